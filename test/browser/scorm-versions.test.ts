import type { Frame, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import {
  answer,
  answerSome,
  courseFolder,
  inBrowser,
  lookBack,
  openInLms,
  questionsOf,
  recordOf,
  sitExam,
  startExam,
  turnPage,
} from './learner.ts'

let questions: ReadonlyMap<number, Question>
beforeAll(async () => {
  questions = await questionsOf(courseFolder)
})

/** What a learner's deeds look like in each version's record. */
const versions = [
  {
    name: 'SCORM 1.2',
    query: '?version=12',
    review: { 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit' },
    reads: ['LMSInitialize', 'LMSGetValue'],
    below: { 'cmi.core.score.raw': '69', 'cmi.core.lesson_status': 'incomplete' },
    passed: {
      'cmi.core.score.raw': '70',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.lesson_status': 'passed',
    },
    best: { 'cmi.core.score.raw': '85', 'cmi.core.lesson_status': 'passed' },
    verdict: 'cmi.core.lesson_status',
  },
  {
    name: 'SCORM 2004',
    query: '?version=2004',
    review: { 'cmi.mode': 'review', 'cmi.credit': 'no-credit' },
    reads: ['Initialize', 'GetValue'],
    below: { 'cmi.score.scaled': '0.69', 'cmi.completion_status': 'incomplete' },
    passed: {
      'cmi.score.scaled': '0.7',
      'cmi.score.raw': '70',
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.progress_measure': '1',
    },
    best: {
      'cmi.score.scaled': '0.85',
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
    },
    verdict: 'cmi.success_status',
  },
] as const

describe.concurrent.each(versions)('the package of $name in an LMS frame', (version) => {
  const { query } = version

  test('brings a learner who reads and leaves back to the same page, with the same pages read', () =>
    inBrowser(async (page) => {
      const frame = await openInLms(page, query)
      for (let turn = 0; turn < 8; turn++) await turnPage(frame)
      const title = await turnPage(frame)
      await page.goto('about:blank')
      const again = await openInLms(page, query)
      expect(await again.textContent('h1')).toBe(title)
      expect(await again.textContent('#progress span')).toMatch(/^10 of \d+ pages$/)
    }))

  test.each([
    { right: 69, record: version.below },
    { right: 70, record: version.passed },
  ])('records $record at $right of 100', ({ right, record: expected }) =>
    inBrowser(async (page) => {
      const frame = await openInLms(page, query)
      await sitExam(frame, questions, right)
      const verdict = await recordOf(page)
      expect(verdict).toMatchObject(expected)
      expect(verdict[version.verdict] === 'passed').toBe(right === 70)
      await frame.click('#exit')
      const record = await recordOf(page)
      const results = Object.keys(record).filter((element) => element.endsWith('.result'))
      const weightOf = (elements: readonly string[]): number =>
        elements.reduce(
          (sum, element) => sum + Number(record[element.replace('.result', '.weighting')]),
          0,
        )
      expect(weightOf(results)).toBeCloseTo(100, 2)
      const rightOnes = results.filter((element) => record[element] === 'correct')
      expect(weightOf(rightOnes)).toBeCloseTo(right, 2)
      expect(await refusedCalls(page)).toEqual([])
    }),
  )

  test('keeps the pass and the best score after a worse retake, and in review after that', () =>
    inBrowser(async (page) => {
      const frame = await openInLms(page, query)
      await sitExam(frame, questions, 85)
      await frame.click('text=Try again')
      await frame.click('[data-exam-start]')
      await handInOne(frame)
      await page.goto('about:blank')
      await openInLms(page, query)
      expect(await recordOf(page)).toMatchObject(version.best)
      await page.goto('about:blank')

      const launch = encodeURIComponent(JSON.stringify(version.review))
      const review = await openInLms(page, `${query}&launch=${launch}`)
      const record = await recordOf(page)
      await review.waitForSelector('text=Nothing is recorded')
      await review.click('#outline [data-exam]')
      await review.waitForSelector('text=Your best score so far: 85 %')
      await startExam(review)
      await handInOne(review)
      expect(await callsOf(page)).toEqual(new Set(version.reads))
      await review.evaluate(() => window.location.replace('about:blank'))
      await review.waitForURL('about:blank')
      expect(lasting(await recordOf(page))).toEqual(lasting(record))
    }))

  test('resumes an assessment whose tab was closed: same item, same order, same answers', () =>
    inBrowser(async (page, context) => {
      const frame = await openInLms(page, query)
      await startExam(frame)
      await answerSome(frame, questions, 30)
      const before = await lookBack(frame, 30)
      await frame.evaluate(() => {
        for (let index = 0; index < 30; index++) {
          document.querySelector<HTMLElement>('[data-exam-next]')?.click()
        }
      })
      await page.close()
      const again = await openInLms(await context.newPage(), query)
      expect(await again.textContent('h1')).toBe('Question 31 of 100')
      const after = await lookBack(again, 30)
      expect(new Set(after).size).toBe(30)
      expect(after.join()).toContain('[')
      expect(after).toEqual(before)
    }))
})

/** What the course writes of a learner, without what the LMS makes of the end of a session. */
function lasting(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter(([element]) => !/total_time$|^adl\.nav/.test(element)),
  )
}

/** Answers the first question in view right, and hands in. */
async function handInOne(frame: Frame): Promise<void> {
  await answer(frame, questions, true)
  await frame.click('[data-exam-review]')
  await frame.click('[data-exam-submit]')
  await frame.waitForSelector('[data-score="1"]')
}

interface Call {
  readonly name: string
  readonly args: readonly string[]
  readonly error: string
}

function everyCall(page: Page): Promise<readonly Call[]> {
  return page.evaluate(() => (window as unknown as { lms: { calls: readonly Call[] } }).lms.calls)
}

/** Names of the functions that were called. */
async function callsOf(page: Page): Promise<ReadonlySet<string>> {
  return new Set((await everyCall(page)).map((call) => call.name))
}

/** Values that the LMS did not take. */
async function refusedCalls(page: Page): Promise<readonly Call[]> {
  return (await everyCall(page)).filter(
    ({ name, error }) => name.endsWith('SetValue') && error !== '0',
  )
}
