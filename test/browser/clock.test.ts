import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '../../src/model/day.ts'
import type { Progress } from '../../src/model/progress.ts'
import type { Question } from '../../src/model/question.ts'
import { decodeState } from '../../src/model/suspend.ts'
import {
  answer,
  courseFolder,
  inBrowser,
  openInLms,
  questionsOf,
  recordOf,
  startExam,
} from './learner.ts'

let questions: ReadonlyMap<number, Question>
beforeAll(async () => {
  questions = await questionsOf(courseFolder)
})

interface Call {
  readonly name: string
  readonly args: readonly string[]
  readonly answer: string
  readonly error: string
}

type LmsWindow = Window & { readonly lms: { readonly calls: readonly Call[] } }

function callsIn(page: Page): Promise<readonly Call[]> {
  return page.evaluate(() => [...(window as unknown as LmsWindow).lms.calls])
}

function progressIn(calls: readonly Call[]): Progress | undefined {
  const states = calls.filter(({ args }) => args[0] === 'cmi.suspend_data' && args.length === 2)
  return decodeState(states.at(-1)?.args[1] ?? '')?.progress
}

const hour = 3_600_000
/** Half a minute before midnight, for everybody: tests run in UTC days. */
const evening = Date.UTC(2026, 0, 15, 23, 59, 0)

const troubles: readonly {
  readonly what: string
  readonly happens: (page: Page) => Promise<void>
  /** Day of the attempt, as the device says it is. */
  readonly day: number
}[] = [
  {
    what: 'a laptop that sleeps for ten hours',
    happens: (page) => page.clock.fastForward(10 * hour),
    day: dayOf(evening + 10 * hour),
  },
  {
    what: 'midnight',
    happens: (page) => page.clock.fastForward(60_000),
    day: dayOf(evening + hour),
  },
  {
    what: 'a clock that is set a year forward',
    happens: (page) => page.clock.setSystemTime(evening + 365 * 24 * hour),
    day: dayOf(evening + 365 * 24 * hour),
  },
  {
    what: 'a clock that is set back by two days',
    happens: (page) => page.clock.setSystemTime(evening - 48 * hour),
    day: dayOf(evening - 48 * hour),
  },
  {
    what: 'a clock that jumps an hour, as in spring',
    happens: (page) => page.clock.setSystemTime(evening + hour),
    day: dayOf(evening + hour),
  },
]

/** Seconds that the learner thinks about a question. */
const thinking = 20

describe.concurrent.each(troubles)('$what in the middle of an exam', ({ happens, day }) => {
  test('leaves time, clock and dates sane, and nothing that the LMS refuses', () =>
    inBrowser(async (page) => {
      await page.clock.install({ time: evening })
      const began = Date.now()
      const frame = await openInLms(page)
      await startExam(frame)
      for (let index = 0; index < 3; index++) {
        await page.clock.fastForward(thinking * 1000)
        await answer(frame, questions, true)
        await frame.click('[data-exam-next]')
        if (index === 1) await happens(page)
      }
      const sitting = progressIn(await callsIn(page))?.sitting
      // A minute that the learner may have been there through the night, and what the test itself took.
      const active = 3 * thinking + Math.ceil((Date.now() - began) / 1000) + 60
      expect(sitting?.spent).toBeGreaterThanOrEqual(3 * thinking)
      expect(sitting?.spent).toBeLessThanOrEqual(active)
      expect(Math.max(...(sitting?.seconds ?? []))).toBeLessThanOrEqual(active)

      await frame.click('[data-exam-review]')
      await frame.click('[data-exam-submit]')
      await frame.waitForSelector('[data-score="3"]')
      await frame.click('#exit')
      const calls = await callsIn(page)
      expect(progressIn(calls)?.attempts).toMatchObject([{ exam: 1, attempt: 1, day }])
      expect(calls.filter(({ name, error }) => name === 'LMSSetValue' && error !== '0')).toEqual([])

      const record = await recordOf(page)
      const time = record['cmi.core.session_time'] ?? ''
      expect(time).toMatch(/^\d{2,4}:[0-5]\d:[0-5]\d$/)
      const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
      const total = hours * 3600 + minutes * 60 + seconds
      expect(total).toBeGreaterThanOrEqual(3 * thinking)
      expect(total).toBeLessThanOrEqual(active + Math.ceil((Date.now() - began) / 1000))
    }))
})
