import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import type { CourseReport } from '../../src/report/course-report.ts'
import { tempFolder } from '../compile/temp-folder.ts'
import { runIn } from './command.ts'
import { certificateId, codeOf, course, statements, voiding } from './report-course.ts'

vi.mock('../../src/cli/tool-files.ts', async () => {
  const { readdir: list, readFile: read } = await import('node:fs/promises')
  const folder = new URL('../../templates/report/', import.meta.url)
  const text = (name: string): Promise<string> => read(new URL(name, folder), 'utf8')
  return {
    readReportTexts: async () => ({
      page: await text('report.html'),
      style: await text('report.css'),
    }),
    readReportSql: async () => {
      const names = await list(new URL('sql/', folder))
      const entries = names.map(async (name) => [
        name.replace('.sql', ''),
        await text(`sql/${name}`),
      ])
      return Object.fromEntries((await Promise.all(entries)) as [string, string][])
    },
  }
})

// A database is opened in each test: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

const lines = (list: readonly unknown[]): string =>
  list.map((one) => JSON.stringify(one)).join('\n')
const records = { 'statements.ndjson': lines(statements) }
const json = ['--format', 'json', '--out', 'out']
const fromFile = ['report', '.', '--from', 'statements.ndjson', ...json]

async function reportIn(folder: string): Promise<CourseReport> {
  return JSON.parse(await readFile(join(folder, 'out/report.json'), 'utf8')) as CourseReport
}

test('a report from a file of statements says who passed, and writes what was asked for', async () => {
  const folder = await tempFolder({ ...course, ...records })
  const { code, out, err } = await runIn(folder, ...fromFile)
  expect({ code, err }).toEqual({ code: 0, err: [] })
  expect(out[0]).toBe('statements.ndjson: 54 records, 54 of them new')
  expect(await readdir(join(folder, 'out'))).toEqual(['report.json'])
  const { summary, learners, about } = await reportIn(folder)
  expect(summary).toMatchObject({ learners: 12, passed: 9, started: 12, notStarted: 0 })
  expect(learners.filter(({ certificate }) => certificate !== null)).toHaveLength(9)
  expect(about).toMatchObject({ asOf: '2026-11-23', statements: 54, hasRoster: false })
})

test('what was read once is not counted again, and the store is enough for the next report', async () => {
  const folder = await tempFolder({ ...course, ...records })
  await runIn(folder, ...fromFile)
  const again = await runIn(folder, ...fromFile)
  expect(again.out[0]).toBe('statements.ndjson: 54 records, 0 of them new')
  const first = await reportIn(folder)
  await runIn(folder, 'report', '.', ...json)
  expect(await reportIn(folder)).toEqual(first)
})

test('the revision is the one that packages of the course have', async () => {
  const good = fileURLToPath(new URL('../fixtures/good', import.meta.url))
  const folder = await tempFolder({})
  const { out } = await runIn(folder, 'check', good)
  await runIn(folder, 'report', good, ...json)
  const { about } = await reportIn(folder)
  expect(out.join('\n')).toContain(`revision ${about.revision}`)
})

test('a roster names those who have no record, and makes them due', async () => {
  const roster =
    'Employee ID,Name,Department,Due date\ne101,Ada,MRI,2026-10-01\ne999,Bo,ICU,2026-10-01\n'
  const folder = await tempFolder({ ...course, ...records, 'staff.csv': roster })
  const { code } = await runIn(folder, ...fromFile, '--roster', 'staff.csv')
  expect(code).toBe(0)
  const { learners, due } = await reportIn(folder)
  const bo = learners.find(({ name }) => name === 'Bo')
  expect(bo).toMatchObject({ unit: 'ICU', standing: 'not started', dueDay: '2026-10-01' })
  expect(due).toMatchObject([{ name: 'Bo', state: 'overdue', daysLeft: -53 }])
})

test.each([
  { options: [], due: '2027-09-02' },
  { options: ['--valid-days', '10'], due: '2026-09-12' },
])('a pass is good for as long as course.yaml says, or $options', async ({ options, due }) => {
  const settings = `${course['course.yaml']}certificate: { valid_days: 365 }\n`
  const folder = await tempFolder({ ...course, ...records, 'course.yaml': settings })
  await runIn(folder, ...fromFile, ...options)
  const { learners } = await reportIn(folder)
  expect(learners.find(({ name }) => name === 'Learner 1')?.dueDay).toBe(due)
})

