import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { CourseReport } from '../../src/report/course-report.ts'
import { html } from '../../src/report/output/html/index.ts'
import { emptyReport, sampleReport } from '../report/sample-report.ts'
import { audit, colourRules } from './axe.ts'

/** One of everything: what is true of some lines of a table is true of all, and axe takes its time over each. */
const short: CourseReport = {
  ...sampleReport,
  learners: sampleReport.learners.slice(0, 9),
  due: sampleReport.due.slice(0, 5),
  scores: sampleReport.scores.filter(({ exam }) => exam === 'final'),
  items: sampleReport.items.slice(0, 5),
  distractors: sampleReport.distractors.slice(0, 4),
}

let folder: string
let browser: Browser

beforeAll(async () => {
  const read = (name: string): Promise<string> =>
    readFile(new URL(`../../templates/report/${name}`, import.meta.url), 'utf8')
  const texts = { page: await read('report.html'), style: await read('report.css') }
  folder = await mkdtemp(join(tmpdir(), 'report-'))
  for (const [name, report] of Object.entries({ whole: sampleReport, short, empty: emptyReport })) {
    const [file] = await html.make(report, texts)
    await writeFile(join(folder, `${name}.html`), file?.data ?? '')
  }
  browser = await chromium.connect(inject('browserEndpoint'))
})

afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

/** Opens a report from the disk; it may ask for no other file, and complain of nothing. */
async function withReport(
  name: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options)
  const address = pathToFileURL(join(folder, `${name}.html`)).href
  const asked: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  context.on('console', (message) => complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(String(error.error())))
  try {
    const page = await context.newPage()
    await page.goto(address)
    await look(page)
    expect({ asked: asked.filter((url) => url !== 'data:,'), complaints }).toEqual({
      asked: [address],
      complaints: [],
    })
  } finally {
    await context.close()
  }
}

/** Where pictures for people go; none are taken unless it is set. */
const shots = process.env['SHOTS']

async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  await mkdir(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `report-${name}.png`), fullPage: true })
}

/** Whether the page itself scrolls to the side. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}

/** What a width of 320 pixels can spoil; the others see the same page as at 1280. */
const rulesOfNarrowScreens = ['target-size', 'scrollable-region-focusable', 'color-contrast']

interface View {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

function optionsOf({ width, colorScheme }: View): BrowserContextOptions {
  return { viewport: { width, height: 900 }, colorScheme, bypassCSP: true }
}

describe.concurrent('the report as a page', () => {
  test.each([
    { name: 'whole', width: 1280, colorScheme: 'light', rules: undefined },
    { name: 'short', width: 1280, colorScheme: 'dark', rules: colourRules },
    { name: 'short', width: 320, colorScheme: 'light', rules: rulesOfNarrowScreens },
    { name: 'empty', width: 320, colorScheme: 'dark', rules: undefined },
  ] as const)('is accessible: $name, $width pixels, $colorScheme', (view) =>
    withReport(view.name, optionsOf(view), async (page) => {
      await shoot(page, `${view.name}-${view.width}-${view.colorScheme}`)
      expect(await isTooWide(page)).toBe(false)
      const { violations, undecided } = await audit(page, view.rules)
      expect({ violations, undecided }).toEqual({ violations: [], undecided: [] })
      await page.evaluate(() => {
        document.querySelectorAll('details').forEach((part) => {
          part.open = true
        })
      })
      expect(await isTooWide(page)).toBe(false)
    }),
  )

  test('is styled under its own policy, and shows hostile names as text', () =>
    withReport('short', {}, async (page) => {
      const styled = await page.evaluate(() => getComputedStyle(document.body).marginTop)
      expect(styled).toBe('0px')
      await page.getByText('<img src=x onerror=alert(1)>').first().waitFor()
      expect(await page.locator('img').count()).toBe(0)
    }))

  test('can be read through by keyboard: each table can be scrolled', () =>
    withReport('short', { viewport: { width: 320, height: 900 } }, async (page) => {
      const box = page.getByRole('region', { name: 'Learners', exact: true })
      await box.focus()
      await page.keyboard.press('ArrowRight')
      const isMoved = (): boolean => (document.activeElement?.scrollLeft ?? 0) > 0
      await page.waitForFunction(isMoved, undefined, { timeout: 5000 })
    }))

  test('prints in light colours, without what only helps on a screen', () =>
    withReport('short', { colorScheme: 'dark', bypassCSP: true }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await page.setViewportSize({ width: 703, height: 1000 })
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      )
      expect(await page.locator('nav').isVisible()).toBe(false)
      expect(await isTooWide(page)).toBe(false)
      expect((await audit(page, ['color-contrast'])).violations).toEqual([])
      const breaks = await page.evaluate(() =>
        [...document.querySelectorAll('.chart')].map(
          (chart) => getComputedStyle(chart).breakInside,
        ),
      )
      expect(new Set(breaks)).toEqual(new Set(['avoid']))
    }))
})
