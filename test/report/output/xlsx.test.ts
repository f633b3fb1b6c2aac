import { read, utils } from '@e965/xlsx'
import type { CellObject, WorkBook } from '@e965/xlsx'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { CourseReport } from '../../../src/report/course-report.ts'
import { gridOf } from '../../../src/report/output/grid.ts'
import { sheetsOf } from '../../../src/report/output/xlsx-sheet.ts'
import { xlsx } from '../../../src/report/output/xlsx.ts'
import { emptyReport, sampleReport } from '../sample-report.ts'

const noTexts = { page: '', style: '' }

async function bytesOf(report = sampleReport): Promise<Uint8Array> {
  const [file] = await xlsx.make(report, noTexts)
  if (!file || typeof file.data === 'string') throw new Error('There is no workbook.')
  return file.data
}

async function readBook(report: CourseReport): Promise<WorkBook> {
  return read(await bytesOf(report), { cellNF: true, cellText: true })
}

let book: WorkBook
beforeAll(async () => {
  book = await readBook(sampleReport)
})

function cellAt(sheet: string, address: string): CellObject | undefined {
  return book.Sheets[sheet]?.[address] as CellObject | undefined
}

describe('the workbook', () => {
  test('has a sheet for the summary and for each table', () => {
    expect(book.SheetNames).toEqual([
      'Summary',
      'Learners',
      'Units',
      'Months',
      'Overdue and expiring',
      'Cohorts',
      'Scores',
      'Exams',
      'Questions',
      'Answers chosen',
      'Pages',
      'Ratings',
      'Comments',
    ])
  })

  test.each([
    ['a day', 'Learners', 'E2', { t: 'n', v: 46_023, z: 'yyyy-mm-dd', w: '2026-01-01' }],
    ['a share', 'Learners', 'I2', { t: 'n', v: 0.75, z: '0.0%', w: '75.0%' }],
    ['a count', 'Learners', 'J2', { t: 'n', v: 1, z: '0', w: '1' }],
    ['a time', 'Learners', 'K2', { t: 'n', v: 600 / 86_400, z: '[h]:mm:ss', w: '0:10:00' }],
    ['a text', 'Learners', 'B2', { t: 's', v: 'Amelia Hart', w: 'Amelia Hart' }],
    ['a month', 'Months', 'A2', { t: 'n', v: 45_931, z: 'yyyy-mm', w: '2025-10' }],
    ['a negative count', 'Overdue and expiring', 'F2', { t: 'n', v: -18, z: '0' }],
    ['a negative figure', 'Questions', 'I5', { t: 'n', v: -0.21, z: '0.00' }],
    ['a formula in HTML clothes', 'Answers chosen', 'C4', { t: 's', v: "'=Zone II" }],
    [
      'a formula of a learner',
      'Learners',
      'B10',
      { t: 's', v: `'=HYPERLINK("https://evil.example","Click")` },
    ],
    ['a full-width formula', 'Learners', 'B11', { t: 's', v: "'＝1+1" }],
    ['a name that steers terminals', 'Learners', 'B14', { t: 's', v: 'Eve Red' }],
    ['the day of the report', 'Summary', 'B3', { t: 'n', w: '2026-03-31' }],
  ] as const)('writes %s with its type', (...[, sheet, address, cell]) => {
    expect(cellAt(sheet, address)).toMatchObject(cell)
  })

  test('leaves empty what is not known, and has no formula', () => {
    expect(cellAt('Learners', 'E6')?.v).toBeUndefined()
    const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet))
    expect(cells.filter((cell) => Object.hasOwn(Object(cell), 'f'))).toEqual([])
  })

  test('filters by the head of each table', () => {
    expect(book.Sheets['Learners']?.['!autofilter']).toEqual({ ref: 'A1:N25' })
    expect(book.Sheets['Summary']?.['!autofilter']).toBeUndefined()
  })

  test('of an empty report has the heads alone', async () => {
    const sheet = (await readBook(emptyReport)).Sheets['Ratings']
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual([['Rating', 'Learners']])
  })

  test('is the same at another time', async () => {
    const before = await bytesOf()
    vi.useFakeTimers({ now: Date.UTC(2031, 4, 5), toFake: ['Date'] })
    try {
      expect(Buffer.from(await bytesOf()).equals(before)).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  test('goes on in another sheet where Excel takes no more rows', () => {
    const sheets = sheetsOf(gridOf(sampleReport, 'ratings'), 2)
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ['Ratings', 3],
      ['Ratings (2)', 3],
      ['Ratings (3)', 2],
    ])
  })
})
