// Part of `npm run bench`, or by itself after `npm run build`: `npx tsx scripts/report/bench-pull.ts [--statements 1000000] [--learners 5000]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killedPull, writeStatements } from './killed-pull.ts'

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000000' },
    learners: { type: 'string', default: '5000' },
  },
})
const statements = Number(values.statements)

const work = mkdtempSync(join(tmpdir(), 'coursewright-pull-'))
try {
  const file = join(work, 'statements.ndjson')
  const size = { statements, learners: Number(values.learners) }
  await writeStatements(file, size)
  const places = { file, store: join(work, 'records.duckdb'), out: join(work, 'report') }
  const { kills, wanted, found, calls, failed, seconds, busySeconds } = await killedPull(
    places,
    size,
  )
  const line = (name: string, text: string): void => console.log(`${name.padEnd(46)} ${text}`)
  line('pull, killed after', `${kills.join(' and ')} statements`)
  line('pull in three parts, with the report', `${seconds.toFixed(1)} s`)
  line(
    'between its calls',
    `${busySeconds.toFixed(1)} s, ${(found.count / busySeconds).toFixed(0)} statements/s`,
  )
  line('calls', `${calls}, of which ${failed} failed`)
  line('generated', `${wanted.count} statements, ids ${wanted.ids}`)
  line('in the store', `${found.count} statements, ids ${found.ids}`)
  if (found.count !== wanted.count || found.ids !== wanted.ids) {
    throw new Error('The store does not have what was generated.')
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