describe('a report leaves no half of anything behind', () => {
  const flawed = lines([...statements, { ...statements[0], actor: {} }])
  test.each([
    {
      about: 'a statement without an actor',
      files: { 'statements.ndjson': flawed },
      code: 4,
      said: 'statements.ndjson:55:1 error',
    },
    {
      about: 'a file of no known kind',
      files: { 'statements.ndjson': 'Dear colleague,\n' },
      code: 4,
      said: 'is no file of records that is known',
    },
    { about: 'a file that is not there', files: {}, code: 3, said: 'ENOENT' },
    {
      about: 'a roster without ids',
      files: { ...records, 'staff.csv': 'Colour\nred\n' },
      options: ['--roster', 'staff.csv'],
      code: 4,
      said: 'staff.csv:1:1 error',
    },
    {
      about: 'an output that there is not',
      options: ['--format', 'pdf'],
      code: 2,
      said: 'There is no form "pdf"',
    },
    {
      about: 'a day that there is not',
      options: ['--since', '2026-02-30'],
      code: 2,
      said: '--since is a day',
    },
    {
      about: 'a period that ends before it begins',
      options: ['--since', '2026-05-01', '--until', '2026-04-30'],
      code: 2,
      said: '--since 2026-05-01 is after --until 2026-04-30',
    },
    {
      about: 'an empty file',
      files: { 'statements.ndjson': '\uFEFF\n' },
      code: 4,
      said: 'statements.ndjson is empty.',
    },
    {
      about: 'a column that there is not',
      options: ['--columns', 'colour'],
      code: 2,
      said: '--columns knows no colour',
    },
    {
      about: 'a key of pseudonyms that is too short',
      files: { ...records, key: 'short' },
      options: ['--pseudonymise', 'key'],
      code: 2,
      said: 'less than 32 characters',
    },
    {
      about: 'an LRS without encryption',
      options: ['--lrs', 'http://lrs.example.org'],
      code: 4,
      said: 'not encrypted',
    },
  ])('for $about', async ({ files = records, options = [], code, said }) => {
    const folder = await tempFolder({ ...course, ...files })
    const outcome = await runIn(folder, ...fromFile, ...options)
    expect(outcome.code).toBe(code)
    expect(outcome.err.join('\n')).toContain(said)
    expect(await readdir(folder)).not.toContain('out')
  })
})

test('the store of one course is not opened for another', async () => {
  const folder = await tempFolder({ ...course, ...records })
  await runIn(folder, ...fromFile, '--store', 'one.duckdb')
  const settings = course['course.yaml'].replace('courses.example/mini', 'courses.example/other')
  await writeFile(join(folder, 'course.yaml'), settings)
  const { code, err } = await runIn(folder, 'report', '.', '--store', 'one.duckdb', ...json)
  expect(code).toBe(4)
  expect(err.at(-1)).toContain('one.duckdb')
})

test('pseudonyms keep learners and names out of store and report, and stay the same', async () => {
  const key = 'k'.repeat(32)
  const folder = await tempFolder({ ...course, ...records, key })
  await runIn(folder, ...fromFile, '--pseudonymise', 'key')
  const text = await readFile(join(folder, 'out/report.json'), 'utf8')
  expect(text).not.toMatch(/Learner 1|e101|lms\.example/)
  const { learners, about } = await reportIn(folder)
  expect(about.isPseudonymous).toBe(true)
  expect(new Set(learners.map(({ learner }) => learner)).size).toBe(12)
  const plain = await runIn(folder, 'report', '.', ...json)
  expect(plain.code).toBe(4)
})

test('what is older than the days to keep is gone for good', async () => {
  const folder = await tempFolder({ ...course, ...records })
  const { out } = await runIn(folder, ...fromFile, '--forget-days', '79')
  expect(out.join('\n')).toMatch(/^\d+ records older than 79 days/m)
  const { about } = await reportIn(folder)
  expect(about.statements).toBeGreaterThan(0)
  expect(about.statements).toBeLessThan(54)
})

