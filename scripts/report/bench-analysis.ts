// Part of `npm run bench`: how fast statements come in from a file, and how fast and in what memory they are analysed.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOnce } from '../run-once.ts'
import type { Run } from '../run-once.ts'
import { root, tool, writeStatements } from './killed-pull.ts'

const statements = Number(process.argv[2] ?? 1_000_000)
const learners = Math.ceil(statements / 200)

const work = mkdtempSync(join(tmpdir(), 'coursewright-bench-report-'))
try {
  const file = join(work, 'statements.ndjson')
  await writeStatements(file, { statements, learners })
  console.log(
    `${statements} statements of ${learners} learners, ${(statSync(file).size / 1e6).toFixed(0)} MB`,
  )
  const store = join(work, 'store.duckdb')
  const out = join(work, 'report')
  const report = (...options: readonly string[]): Run =>
    runOnce([tool, 'report', 'course', '--store', store, '--out', out, ...options], root)
  const ingest = report('--from', file, '--format', 'json')
  const analysis = report('--format', 'json')
  const all = report()
  const rate = statements / (ingest.wall - analysis.wall)
  const line = (name: string, text: string, { wall, memory }: Run): void =>
    console.log(`${name.padEnd(34)} ${wall.toFixed(1)} s  ${memory.toFixed(0)} MiB  ${text}`)
  line('from a file, with a report', `${rate.toFixed(0)} statements/s (aim: 20,000)`, ingest)
  line('analysis, from start to end', '(aim: 10 s, 1,536 MiB)', analysis)
  line('the same with all outputs', `store ${(statSync(store).size / 1e6).toFixed(0)} MB`, all)
} finally {
  rmSync(work, { recursive: true, force: true })
}
