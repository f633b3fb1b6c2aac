// Part of `npm run bench`: how fast statements come in from a file, and how fast and in what memory they are analysed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, tool, writeStatements } from './killed-pull.ts'

const statements = Number(process.argv[2] ?? 1_000_000)
const learners = Math.ceil(statements / 200)

/** Runs the command and reads what it used from its own account at the end. */
function run(...args: string[]): { readonly wall: number; readonly memory: number } {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', account, tool, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  const wall = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(stderr)
  return { wall, memory: Number(stderr.trim().split('\n').at(-1)) / 1024 }
}

const account = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))",
)}`

const work = mkdtempSync(join(tmpdir(), 'coursewright-bench-report-'))
try {
  const file = join(work, 'statements.ndjson')
  await writeStatements(file, { statements, learners })
  console.log(
    `${statements} statements of ${learners} learners, ${(statSync(file).size / 1e6).toFixed(0)} MB`,
  )
  const store = join(work, 'store.duckdb')
  const out = join(work, 'report')
  const ingest = run(
    'report',
    'course',
    '--from',
    file,
    '--store',
    store,
    '--out',
    out,
    '--format',
    'json',
  )
  const analysis = run('report', 'course', '--store', store, '--out', out, '--format', 'json')
  const all = run('report', 'course', '--store', store, '--out', out)
  const rate = statements / (ingest.wall - analysis.wall)
  const line = (name: string, text: string, { wall, memory }: typeof ingest): void =>
    console.log(`${name.padEnd(34)} ${wall.toFixed(1)} s  ${memory.toFixed(0)} MiB  ${text}`)
  line('from a file, with a report', `${rate.toFixed(0)} statements/s (aim: 20,000)`, ingest)
  line('analysis, from start to end', '(aim: 10 s, 1,536 MiB)', analysis)
  line('the same with all outputs', `store ${(statSync(store).size / 1e6).toFixed(0)} MB`, all)
} finally {
  rmSync(work, { recursive: true, force: true })
}
