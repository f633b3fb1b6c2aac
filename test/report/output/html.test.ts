import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CourseReport } from '../../../src/report/course-report.ts'
import { html } from '../../../src/report/output/html/index.ts'
import { emptyReport, sampleReport } from '../sample-report.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../../../templates/report/${name}`, import.meta.url), 'utf8')

async function pageOf(report: CourseReport): Promise<string> {
  const [file] = await html.make(report, { page: read('report.html'), style: read('report.css') })
  return String(file?.data)
}

/** The page without its sheet, its drawings and the lines of its tables: a tag a line. */
function skeletonOf(page: string): string {
  return page
    .replace(/<style>.*<\/style>/s, '<style></style>')
    .replace(/sha256-[\w+/=]+/, 'sha256-…')
    .replaceAll(/(<svg[^>]*>).*?<\/svg>/gs, '$1</svg>')
    .replaceAll(
      /<tbody>.*?<\/tbody>/gs,
      (body) => `<tbody>${body.split('<tr>').length - 1} rows</tbody>`,
    )
    .replaceAll(/>(?=<)/g, '>\n')
}

/** Every value of an attribute, in the order of the page. */
function valuesOf(page: string, attribute: string): string[] {
  return [...page.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  )
}

let page: string
beforeAll(async () => {
  page = await pageOf(sampleReport)
})

describe('the page', () => {
  test('has the parts that an admin needs', async () => {
    await expect(skeletonOf(page)).toMatchFileSnapshot('__snapshots__/report.skeleton.html')
  })

  test('of an empty report says what is not there', async () => {
    await expect(skeletonOf(await pageOf(emptyReport))).toMatchFileSnapshot(
      '__snapshots__/empty.skeleton.html',
    )
  })

  test('is the same each time', async () => {
    expect(await pageOf(sampleReport)).toBe(page)
  })

  test('runs nothing, loads nothing and links to itself alone', () => {
    expect(page).not.toMatch(/<(script|iframe|object|embed|img|image|use|form|base)\b/i)
    expect(page).not.toMatch(/ (src|srcset|action|style|xlink:href|on\w+)="/i)
    expect(page).not.toMatch(/url\((?!#)|@import/)
    expect(valuesOf(page, 'href').filter((href) => !href.startsWith('#'))).toEqual(['data:,'])
  })

  test('allows its own style by its hash, and nothing else', () => {
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}'; img-src data:`)
  })

  test('shows names as they are, whatever they hold', () => {
    expect(page).toContain('<bdi>&#x3C;img src=x onerror=alert(1)></bdi>')
    expect(page).toContain('<bdi>Eve Red</bdi>')
    expect(page).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u)
  })

  test('has links that lead somewhere, and each id once', () => {
    const ids = valuesOf(page, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const named = ['aria-labelledby', 'aria-describedby'].flatMap((name) => valuesOf(page, name))
    const linked = valuesOf(page, 'href').flatMap((href) => href.split('#').slice(1))
    expect([...named, ...linked].filter((id) => !ids.includes(id))).toEqual([])
    expect(named.length).toBeGreaterThan(10)
  })

  test('draws charts in the colours of its style alone', () => {
    const colours = ['fill', 'stroke'].flatMap((name) => valuesOf(page, name))
    expect(colours.length).toBeGreaterThan(300)
    expect(colours.filter((colour) => !/^(none|var\(--[\w-]+\))$/.test(colour))).toEqual([])
  })

  test('marks the words of the course as what they are', async () => {
    const { about, pages, learners } = sampleReport
    const german = { ...emptyReport, about: { ...about, language: 'de' }, pages, learners }
    const text = await pageOf(german)
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('<h1 lang="de" dir="auto">')
    expect(text).toContain('<bdi lang="de">Doors &#x26; &#x3C;signs></bdi>')
    expect(text).not.toContain('<bdi lang="de">Amelia Hart</bdi>')
  })

  test('says how many of those who have something to do are not on it', async () => {
    const [first] = sampleReport.learners
    if (!first) throw new Error('There are no learners.')
    const learners = Array.from({ length: 1620 }, (_, at) => ({
      ...first,
      learner: `l${at}`,
      standing: 'failed' as const,
    }))
    const text = await pageOf({ ...emptyReport, learners })
    expect(text).toContain('The first 500 of 1,620 who have something to do.')
    expect(text).toContain('Of 1,620 learners: 1,620 failed.')
  })

  test('has no line for a question that nobody has answered', async () => {
    const [one, two] = sampleReport.items
    if (!one || !two) throw new Error('There are too few questions.')
    const unasked = { ...two, question: 'never-asked', answers: 0, checks: 0, flags: [] }
    const text = await pageOf({ ...emptyReport, items: [one, unasked] })
    expect(text).toContain(one.question)
    expect(text).toContain('1 more is in items.csv.')
    expect(text).not.toContain('never-asked')
    const none = await pageOf({ ...emptyReport, items: [unasked] })
    expect(none).toContain('No question has been answered yet.')
  })

  test('lists those who have something to do where there are too many for all', async () => {
    const [first] = sampleReport.learners
    if (!first) throw new Error('There are no learners.')
    const learners = Array.from({ length: 620 }, (_, at) => ({
      ...first,
      learner: `l${at}`,
      name: `Learner ${at}`,
      standing: at % 100 === 7 ? ('failed' as const) : ('passed' as const),
    }))
    const text = await pageOf({ ...emptyReport, learners })
    expect(text).toContain('The 7 who have something to do. All 620 learners are in learners.csv.')
    expect(text.match(/Learner \d+/g)).toEqual(
      ['7', '107', '207', '307', '407', '507', '607'].map((at) => `Learner ${at}`),
    )
  })

  test('draws a curve where there are too many pages for bars', async () => {
    const pages = Array.from({ length: 60 }, (_, at) => ({
      number: at + 1,
      module: 'A long course',
      page: `Page ${at + 1} with a name that is far too long for an axis`,
      file: 'a.md',
      reached: 120 - at,
      share: (120 - at) / 120,
      stopped: at === 41 ? 9 : 0,
    }))
    const text = await pageOf({ ...emptyReport, pages })
    expect(text).toContain('Pages in the order of the course')
    expect(text).toContain('Page 42 with a name that is far t…: 9 stopped')
  })
})
