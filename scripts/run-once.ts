import { spawnSync } from 'node:child_process'

/** What a process used. */
export interface Run {
  /** Wall seconds. */
  readonly wall: number
  readonly cpu: number
  /** Largest resident set in MiB. */
  readonly memory: number
}

/** Runs a node program once and reads what it used from its own account at the end. */
export function runOnce(args: readonly string[], cwd: string): Run {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', account, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  const wall = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(stderr)
  const used = stderr.trim().split('\n').at(-1) ?? '[]'
  const [cpu = 0, rss = 0] = JSON.parse(used) as number[]
  return { wall, cpu: cpu / 1e6, memory: rss / 1024 }
}

const account = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\n'+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS]))})",
)}`
