import { beforeAll, describe, expect, test } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import {
  answer,
  answerCheck,
  courseFolder,
  crash,
  entered,
  inBrowser,
  questionsOf,
  sitExam,
  startExam,
  turnPage,
} from './learner.ts'

let questions: ReadonlyMap<number, Question>
beforeAll(async () => {
  questions = await questionsOf(courseFolder)
})

const address = '/package/web/index.html'

describe.concurrent('the web package', () => {
  test('keeps place and pages read in the browser', () =>
    inBrowser(async (page) => {
      await page.goto(address)
      await page.click('[data-turn="next"]')
      const title = await turnPage(page)
      await page.goto('about:blank')
      await page.goto(address)
      await page.waitForSelector('#turn button')
      expect(await page.textContent('h1')).toBe(title)
      expect(await page.textContent('#progress span')).toMatch(/^3 of \d+ pages$/)
    }))

  test('passes at 70 and shows the best score at the next visit', () =>
    inBrowser(async (page) => {
      await page.goto(address)
      await page.waitForSelector('#turn button')
      await sitExam(page, questions, 70)
      await page.waitForSelector('h1:has-text("Passed")')
      await page.goto(address)
      await page.waitForSelector('#turn button')
      await page.click('#outline [data-exam]')
      await page.waitForSelector('text=Your best score so far: 70 % in 1 attempt.')
    }))

  test('lets the learner practise a bank, and later only what was missed', () =>
    inBrowser(async (page) => {
      await page.goto(address)
      await page.click('#outline [data-practice]')
      await page.click('button[aria-label="Practice: Safety precautions"]')
      await answerCheck(page, questions, false)
      await page.waitForSelector('.verdict >> text=Not quite.')
      await page.click('[data-practice-next]')
      await answerCheck(page, questions, true)
      await page.waitForSelector('.verdict >> text=Right.')
      await page.goto(address)
      await page.click('#outline [data-practice]')
      await page.waitForSelector(
        '.entries li:has-text("Safety precautions") >> text=/^1 of \\d+ known/',
      )
      await page.click('button[aria-label="Missed (1): Safety precautions"]')
      await page.waitForSelector('h1:has-text("Question 1 of 1")')
      await answerCheck(page, questions, true)
      await page.waitForSelector('.verdict >> text=Right.')
      await page.click('text=All practice')
      await page.waitForSelector(
        '.entries li:has-text("Safety precautions") >> text=/^2 of \\d+ known/',
      )
      expect(await page.$$('button[aria-label^="Missed"]')).toEqual([])
    }))

  test('goes on with an attempt after a crash of the page', () =>
    inBrowser(async (page, context) => {
      await page.goto(address)
      await page.waitForSelector('#turn button')
      await startExam(page)
      await answer(page, questions, true)
      const item = await page.getAttribute('[data-number]', 'data-number')
      const given = await entered(page)
      await crash(page)
      const next = await context.newPage()
      await next.goto(address)
      await next.waitForSelector('[data-item]')
      expect(await next.getAttribute('[data-number]', 'data-number')).toBe(item)
      expect(await entered(next)).toBe(given)
    }))

  test('shows the first page before any script, and says that turning pages needs one', () =>
    inBrowser(
      async (page) => {
        await page.goto(address)
        expect(await page.textContent('h1')).toBe('How does the MRSO work?')
        expect(await page.isVisible('noscript p, .notice')).toBe(true)
      },
      { javaScriptEnabled: false },
    ))

  test('offers to try again when a part of the course does not load', () =>
    inBrowser(async (page) => {
      await page.goto(address)
      await page.waitForSelector('#turn button')
      await page.route('**/content/module-2.js', (route) =>
        route.fulfill({ status: 200, body: '' }),
      )
      await page.click('#outline [data-module="2"] summary')
      await page.click('#outline [data-page="8"]')
      await page.waitForSelector('text=could not be loaded')
      await page.unroute('**/content/module-2.js')
      await page.click('#page >> text=Try again')
      await page.waitForSelector('h1:has-text("Safety precautions")')
    }))
})
