// `npx tsx scripts/report/bench-pull.ts [--statements 1000000] [--learners 5000]`, after `npm run build`:
// pulls generated statements with the built command from an LRS that pages by 50 and fails 5 % of calls, kills it twice with
// SIGKILL, and compares what is in the store with what was generated.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { lrsPages } from '../../test/doubles/lrs-pages/index.ts'
import type { LrsPages } from '../../test/doubles/lrs-pages/index.ts'
import { servePages } from '../../test/doubles/lrs-pages/serve-pages.ts'
import { listIn } from '../../test/doubles/lrs-pages/statement-list.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tool = join(root, 'dist/bin/cli/coursewright.js')

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000000' },
    learners: { type: 'string', default: '5000' },
  },
})
const statements = Number(values.statements)
const pageSize = 50
/** Milliseconds between calls of one run of the command; between two runs there are more. */
const longestGap = 2000
const key = { COURSEWRIGHT_LRS_KEY: 'bench', COURSEWRIGHT_LRS_SECRET: 'of-this-run' }
const auth = `Basic ${Buffer.from('bench:of-this-run').toString('base64')}`

/** How many statements there are and a checksum of their ids. */
interface Contents {
  readonly count: number
  readonly ids: string
}

async function contentsOf(select: string): Promise<Contents> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const sql = `SELECT count(*), md5(string_agg(id, ',' ORDER BY id)) FROM (${select})`
  for (const attach of select.includes('store.')
    ? [`ATTACH '${store}' AS store (READ_ONLY)`]
    : []) {
    await connection.run(attach)
  }
  const [row = []] = (await connection.runAndReadAll(sql)).getRows()
  connection.closeSync()
  instance.closeSync()
  return { count: Number(row[0]), ids: String(row[1]) }
}

async function run(program: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, program, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${program.join(' ')} ended with ${code}.`)
}

/** The command that pulls; what it reports is thrown away but for what goes wrong. */
function pulling(origin: string): ChildProcess {
  return spawn(
    process.execPath,
    [tool, 'report', 'course', '--lrs', `${origin}/xapi`, '--store', store],
    { cwd: root, env: { ...process.env, ...key }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
}

/** Notes when calls came: starting the command and making the report are no part of the rate. */
function timed(lrs: LrsPages): { readonly lrs: LrsPages; readonly busySeconds: () => number } {
  const times: number[] = []
  const answer: LrsPages['answer'] = (url, headers) => {
    times.push(performance.now())
    return lrs.answer(url, headers)
  }
  const busySeconds = (): number =>
    times.reduce((sum, time, index) => {
      const gap = time - (times[index - 1] ?? time)
      return sum + (gap < longestGap ? gap : 0)
    }, 0) / 1000
  return { lrs: { ...lrs, answer }, busySeconds }
}

/** How many statements the LRS has handed out by now. */
function given({ calls }: LrsPages): number {
  return calls.filter(({ fault }) => fault === undefined).length * pageSize
}

async function killAt(share: number, lrs: LrsPages, origin: string): Promise<void> {
  const child = pulling(origin)
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>
  const watch = setInterval(() => {
    if (given(lrs) >= share * statements) child.kill('SIGKILL')
  }, 5)
  const [code, signal] = await exit
  clearInterval(watch)
  if (signal !== 'SIGKILL') throw new Error(`The pull ended with ${code} before it was killed.`)
  console.log(`${'killed after'.padEnd(46)} ${given(lrs)} statements`)
}

async function finish(origin: string): Promise<void> {
  const child = pulling(origin)
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2000)
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The pull ended with ${code}: ${said}`)
}

const work = mkdtempSync(join(tmpdir(), 'coursewright-pull-'))
const file = join(work, 'statements.ndjson')
const store = join(work, 'records.duckdb')
try {
  const generator = join(root, 'scripts/write-statements.ts')
  const size = ['--statements', values.statements, '--learners', values.learners]
  await run(['--import', 'tsx', generator, '--out', file].concat(size))
  const list = listIn(file)
  const { lrs, busySeconds } = timed(
    lrsPages(list, {
      auth,
      most: pageSize,
      retryAfter: 0,
      faults: { rate: 0.05, seed: 1 },
      consistentThrough: () => new Date().toISOString(),
    }),
  )
  const server = await servePages(lrs, { hangMs: 200 })
  const start = performance.now()
  await killAt(0.3, lrs, server.origin)
  await killAt(0.6, lrs, server.origin)
  await finish(server.origin)
  const seconds = (performance.now() - start) / 1000
  await server.close()
  list.close()
  const wanted = await contentsOf(
    `SELECT lower(json_extract_string(json, '$.id')) AS id FROM read_ndjson_objects('${file}')`,
  )
  const found = await contentsOf('SELECT CAST(id AS VARCHAR) AS id FROM store.statements')
  const failed = lrs.calls.filter(({ fault }) => fault !== undefined).length
  console.log(
    `${'pulled, killed twice'.padEnd(46)} ${found.count} statements in ${seconds.toFixed(1)} s with three starts and the report`,
  )
  console.log(
    `${'between the first call and the last'.padEnd(46)} ${busySeconds().toFixed(1)} s, ${(found.count / busySeconds()).toFixed(0)}/s`,
  )
  console.log(`${'calls'.padEnd(46)} ${lrs.calls.length}, of which ${failed} failed`)
  console.log(`${'generated'.padEnd(46)} ${wanted.count} statements, ids ${wanted.ids}`)
  console.log(`${'in the store'.padEnd(46)} ${found.count} statements, ids ${found.ids}`)
  if (found.count !== wanted.count || found.ids !== wanted.ids) {
    throw new Error('The store does not have what was generated.')
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
