import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import { answer, courseFolder, inBrowser, openInLms, questionsOf, startExam } from './learner.ts'

let questions: ReadonlyMap<number, Question>
beforeAll(async () => {
  questions = await questionsOf(courseFolder)
})

const tried = { points: 0, lost: 0 }
afterAll(() => {
  console.log(`crashes in an exam: ${tried.points} points tried, ${tried.lost} answers lost`)
  expect(tried).toEqual({ points: 100, lost: 0 })
})

/** What a learner sees of an attempt: which question, which options in which order, which of them picked. */
async function inView(frame: Frame): Promise<string> {
  const number = await frame.getAttribute('[data-number]', 'data-number')
  const options = await frame.$$eval('[data-item] input', (inputs) =>
    inputs.map((input) => {
      const { value, checked } = input as HTMLInputElement
      return checked ? `[${value}]` : value
    }),
  )
  return `${number}: ${options.join(' ')}`
}

/** The renderer dies at once: no event runs, nothing is committed. The learner opens the course again. */
async function crashAndReopen(page: Page, context: BrowserContext): Promise<[Page, Frame]> {
  await page.goto('chrome://crash').catch(() => undefined)
  await page.close()
  const next = await context.newPage()
  return [next, await openInLms(next)]
}

describe.concurrent('a tab that crashes in the middle of an exam loses no answer', () => {
  const parts = Array.from({ length: 5 }, (_, part) => ({ from: part * 20, to: part * 20 + 20 }))
  test.each(parts)('after answers $from to $to', { timeout: 240_000 }, ({ from, to }) =>
    inBrowser(async (first, context) => {
      let [page, frame] = [first, await openInLms(first)]
      await startExam(frame)
      await frame.click('[data-exam-review]')
      await frame.click(`.grid li:nth-child(${from + 1}) button`)
      for (let index = from; index < to; index++) {
        await answer(frame, questions, index % 3 !== 0)
        const before = await inView(frame)
        ;[page, frame] = await crashAndReopen(page, context)
        tried.points++
        if ((await inView(frame)) !== before) tried.lost++
        expect(await frame.textContent('h1')).toBe(`Question ${index + 1} of 100`)
        expect(await inView(frame)).toBe(before)
        if (index < 99) await frame.click('[data-exam-next]')
      }
      await frame.click('[data-exam-review]')
      expect(await frame.$$('.grid-item.is-answered')).toHaveLength(20)
    }),
  )
})
