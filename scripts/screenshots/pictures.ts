import type { Page } from 'playwright-core'
import { allMoves, answerItems } from '../../test/browser/answer-items.ts'
import type { ShownCourse } from './course.ts'

/** What a picture shows, and how to get there from the one before it. */
export interface Picture {
  readonly name: string
  readonly open: (page: Page, course: ShownCourse) => Promise<unknown>
}

async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate((selector) => {
    document.querySelector('h1')?.setAttribute('data-left', '')
    document.querySelector<HTMLElement>(selector)?.click()
  }, `#outline ${link}`)
  await page.waitForSelector('h1:not([data-left])')
}

async function sit(page: Page, { questions }: ShownCourse, right: number): Promise<void> {
  await page.evaluate(answerItems, { moves: allMoves(questions), right, most: Infinity })
  await page.click('[data-exam-review]')
  await page.click('[data-exam-submit]')
  await page.waitForSelector('[data-score]')
}

/** Ten views, in an order in which one page load serves them all. */
export const pictures: readonly Picture[] = [
  { name: 'first', open: async () => undefined },
  { name: 'reading', open: (page, { pages }) => follow(page, `[data-page="${pages.reading}"]`) },
  {
    name: 'contents',
    open: async (page) => {
      if (await page.isVisible('#menu')) await page.click('#menu')
    },
  },
  {
    name: 'check',
    open: async (page, { pages }) => {
      await follow(page, `[data-page="${pages.check}"]`)
      await page.check('.check input >> nth=0')
      await page.click('.check .button')
      await page.locator('.check').evaluate((check) => check.scrollIntoView({ block: 'center' }))
    },
  },
  { name: 'practice', open: (page) => follow(page, '[data-practice]') },
  {
    name: 'card',
    open: async (page) => {
      await follow(page, '[data-cards]')
      await page.click('div.entry-row .button')
      await page.click('.study > .button')
    },
  },
  { name: 'glossary', open: (page) => follow(page, '[data-glossary]') },
  {
    name: 'exam',
    open: async (page) => {
      await follow(page, '[data-exam]')
      await page.click('[data-exam-start]')
      await page.waitForSelector('[data-item]')
    },
  },
  { name: 'result', open: (page, course) => sit(page, course, 34) },
  {
    name: 'certificate',
    open: async (page) => {
      await page.click('[data-certificate-link]')
      await page.click('[data-certificate-confirm]')
      await page.waitForSelector('.certificate')
    },
  },
]
