// `npm run bench`: build time, memory and sizes of the bundled course and of a generated one, beside the floor.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { generateCourse } from './generate-course.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const runs = 5

interface Run {
  /** Wall seconds, the median of the runs. */
  readonly wall: number
  readonly cpu: number
  /** Largest resident set in MiB. */
  readonly memory: number
}

/** Runs a node program and reads what it used from its own account at the end. */
function measure(args: readonly string[], cwd: string): Run {
  const account = `data:text/javascript,${encodeURIComponent(
    "process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\n'+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS]))})",
  )}`
  const results = Array.from({ length: runs }, () => {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, ['--import', account, ...args], {
      cwd,
      encoding: 'utf8',
    })
    const wall = (performance.now() - start) / 1000
    if (status !== 0) throw new Error(stderr)
    const [cpu = 0, rss = 0] = JSON.parse(stderr.trim().split('\n').at(-1) ?? '[]') as number[]
    return { wall, cpu: cpu / 1e6, memory: rss / 1024 }
  })
  return results.sort((a, b) => a.wall - b.wall)[Math.floor(runs / 2)] as Run
}

function print(name: string, { wall, cpu, memory }: Run): void {
  console.log(
    `${name.padEnd(46)} ${wall.toFixed(2)} s wall  ${cpu.toFixed(2)} s cpu  ${memory.toFixed(0)} MiB`,
  )
}

const tool = join(root, 'dist/bin/cli/coursewright.js')
const work = mkdtempSync(join(tmpdir(), 'coursewright-bench-'))
try {
  cpSync(join(root, 'course'), join(work, 'mrso'), { recursive: true })
  generateCourse(join(work, 'generated'), { modules: 10, words: 1500, questions: 300 })
  console.log(`median of ${runs} runs, whole processes\n`)
  for (const name of ['mrso', 'generated']) {
    const floor = measure([join(root, 'scripts/floor.mjs'), join(work, name)], root)
    const scorm = measure(
      [tool, 'build', name, '--format', 'scorm12', '--out', `out-${name}`],
      work,
    )
    const all = measure([tool, 'build', name, '--out', `out-${name}`], work)
    print(`${name}: floor (remark, rehype)`, floor)
    print(`${name}: SCORM 1.2`, scorm)
    print(`${name}: all formats`, all)
    console.log(
      `${name}: SCORM 1.2 takes ${(scorm.wall / floor.wall).toFixed(2)} times the floor (aim: 1.5)`,
    )
    for (const zip of readdirSync(join(work, `out-${name}`))) {
      console.log(
        `${zip.padEnd(46)} ${(statSync(join(work, `out-${name}`, zip)).size / 1000).toFixed(1)} kB (aim: 300)`,
      )
    }
    console.log()
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
for (const file of readdirSync(join(root, 'dist/player'))) {
  const data = readFileSync(join(root, 'dist/player', file))
  console.log(
    `${`player ${file}`.padEnd(46)} ${(gzipSync(data, { level: 9 }).length / 1000).toFixed(1)} kB gzip`,
  )
}
