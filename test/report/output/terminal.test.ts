import { describe, expect, test } from 'vitest'
import { reportTables } from '../../../src/report/output/terminal/index.ts'
import { emptyReport, hostileNames, sampleReport } from '../sample-report.ts'

/** Cells of a line as a terminal draws it: Han and Kana take two, marks on letters and of direction none. */
function cellsOf(line: string): number {
  return Array.from(line.replaceAll(/[\p{Mn}\p{Cf}]/gu, '')).reduce(
    (sum, character) => sum + (/[\p{Script=Han}\p{Script=Katakana}＝]/u.test(character) ? 2 : 1),
    0,
  )
}

describe('the report in a terminal', () => {
  test.each([80, 120])(
    'tells first who has passed and what to do, at %i columns',
    async (width) => {
      await expect(reportTables(sampleReport, width)).toMatchFileSnapshot(
        `__snapshots__/terminal-${width}.txt`,
      )
    },
  )

  test('of an empty report is its summary', async () => {
    await expect(reportTables(emptyReport, 80)).toMatchFileSnapshot(
      '__snapshots__/terminal-empty.txt',
    )
  })

  test.each([60, 80, 100, 200])('keeps within %i columns', (width) => {
    const lines = reportTables(sampleReport, width).split('\n')
    expect(lines.filter((line) => cellsOf(line) > width)).toEqual([])
  })

  test('keeps tables straight, whatever script the names are in', () => {
    const lines = reportTables(sampleReport, 90).split('\n')
    const tables = lines.map((line) => (/^[│┌└├]/.test(line) ? cellsOf(line) : 0))
    const changes = tables.filter(
      (cells, at) => cells > 0 && (tables[at - 1] ?? 0) > 0 && cells !== tables[at - 1],
    )
    expect(tables.filter((cells) => cells > 0).length).toBeGreaterThan(20)
    expect(changes).toEqual([])
  })

  test('does not let names steer the terminal', () => {
    const due = Object.values(hostileNames).map((name) => ({
      learner: name,
      name,
      unit: name,
      state: 'overdue' as const,
      dueDay: '2026-03-01',
      daysLeft: -30,
      standing: 'failed' as const,
    }))
    const about = {
      ...sampleReport.about,
      title: hostileNames.terminal,
      sources: [hostileNames.terminal],
    }
    const text = reportTables({ ...sampleReport, about, due }, 80)
    expect(text).toContain('Eve Red')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E]|owned/u)
  })
})
