import { buffer } from 'node:stream/consumers'
import type { BrowserContext, Download, Frame, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { readZip } from '../read-zip.ts'
import { violationsOf } from './axe.ts'
import { answerCheck, courseFrame, inBrowser } from './learner.ts'
import type { PackageFiles } from './packages.ts'
import { publish } from './publish.ts'
import { tinyPackages, tinyQuestions } from './tiny-course.ts'

const questions = new Map(tinyQuestions().map((question) => [question.number, question]))
let web: PackageFiles

beforeAll(async () => {
  const packages = await tinyPackages({ documents: true })
  web = packages.get('web') ?? new Map()
  await publish('documents-web', web)
  await publish('documents-scorm12', packages.get('scorm12') ?? new Map())
})

/** Goes there by the contents, which narrow screens hide. */
async function follow(course: Page | Frame, link: string, shows: string): Promise<void> {
  await course.evaluate(
    (selector) => document.querySelector<HTMLElement>(selector)?.click(),
    `#outline ${link}`,
  )
  await course.waitForSelector(shows)
}

/** Answers so many questions of practice wrong, then one right. */
async function practise(course: Page | Frame, wrong: number): Promise<void> {
  await follow(course, '[data-practice]', 'div.entry-row .button')
  await course.click('div.entry-row .button')
  for (let index = 0; index <= wrong; index++) {
    await course.waitForSelector(`h1:has-text("Question ${index + 1} of")`)
    await answerCheck(course, questions, index === wrong)
    await course.waitForSelector('.check-result:not(:empty)')
    await course.click('[data-practice-next]')
  }
}

/** Presses something that saves a file, and reads it. */
async function saved(
  page: Page,
  course: Page | Frame,
  selector: string,
): Promise<{ name: string; data: Buffer }> {
  const downloaded = page.waitForEvent('download')
  await course.focus(selector)
  await page.keyboard.press('Enter')
  const download: Download = await downloaded
  return {
    name: download.suggestedFilename(),
    data: await buffer(await download.createReadStream()),
  }
}

async function openDownloads(course: Page | Frame): Promise<void> {
  await follow(course, '[data-downloads]', 'h1:has-text("Downloads"):focus')
}

/** Opens the page that was made in a window of its own, as from the folder of downloads. */
async function reading(context: BrowserContext, html: Buffer): Promise<Page> {
  const page = await context.newPage()
  await page.setContent(String(html))
  return page
}

describe.concurrent('what learners take away', () => {
  test('in the web package: documents by keyboard, byte for byte, under their own names and with no new window', () =>
    inBrowser(async (page, context) => {
      await page.goto('/own/documents-web/index.html')
      await page.waitForSelector('#turn button')
      await openDownloads(page)
      const csv = await saved(page, page, 'a[download$=".csv"]')
      expect(csv.name).toBe('tiny-flash-cards-csv.csv')
      expect(String(csv.data)).toBe(
        '\ufeffdeck,front,back,number\r\nCards,\'=1+1 <>,"Two, ""2""",1\r\n',
      )
      const anki = await saved(page, page, 'a[download$=".apkg"]')
      expect(anki.name).toBe('tiny-flash-cards-anki.apkg')
      expect(anki.data.equals(web.get('downloads/tiny-flash-cards-anki.zip') ?? Buffer.of())).toBe(
        true,
      )
      expect([...(await readZip(anki.data)).keys()]).toEqual(['collection.anki2', 'media'])
      expect([context.pages().length, await page.innerText('h1')]).toEqual([1, 'Downloads'])
    }))

  test.each([
    { width: 320, colorScheme: 'light' },
    { width: 1000, colorScheme: 'dark' },
  ] as const)(
    'is accessible at $width pixels in $colorScheme, the page of missed questions too',
    ({ width, colorScheme }) =>
      inBrowser(
        async (page, context) => {
          await page.goto('/own/documents-web/index.html')
          await page.waitForSelector('#turn button')
          await practise(page, 4)
          await openDownloads(page)
          const made = await saved(page, page, '[data-missed]')
          await page.waitForSelector('[role="status"]:has-text("It has 4 questions.")')
          const tab = await reading(context, made.data)
          expect(await tab.title()).toBe('Your missed questions · Tiny')
          for (const view of [page, tab]) {
            expect(await violationsOf(view)).toEqual([])
            expect(
              await view.evaluate(() => document.documentElement.scrollWidth),
            ).toBeLessThanOrEqual(width)
          }
        },
        { viewport: { width, height: 700 }, colorScheme, reducedMotion: 'reduce', bypassCSP: true },
      ),
  )

  test('in the frame of an LMS: the page of missed questions under the name of the learner, in review too', () =>
    inBrowser(async (page, context) => {
      const address = '/lms/lms.html?course=/own/documents-scorm12/index.html'
      await page.goto(address)
      const frame = await courseFrame(page)
      await practise(frame, 2)
      await openDownloads(frame)
      const made = await saved(page, frame, '[data-missed]')
      expect(made.name).toBe('tiny-missed-questions.html')
      const tab = await reading(context, made.data)
      expect(await tab.innerText('main > p')).toMatch(/^Florence Nightingale · \d+ \w+ \d{4}$/)
      expect(await tab.$$eval('section', ({ length }) => length)).toBe(2)
      await frame.click('#exit')
      await frame.waitForSelector('.closed')
      const launch = JSON.stringify({ 'cmi.core.lesson_mode': 'review' })
      await page.goto(`${address}&launch=${encodeURIComponent(launch)}`)
      const again = await courseFrame(page)
      await openDownloads(again)
      const later = await saved(page, again, '[data-missed]')
      expect(String(later.data)).toBe(String(made.data))
      expect(context.pages()).toHaveLength(2)
    }))
})
