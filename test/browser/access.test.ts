import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inBrowser } from './learner.ts'

/** Opens the web package; its policy is left out where the test itself must run a script in the page. */
async function openWeb(page: Page): Promise<void> {
  await page.goto('/package/web/index.html')
  await page.waitForSelector('#turn button')
}

/** Presses a key until what has the focus fits the selector; gives up after as many presses as a page has stops. */
async function pressUntil(page: Page, key: string, selector: string): Promise<void> {
  for (let press = 0; press < 200; press++) {
    if (await page.evaluate((target) => document.activeElement?.matches(target) ?? false, selector))
      return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never reaches ${selector}.`)
}

describe.concurrent('by keyboard alone', () => {
  test('a learner reads on, answers a knowledge check, and goes back', () =>
    inBrowser(async (page) => {
      await openWeb(page)
      await pressUntil(page, 'Tab', '[data-turn="next"]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('h1:has-text("Three roles, one chain"):focus')
      await pressUntil(page, 'Tab', '.check input[type="radio"]')
      await page.keyboard.press('ArrowDown')
      await pressUntil(page, 'Tab', '.check .button')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.check-result .verdict')
      await pressUntil(page, 'Tab', '[data-turn="previous"]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('h1:has-text("How does the MRSO work?"):focus')
      await page.keyboard.press('ArrowRight')
      await page.waitForSelector('h1:has-text("Three roles, one chain"):focus')
    }))

  test('a learner starts the assessment, answers, and hands in', () =>
    inBrowser(async (page) => {
      // The draw is the same each time: with another, the first item may be a case, which one key does not answer.
      await page.addInitScript(() => {
        crypto.getRandomValues = (array) => array
      })
      await openWeb(page)
      await pressUntil(page, 'Shift+Tab', '#outline [data-exam]')
      await page.keyboard.press('Enter')
      await pressUntil(page, 'Tab', '[data-exam-start]')
      await page.keyboard.press('Enter')
      await pressUntil(page, 'Tab', '[data-item] input')
      await page.keyboard.press('Space')
      expect(await page.isChecked('[data-item] input >> nth=0')).toBe(true)
      await pressUntil(page, 'Tab', '[data-exam-next]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('h1:has-text("Question 2 of 100"):focus')
      await pressUntil(page, 'Tab', '[data-exam-review]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('text=99 questions have no answer yet.')
      await pressUntil(page, 'Tab', '[data-exam-submit]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('[data-score]')
    }))

  test('the contents of a narrow screen open, close with Escape, and give the focus back', () =>
    inBrowser(
      async (page) => {
        await openWeb(page)
        await pressUntil(page, 'Tab', '#menu')
        await page.keyboard.press('Enter')
        await page.waitForSelector('#outline.is-open')
        await page.keyboard.press('Tab')
        await pressUntil(page, 'Tab', '#outline a')
        await page.keyboard.press('Escape')
        await page.waitForSelector('#outline:not(.is-open)', { state: 'attached' })
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('menu')
      },
      { viewport: { width: 320, height: 640 } },
    ))
})

describe.concurrent('pages of the bundled course', () => {
  test.each([320, 600, 1280])('are not wider than a screen of %d pixels', (width) =>
    inBrowser(
      async (page) => {
        await openWeb(page)
        for (const number of [1, 4, 5, 20, 30]) {
          await page.evaluate(
            (link) => document.querySelector<HTMLElement>(link)?.click(),
            `#outline [data-page="${number}"]`,
          )
          await page.waitForSelector(`#outline [data-page="${number}"][aria-current]`, {
            state: 'attached',
          })
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
          ).toBeLessThanOrEqual(width)
        }
      },
      { viewport: { width, height: 640 } },
    ),
  )
})
