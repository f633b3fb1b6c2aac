import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import { prepareMedia } from '../../src/media/index.ts'
import { lrsPages } from '../../test/doubles/lrs-pages/index.ts'
import type { LrsPages } from '../../test/doubles/lrs-pages/index.ts'
import { servePages } from '../../test/doubles/lrs-pages/serve-pages.ts'
import { listIn } from '../../test/doubles/lrs-pages/statement-list.ts'
import { generateStatements } from './generate-statements.ts'

/** The tool's own folder; the command must have been built. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url))
export const tool: string = join(root, 'dist/bin/cli/coursewright.js')

const pageSize = 50
const auth = `Basic ${Buffer.from('bench:of-this-run').toString('base64')}`
const key = { COURSEWRIGHT_LRS_KEY: 'bench', COURSEWRIGHT_LRS_SECRET: 'of-this-run' }

/** A longer time without a call is that in which the command starts or makes its report. */
const longestGap = 1000

/** How many statements there are, and a checksum of their ids. */
interface Contents {
  readonly count: number
  readonly ids: string
}

export interface KilledPull {
  /** Statements that the LRS had handed out at each kill. */
  readonly kills: readonly number[]
  readonly wanted: Contents
  readonly found: Contents
  readonly calls: number
  /** Calls that the LRS let fail. */
  readonly failed: number
  /** From the first start to the end of the last report. */
  readonly seconds: number
  /** Of these, between calls. */
  readonly busySeconds: number
}

/** What is generated: learners of the bundled course, or of the one in a folder. */
interface Size {
  readonly statements: number
  readonly learners: number
  readonly folder?: string
}

/** Writes statements of generated learners as a file, one on each line. */
export async function writeStatements(
  path: string,
  { folder = 'course', statements, learners }: Size,
): Promise<void> {
  const { compiled } = compile(await prepareMedia(await readCourse(join(root, folder))))
  if (!compiled) throw new Error(`The course in ${folder} does not compile.`)
  const { course } = compiled
  const questions = [...compiled.questions.values()].flat()
  const all = generateStatements({ seed: 1, statements, learners, questions, course })
  await pipeline(Readable.from(lines(all)), createWriteStream(path))
}

/** Some five hundred lines at a time: a write for each would take longer than making it. */
function* lines(statements: Iterable<unknown>): Generator<string> {
  let [text, count] = ['', 0]
  for (const statement of statements) {
    text += `${JSON.stringify(statement)}\n`
    if (++count % 500 > 0) continue
    yield text
    text = ''
  }
  yield text
}

/**
 * Pulls a file's statements with the built command from an LRS that pages by 50 and fails 5 % of calls, kills it twice with SIGKILL, and
 * compares what is in the store with what is in the file.
 */
export async function killedPull(
  { file, store, out }: { readonly file: string; readonly store: string; readonly out: string },
  { folder = 'course', statements }: Size,
): Promise<KilledPull> {
  const list = listIn(file)
  const pages = lrsPages(list, {
    auth,
    most: pageSize,
    retryAfter: 0,
    faults: { rate: 0.05, seed: 1 },
    consistentThrough: () => new Date().toISOString(),
  })
  const { lrs, busySeconds } = timed(pages)
  const server = await servePages(lrs, { hangMs: 200 })
  const start = performance.now()
  const where = ['--store', store, '--out', out, '--format', 'json']
  const pull = (): ChildProcess =>
    spawn(process.execPath, [tool, 'report', folder, '--lrs', `${server.origin}/xapi`, ...where], {
      cwd: root,
      env: { ...process.env, ...key },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  const kills = [
    await killAt(pull(), () => given(lrs), 0.3 * statements),
    await killAt(pull(), () => given(lrs), 0.6 * statements),
  ]
  await finish(pull())
  const seconds = (performance.now() - start) / 1000
  await server.close()
  list.close()
  return {
    kills,
    wanted: await contentsOf(
      `SELECT lower(json_extract_string(json, '$.id')) AS id FROM read_ndjson_objects('${file}')`,
    ),
    found: await contentsOf('SELECT CAST(id AS VARCHAR) AS id FROM store.statements', store),
    calls: lrs.calls.length,
    failed: lrs.calls.filter(({ fault }) => fault !== undefined).length,
    seconds,
    busySeconds: busySeconds(),
  }
}

async function contentsOf(select: string, store?: string): Promise<Contents> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  if (store !== undefined) await connection.run(`ATTACH '${store}' AS store (READ_ONLY)`)
  const sql = `SELECT count(*), md5(string_agg(id, ',' ORDER BY id)) FROM (${select})`
  const [row = []] = (await connection.runAndReadAll(sql)).getRows()
  connection.closeSync()
  instance.closeSync()
  return { count: Number(row[0]), ids: String(row[1]) }
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

async function killAt(child: ChildProcess, now: () => number, count: number): Promise<number> {
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>
  const watch = setInterval(() => {
    if (now() >= count) child.kill('SIGKILL')
  }, 5)
  const [code, signal] = await exit
  clearInterval(watch)
  if (signal !== 'SIGKILL') throw new Error(`The pull ended with ${code} before it was killed.`)
  return now()
}

async function finish(child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2000)
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The pull ended with ${code}: ${said}`)
}
