import type { Frame, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import { allMoves, answerItems } from './answer-items.ts'
import {
  answer,
  courseFolder,
  courseFrame,
  crash,
  inBrowser,
  openInLms,
  questionsOf,
  recordOf,
  startExam,
  turnPage,
} from './learner.ts'

let questions: ReadonlyMap<number, Question>
beforeAll(async () => {
  questions = await questionsOf(courseFolder)
})

type LmsWindow = Window & { readonly lms: { readonly calls: readonly { readonly name: string }[] } }

/** Names of the API functions that were called in a window, in order. */
function callsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as LmsWindow).lms.calls.map(({ name }) => name))
}

/** The course's frame in a window where it does not start. */
async function asking(page: Page): Promise<Frame> {
  await page.goto('/lms/lms.html')
  const frame = await (await page.waitForSelector('iframe[name="course"]')).contentFrame()
  if (!frame) throw new Error('The course has no frame.')
  await frame.waitForSelector('h1 >> text=This course is open in another window')
  return frame
}

/** Answers the questions from here to an index, right. */
async function answerUntil(frame: Frame, last: number): Promise<void> {
  for (;;) {
    await answer(frame, questions, true)
    const title = await frame.textContent('h1')
    if (title?.startsWith(`Question ${last} `)) return
    await frame.click('[data-exam-next]')
  }
}

test.concurrent('a second window says so and sends nothing; going on there ends the first, and every answer is in the record', () =>
  inBrowser(async (first, context) => {
    const frame = await openInLms(first)
    await startExam(frame)
    await answerUntil(frame, 5)

    const second = await context.newPage()
    const gate = await asking(second)
    expect(await callsIn(second)).toEqual([])
    await frame.click('[data-exam-next]')
    await answerUntil(frame, 7)

    await gate.click('button:has-text("Go on here")')
    await frame.waitForSelector('h1 >> text=You went on in another window')
    const calls = await callsIn(first)
    expect(calls.at(-1)).toBe('LMSFinish')
    const there = await courseFrame(second)
    expect(await there.textContent('h1')).toBe('Question 7 of 100')
    // The rest by a script in the page: ninety questions by the mouse take a minute.
    await there.evaluate(answerItems, { moves: allMoves(questions), right: 100, most: 100 })
    await there.click('[data-exam-review]')
    expect(await there.$$('.grid-item.is-answered')).toHaveLength(100)
    await there.click('[data-exam-submit]')
    await there.waitForSelector('[data-score="100"]')

    // The first window is left for good: neither its timers nor its end reach the LMS.
    await first.goto('about:blank')
    await there.click('#exit')
    const record = await recordOf(second)
    expect(record).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
    })
    const fields = (name: string): (string | undefined)[] =>
      Object.keys(record).flatMap((key) =>
        new RegExp(`interactions\\.\\d+\\.${name}$`).test(key) ? [record[key]] : [],
      )
    const ids = fields('id').filter((id) => id?.startsWith('EX'))
    expect(new Set(ids).size).toBe(ids.length)
    // A case has a record for each part, and they share one weight.
    const weight = fields('weighting').reduce((sum, share) => sum + Number(share), 0)
    expect(weight).toBeCloseTo(100, 1)
  }))

test.concurrent('a first window stays the one until the learner decides otherwise', () =>
  inBrowser(async (first, context) => {
    const frame = await openInLms(first)
    const second = await context.newPage()
    await asking(second)
    await second.close()
    await turnPage(frame)
    await frame.click('#exit')
    expect(await recordOf(first)).toMatchObject({ 'cmi.core.lesson_location': '2' })
  }))

test.concurrent('a window that crashed does not stand in the way of the next', () =>
  inBrowser(async (first, context) => {
    const frame = await openInLms(first)
    await turnPage(frame)
    await crash(first)
    await first.close()
    const again = await openInLms(await context.newPage())
    expect(await again.textContent('#progress span')).toMatch(/^2 of \d+ pages$/)
  }))

test.concurrent('Save and exit leaves the place to the next window', () =>
  inBrowser(async (first, context) => {
    const frame = await openInLms(first)
    await turnPage(frame)
    await frame.click('#exit')
    const again = await openInLms(await context.newPage())
    expect(await again.textContent('#progress span')).toMatch(/^2 of \d+ pages$/)
  }))
