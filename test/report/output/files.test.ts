import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { CourseReport } from '../../../src/report/course-report.ts'
import { csv } from '../../../src/report/output/csv.ts'
import { json } from '../../../src/report/output/json.ts'
import { emptyReport, sampleReport } from '../sample-report.ts'

const noTexts = { page: '', style: '' }

async function filesOf(output: typeof csv, report = sampleReport): Promise<Map<string, string>> {
  const files = await output.make(report, noTexts)
  return new Map(files.map(({ path, data }) => [path, String(data)]))
}

describe('CSV files', () => {
  test('are one for each table, for Excel and for programs', async () => {
    for (const [path, data] of await filesOf(csv)) {
      await expect(data.replaceAll('\r\n', '\n')).toMatchFileSnapshot(`__snapshots__/csv/${path}`)
    }
  })

  test('begin with the mark of UTF-8 and end lines as RFC 4180 says', async () => {
    const data = (await filesOf(csv)).get('learners.csv') ?? ''
    expect(data.startsWith('\uFEFFLearner,Name,')).toBe(true)
    expect(data.split('\r\n')).toHaveLength(sampleReport.learners.length + 2)
    expect(data.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('hold no formula but negative numbers, which stay numbers', async () => {
    const files = [...(await filesOf(csv)).values()]
    const cells = files.flatMap((data) => parse(data, { bom: true }).flat())
    const suspects = cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))
    expect(suspects.length).toBeGreaterThan(0)
    expect(suspects.filter((cell) => !/^-\d+(\.\d+)?$/.test(cell))).toEqual([])
  })

  test('of an empty report are their heads', async () => {
    const files = await filesOf(csv, emptyReport)
    expect(files.get('ratings.csv')).toBe('\uFEFFRating,Learners\r\n')
    expect(files.size).toBe(12)
  })
})

describe('the JSON file', () => {
  test('is the whole report with a version', async () => {
    const data = (await filesOf(json)).get('report.json') ?? ''
    await expect(data).toMatchFileSnapshot('__snapshots__/report.json')
    expect(data).not.toMatch(/[\u007F-\u009F\u202A-\u202E]/)
    expect(JSON.parse(data)).toEqual({ version: 1, ...sampleReport })
  })

  test('does not change with the order of keys', async () => {
    const turned = (part: object): object => Object.fromEntries(Object.entries(part).toReversed())
    const { about, summary } = sampleReport
    const parts = { ...sampleReport, about: turned(about), summary: turned(summary) }
    const report = turned(parts) as CourseReport
    expect(Object.keys(report)[0]).toBe('comments')
    expect(await filesOf(json, report)).toEqual(await filesOf(json))
  })
})
