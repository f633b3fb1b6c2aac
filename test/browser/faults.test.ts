import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeState } from '../../src/model/suspend.ts'
import { en as strings } from '../../src/texts/en/index.ts'
import type { FaultPoint, JourneyOutcome } from './faults-page.ts'
import { inBrowser } from './learner.ts'
import { tinyQuestions } from './tiny-course.ts'

type JourneyWindow = Window & {
  readonly takeJourney: (point: FaultPoint) => Promise<JourneyOutcome>
}

/** So many API calls of a journey fail, each once in every way. */
const reach = 200

const kinds = [
  { kind: 'false', what: 'answers false' },
  { kind: 'throw', what: 'throws' },
  { kind: 'hang', what: 'hangs for five seconds' },
  { kind: 'forget', what: 'forgets the session' },
] as const

const points = kinds.flatMap(({ kind }) =>
  Array.from({ length: reach }, (_, call): FaultPoint => ({ kind, call })),
)

/** Pages that take journeys at the same time. */
const pages = 3

/** Takes journeys until none is left, one after the other in a page of their own. */
async function take(queue: FaultPoint[]): Promise<readonly JourneyOutcome[]> {
  const outcomes: JourneyOutcome[] = []
  await inBrowser(async (page: Page) => {
    await page.addInitScript(() => {
      const lms: (Window & { prepare?: (frame: Window) => void }) | null = window.top
      if (window !== lms) lms?.prepare?.(window)
    })
    await page.goto('/lms/faults.html')
    await page.evaluate((questions) => Object.assign(window, { questions }), tinyQuestions())
    for (let point = queue.shift(); point; point = queue.shift()) {
      const outcome = await page.evaluate(
        (point) => (window as unknown as JourneyWindow).takeJourney(point),
        point,
      )
      outcomes.push(outcome)
    }
  })
  return outcomes
}

type Recorded = Readonly<Record<string, string>>

/** What a record says, without what depends on the time that passed. */
function facts(record: Recorded = {}): object {
  const cores = Object.entries(record).filter(
    ([element]) => element.startsWith('cmi.core') && !element.endsWith('_time'),
  )
  const objectives = Object.entries(record).filter(([element]) =>
    element.startsWith('cmi.objectives'),
  )
  const progress = decodeState(record['cmi.suspend_data'] ?? '')?.progress
  const records = Object.values(progress?.records ?? {}).map((record) => ({ ...record, last: 0 }))
  const sitting = progress?.sitting && { ...progress.sitting, seconds: [], spent: 0 }
  return {
    ...Object.fromEntries(cores),
    objectives: Object.fromEntries(objectives),
    progress: { ...progress, records, sitting },
    answers: answersIn(record),
  }
}

/** Every answer as its record has it, without its time. */
function answersIn(record: Recorded = {}): string[] {
  const fields = ['id', 'type', 'objectives.0.id', 'student_response', 'result', 'weighting']
  const indices = Object.keys(record).flatMap(
    (element) => /^cmi\.interactions\.(\d+)\.id$/.exec(element)?.[1] ?? [],
  )
  return indices
    .map((index) => fields.map((field) => record[`cmi.interactions.${index}.${field}`]).join(' '))
    .sort((a, b) => a.localeCompare(b))
}

let free: JourneyOutcome
let outcomes: readonly JourneyOutcome[] = []

beforeAll(async () => {
  const began = Date.now()
  ;[free = unfinished()] = await take([{ kind: 'none', call: 0 }])
  const queue = [...points]
  outcomes = (await Promise.all(Array.from({ length: pages }, () => take(queue)))).flat()
  console.log(`faults: ${Math.round((Date.now() - began) / 1000)} seconds`)
}, 900_000)

function unfinished(): never {
  throw new Error('The journey did not end.')
}

const at = ({ point, failed }: JourneyOutcome): string => `call ${point.call}: ${failed}`

/** Answers that the record does not have at the end, has twice, or has otherwise than the learner gave them. */
function lostIn({ records }: JourneyOutcome): number {
  const there = answersIn(records.at(-1))
  const wanted = answersIn(free.records.at(-1))
  const missing = wanted.filter((answer) => !there.includes(answer))
  return missing.length + Math.max(0, there.length - wanted.length)
}

afterAll(() => {
  const lost = outcomes.reduce((sum, outcome) => sum + lostIn(outcome), 0)
  console.log(`faults: ${outcomes.length} points tried, ${lost} answers lost`)
  expect([outcomes.length, lost]).toEqual([points.length, 0])
})

test('a journey without a fault records twenty answers in more calls than fail in the others, and complains of nothing', () => {
  expect(free.calls).toBeGreaterThanOrEqual(reach)
  expect(free.records.at(-1)).toMatchObject({
    'cmi.core.lesson_status': 'passed',
    'cmi.core.score.raw': '90',
  })
  expect(new Set(answersIn(free.records.at(-1)).map((answer) => answer.split(' ')[0])).size).toBe(
    20,
  )
  expect(free.told).toEqual(free.records.map(() => [strings.closed.text]))
  expect(free.errors).toEqual([])
})

describe.each(kinds)('an LMS that $what at any one call', ({ kind }) => {
  const mine = (): readonly JourneyOutcome[] =>
    outcomes.filter(({ point }) => point.kind === kind).sort((a, b) => a.point.call - b.point.call)

  test(`fails at ${reach} calls, and no journey breaks off`, () => {
    expect(mine().map(({ point }) => point.call)).toEqual(points.slice(0, reach).map((p) => p.call))
    expect(
      mine().flatMap((outcome) => outcome.errors.map((error) => [at(outcome), error])),
    ).toEqual([])
    expect(mine().filter(({ failed }) => failed === '')).toEqual([])
  })

  test('has the same record in the end, with every answer once', () => {
    for (const outcome of mine())
      expect(facts(outcome.records.at(-1)), at(outcome)).toEqual(facts(free.records.at(-1)))
  })

  test('has it as soon as it is back', () => {
    // Forgetting ends when the course is opened again; everything else is over at the next call.
    for (const outcome of kind === 'forget' ? [] : mine())
      expect(outcome.records.map(facts), at(outcome)).toEqual(free.records.map(facts))
  })

  test('is told of wherever the record has not everything at the end of a session', () => {
    const troubles: readonly string[] = [
      strings.lost,
      strings.closedUnsure.text,
      strings.silent.text,
    ]
    for (const outcome of mine()) {
      outcome.records.forEach((record, session) => {
        const isWhole = isDeepStrictEqual(facts(record), facts(free.records[session]))
        const isTold = outcome.told[session]?.some((text) => troubles.includes(text))
        expect(isWhole || isTold, at(outcome)).toBe(true)
      })
    }
  })

  test('counts no more time than passed', () => {
    for (const { records, passed } of mine()) {
      expect(secondsOf(records.at(-1))).toBeLessThanOrEqual(passed / 1000)
    }
  })
})

/** The time of all sessions, as the LMS added it up. */
function secondsOf(record: Recorded = {}): number {
  const span = record['cmi.core.total_time'] ?? ''
  expect(span).toMatch(/^\d{2,4}:[0-5]\d:[0-5]\d$/)
  const [hours = 0, minutes = 0, seconds = 0] = span.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}
