import { describe, expect, test } from 'vitest'
import type { LearningEvent } from '../../../src/model/event.ts'
import { noProgress } from '../../../src/model/progress.ts'
import type { Question } from '../../../src/model/question.ts'
import type { App } from '../../../src/player/view/app.ts'
import { checkView } from '../../../src/player/view/check.ts'
import { wholeRound } from '../../../src/player/view/practice/round.ts'
import { sampleCourse } from '../../doubles/course.ts'

const common = { number: 1, id: 'q', stem: '<p>Stem?</p>', references: [] }

interface Shown {
  readonly view: HTMLElement
  readonly events: readonly LearningEvent[]
  /** What the learner reads below the button. */
  readonly result: () => HTMLElement | null
}

/** A knowledge check, with the options at these places chosen and checked. */
function checked(question: Question, ...choose: readonly number[]): Shown {
  const events: LearningEvent[] = []
  const session = {
    course: sampleCourse,
    progress: () => noProgress,
    apply: (event: LearningEvent) => void events.push(event),
  }
  const app = { session, elapsed: () => 0 } as unknown as App
  const view = checkView(app, question, { seed: 1, level: 2 })
  document.body.replaceChildren(view)
  for (const value of choose)
    view.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click()
  view.querySelector<HTMLButtonElement>(':scope > .button')?.click()
  return { view, events, result: () => view.querySelector('.feedback') }
}

const text = (element: Element | null | undefined): string => element?.textContent ?? ''

describe('a check with partial credit', () => {
  const options = [1, 2, 3, 4, 5].map((number) => ({ number, text: `Option ${number}` }))
  const rationale = '<p>So.</p>'
  const question: Question = {
    ...common,
    kind: 'multiple',
    credit: 'partial',
    rationale,
    options,
    key: [1, 2, 3],
  }

  test('says beforehand what a wrong option costs', () => {
    expect(text(checked(question).view.querySelector('.hint'))).toContain('takes as much away')
    const plain: Question = { ...common, kind: 'multiple', rationale, options, key: [1, 2] }
    expect(text(checked(plain).view.querySelector('.hint'))).toBe('Several answers may be right.')
  })

  test.each([
    [[1, 2], 'is-partly', 'Partly right: 66 % of the credit.'],
    [[1, 2, 3, 4], 'is-partly', 'Partly right: 66 % of the credit.'],
    [[1, 2, 3], 'is-right', 'Right.'],
    [[1, 4], 'is-wrong', 'Not quite.'],
  ])('tells the share of %j, and never more than it is', (choose, style, verdict) => {
    const { result } = checked(question, ...choose)
    expect(text(result()?.querySelector('.verdict'))).toBe(verdict)
    expect(result()?.className).toBe(`feedback ${style}`)
  })

  test('reports the share', () => {
    const [event] = checked(question, 1, 2).events
    expect(event).toMatchObject({ type: 'check-answered', mark: { credit: 2 / 3 } })
  })
})

describe('a survey on a page', () => {
  const labels = ['No', 'Yes'].map((label, index) => ({ number: index + 1, text: label }))
  const survey = (rationale: string): Question => ({
    ...common,
    kind: 'likert',
    rationale,
    labels,
  })

  test('is no knowledge check by its name', () => {
    const { view } = checked(survey(''))
    expect(view.getAttribute('aria-label')).toBe('Your opinion')
    expect(text(view.querySelector(':scope > .button'))).toBe('Send answer')
  })

  test.each([
    ['', 'Thank you.'],
    ['<p>Come back.</p>', 'Thank you.Come back.'],
  ])('thanks, and says neither right nor wrong, with the rationale "%s"', (rationale, says) => {
    const { result, events } = checked(survey(rationale), 2)
    expect(text(result())).toBe(says)
    expect(result()?.matches('.is-right, .is-wrong, .is-partly')).toBe(false)
    expect(events).toEqual([
      {
        type: 'check-answered',
        mark: {
          question: 1,
          asked: survey(rationale),
          response: { kind: 'likert', label: 2 },
          key: { kind: 'likert', labels },
          seconds: 0,
        },
        time: expect.any(Number) as number,
      },
    ])
  })

  test('is asked for an answer first', () => {
    expect(text(checked(survey('')).view)).toContain('Choose an answer first.')
  })
})

test('feedback to a region is shown when it was picked', () => {
  const place = { left: 0, top: 0, width: 10, height: 10 }
  const question: Question = {
    ...common,
    kind: 'hotspot',
    rationale: '<p>So.</p>',
    regions: [
      { number: 1, text: 'Wall', ...place, feedback: 'Too thin.' },
      { number: 2, text: 'Floor', ...place },
    ],
    key: [2],
  }
  expect(text(checked(question, 1).result())).toBe('Not quite.Too thin.So.')
  expect(text(checked(question, 2).result())).toBe('Right.So.')
})

test('rounds of practice leave surveys out', () => {
  const [bank] = sampleCourse.banks
  const [first, ...rest] = bank?.items ?? []
  const banks =
    bank && first ? [{ ...bank, items: [{ ...first, kind: 'likert' as const }, ...rest] }] : []
  expect(new Set(wholeRound(banks, noProgress, Math.random))).toEqual(
    new Set(rest.map(({ number }) => number)),
  )
})
