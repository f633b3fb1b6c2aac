import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sitting } from '../../src/model/progress.ts'
import type { Question } from '../../src/model/question.ts'
import { decodeState } from '../../src/model/suspend.ts'
import {
  answer,
  courseFolder,
  crash,
  inBrowser,
  openInLms,
  questionsOf,
  startExam,
} from './learner.ts'

let questions: ReadonlyMap<number, Question>
beforeAll(async () => {
  questions = await questionsOf(courseFolder)
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

type LmsWindow = Window & {
  readonly lms: { readonly API: Record<string, (name: string) => string> }
}

/** The exam under way as the LMS was given it last, committed or not. */
async function sittingIn(page: Page): Promise<Sitting> {
  const state = await page.evaluate(
    () => (window as unknown as LmsWindow).lms.API['LMSGetValue']?.('cmi.suspend_data') ?? '',
  )
  const sitting = decodeState(state)?.progress.sitting
  if (!sitting) throw new Error('There is no exam under way.')
  return sitting
}

/** Seconds that the learner thinks about each question. */
const thinking = 7

const ways = [
  {
    what: 'whose renderer dies',
    /** No event runs, nothing is committed: the copy on the device has it. */
    end: async (page: Page, newTab: () => Promise<Page>) => {
      await crash(page)
      await page.close()
      return newTab()
    },
    prepare: () => undefined,
  },
  {
    what: 'that ends with pagehide and nothing else, without storage',
    end: async (page: Page) => {
      await page.goto('about:blank')
      return page
    },
    /** Runs in the course's frame: the LMS must have everything. */
    prepare: () => {
      if (window === window.top) return
      window.addEventListener('visibilitychange', (event) => event.stopImmediatePropagation(), true)
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    },
  },
]

describe.each(ways)('a tab $what, after any answer of an exam,', ({ what, end, prepare }) => {
  const tried = { points: 0, lost: 0 }
  afterAll(() => {
    console.log(`a tab ${what}: ${tried.points} points tried, ${tried.lost} answers lost`)
    expect(tried).toEqual({ points: 100, lost: 0 })
  })

  async function newTab(context: BrowserContext): Promise<Page> {
    const page = await context.newPage()
    await page.clock.install()
    await page.addInitScript(prepare)
    return page
  }

  /** Opens the course again after its end: same question, options, answers, items and clock. */
  async function endAndReopen(page: Page, frame: Frame): Promise<[Page, Frame]> {
    const [seen, sat] = [await inView(frame), await sittingIn(page)]
    const context = page.context()
    const nextPage = await end(page, () => newTab(context))
    const nextFrame = await openInLms(nextPage)
    const [seenNow, satNow] = [await inView(nextFrame), await sittingIn(nextPage)]
    tried.points++
    if (seenNow !== seen) tried.lost++
    expect(seenNow).toBe(seen)
    expect([satNow.items, satNow.answers, satNow.seed]).toEqual([sat.items, sat.answers, sat.seed])
    expect(satNow.spent).toBeGreaterThanOrEqual(sat.spent)
    satNow.seconds?.forEach((seconds, item) =>
      expect(seconds).toBeGreaterThanOrEqual(sat.seconds?.[item] ?? 0),
    )
    return [nextPage, nextFrame]
  }

  const parts = Array.from({ length: 5 }, (_, part) => ({ from: part * 20, to: part * 20 + 20 }))
  test.concurrent.each(parts)(
    'finds answers $from to $to again',
    { timeout: 240_000 },
    ({ from, to }) =>
      inBrowser(async (_, context) => {
        let page = await newTab(context)
        let frame = await openInLms(page)
        await startExam(frame)
        await frame.click('[data-exam-review]')
        await frame.click(`.grid li:nth-child(${from + 1}) button`)
        for (let index = from; index < to; index++) {
          await page.clock.fastForward(thinking * 1000)
          await answer(frame, questions, index % 3 !== 0)
          ;[page, frame] = await endAndReopen(page, frame)
          expect(await frame.textContent('h1')).toBe(`Question ${index + 1} of 100`)
          if (index < 99) await frame.click('[data-exam-next]')
        }
        expect((await sittingIn(page)).spent).toBeGreaterThanOrEqual(20 * thinking)
        await frame.click('[data-exam-review]')
        expect(await frame.$$('.grid-item.is-answered')).toHaveLength(20)
      }),
  )
})