test('statistics go beside the banks, and the build knows its own file', async () => {
  const folder = await tempFolder({ ...course, ...records })
  const { code, out } = await runIn(folder, ...fromFile, '--annotate')
  expect(code).toBe(0)
  expect(out.at(-1)).toBe('banks/item-statistics.yaml')
  const text = await readFile(join(folder, 'banks/item-statistics.yaml'), 'utf8')
  expect(text).toMatch(/^ {2}first: \{ answers: 12, difficulty: 0\.75,.* hash: [0-9a-f]{16} \}$/m)
  const check = await runIn(folder, 'check', '.')
  expect({ code: check.code, err: check.err }).toEqual({ code: 0, err: [] })
})

test('the records go out as Parquet, a folder for each month', async () => {
  const folder = await tempFolder({ ...course, ...records })
  await runIn(folder, ...fromFile, '--parquet', 'lake')
  expect(await readdir(join(folder, 'lake'))).toEqual(['month=2026-09'])
})

describe('report verify', () => {
  const verify = async (
    list: readonly unknown[],
    code: string,
  ): Promise<readonly [number, string]> => {
    const folder = await tempFolder({ ...course, 'statements.ndjson': lines(list) })
    await runIn(folder, ...fromFile)
    const outcome = await runIn(folder, 'report', 'verify', code, '.')
    return [outcome.code, [...outcome.out, ...outcome.err].join('\n')]
  }

  test('shows the record behind a certificate that is valid, however the code is typed', async () => {
    const [code, text] = await verify(
      statements,
      codeOf(1).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'O'),
    )
    expect(code).toBe(0)
    expect(text).toContain(`${codeOf(1)}: valid`)
    expect(text).toContain('Learner 1 (https://lms.example e101)')
    expect(text).toContain(certificateId(1))
  })

  test.each([
    { days: 365, said: 'good until 2027-09-02' },
    { days: 30, said: 'good until 2026-10-02: it has expired' },
  ])('says until when a pass of $days days is good', async ({ days, said }) => {
    const settings = `${course['course.yaml']}certificate: { valid_days: ${days} }\n`
    const folder = await tempFolder({ ...course, ...records, 'course.yaml': settings })
    await runIn(folder, ...fromFile)
    const { code, out } = await runIn(folder, 'report', 'verify', codeOf(1), '.')
    expect(code).toBe(0)
    expect(out.map((line) => line.trim())).toContain(said)
  })

  test('needs no more of the course than its file', async () => {
    const folder = await tempFolder({ ...course, ...records })
    await runIn(folder, ...fromFile)
    await rm(join(folder, 'modules'), { recursive: true })
    const { code, err } = await runIn(folder, 'report', 'verify', codeOf(1), '.')
    expect({ code, err }).toEqual({ code: 0, err: [] })
    await writeFile(join(folder, 'course.yaml'), 'id: mini\n')
    const broken = await runIn(folder, 'report', 'verify', codeOf(1), '.')
    expect(broken.code).toBe(1)
    expect(broken.err.join('\n')).toContain('course.yaml:1:1 error `title`: it is missing.')
  })

  test('knows a certificate that was voided', async () => {
    const [code, text] = await verify([...statements, voiding(certificateId(1))], codeOf(1))
    expect([code, text.split('\n')[0]]).toEqual([5, `${codeOf(1)}: voided`])
  })

  test('knows a certificate of which the pass was voided', async () => {
    const at = statements.findIndex(({ id }) => id === certificateId(1))
    const pass = String(statements[at - 1]?.['id'])
    const [code, text] = await verify([...statements, voiding(pass)], codeOf(1))
    expect([code, text.split('\n')[0]]).toEqual([5, `${codeOf(1)}: voided`])
  })

  test('does not know a code that no record has', async () => {
    const [code, text] = await verify(statements, 'ZZZZ-ZZZZ-ZZZZ')
    expect([code, text.split('\n')[0]]).toEqual([5, 'ZZZZ-ZZZZ-ZZZZ: unknown'])
  })

  test.each([
    {
      about: 'a code that is none',
      words: ['verify', 'hello', '.'],
      code: 2,
      said: 'three groups of four',
    },
    { about: 'no code', words: ['verify'], code: 2, said: 'Name the code.' },
    {
      about: 'a store that is not there',
      words: ['verify', codeOf(1), '.'],
      code: 4,
      said: 'There are no records in',
    },
  ])('refuses $about', async ({ words, code, said }) => {
    const folder = await tempFolder(course)
    const outcome = await runIn(folder, 'report', ...words)
    expect(outcome.code).toBe(code)
    expect(outcome.err.join('\n')).toContain(said)
  })
})
