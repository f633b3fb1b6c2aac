import type { Page } from 'playwright-core'
import { click } from './view.ts'
import type { View } from './view.ts'

/** The second button of a page that asks what to do: go on without a record. */
const goOn = 'main.closed .button-quiet'

async function reopen(page: Page): Promise<void> {
  await page.reload()
  await page.waitForSelector('main.closed h1:focus')
}

/**
 * How a course in order begins for who its LMS refuses, and begins again: without a word of English, so by no text.
 *
 * Its second page wants an answer, and what comes after it is locked.
 */
export const startViews: readonly View[] = [
  { name: 'LMS that refuses', open: (page) => page.waitForSelector(goOn) },
  {
    name: 'cover of a course without a record',
    open: async (page) => {
      await page.click(goOn)
      await page.waitForSelector('.cover-words h1:focus')
      await page.waitForSelector('#banner p')
    },
  },
  {
    name: 'page with a film',
    open: async (page) => {
      await page.click('[data-cover-start]')
      await page.waitForSelector('figure.media video')
      await page.click('figure.media summary')
    },
  },
  {
    name: 'page that asks for something',
    open: async (page) => {
      await page.click('[data-turn="next"]')
      await page.waitForSelector('#lack-note')
    },
  },
  {
    name: 'page that is locked',
    open: async (page) => {
      // It says why it leads nowhere, so it is pressed all the same.
      await page.press('[data-turn="next"]', 'Enter')
      await page.waitForSelector('.lock-status span')
    },
  },
  {
    name: 'exam that is locked',
    open: async (page) => {
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('#outline [data-exam]')?.click(),
      )
      await page.waitForSelector('.pages-left')
    },
  },
  {
    name: 'page that the learner comes back to',
    open: async (page) => {
      await click('.pages-left a')(page)
      await page.waitForSelector('#lack-note')
      await reopen(page)
      await page.click(goOn)
      await page.waitForSelector('.welcome')
    },
  },
  {
    name: 'course that went on in another window',
    open: async (page) => {
      const other = await page.context().newPage()
      await other.goto(page.url())
      await other.click('main.closed .button')
      await page.waitForSelector('main.closed h1:focus')
    },
  },
  { name: 'course that is open in another window', open: reopen },
]
