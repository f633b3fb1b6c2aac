import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dayOf } from '../../../src/model/day.ts'
import { noProgress } from '../../../src/model/progress.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { buttonsIn, openPlace, press, textOf } from './player-page.ts'

const time = Date.UTC(2026, 0, 15, 9)
const today = dayOf(time)

beforeEach(() => void vi.useFakeTimers({ now: time }))
afterEach(() => void vi.useRealTimers())

const practised: Progress = {
  ...noProgress,
  flags: [3, 6],
  questions: {
    1: { box: 2, due: today },
    2: { box: 1, due: today - 1 },
    3: { box: 3, due: today + 3 },
    4: { box: 1, due: today },
  },
}

/** Numbers of the questions of a round, gone through without an answer. */
function goThrough(page: HTMLElement): number[] {
  const numbers: number[] = []
  for (let check = page.querySelector('.check'); check; check = page.querySelector('.check')) {
    numbers.push(Number(check.getAttribute('data-number')))
    page.querySelector<HTMLElement>('[data-practice-next]')?.click()
  }
  return numbers.sort((a, b) => a - b)
}

/** Answers the question in view with its option or options of these numbers. */
function answer(page: HTMLElement, ...values: readonly number[]): void {
  for (const value of values) page.querySelector<HTMLElement>(`input[value="${value}"]`)?.click()
  press(page, 'Check answer')
}

describe('the overview of practice', () => {
  test('begins with what is due today, then has every bank and every objective', async () => {
    const { page } = await openPlace({ kind: 'practice' }, practised)
    const rows = [...page.querySelectorAll<HTMLElement>('.entry-row')].map((row) => [
      textOf(row, 'strong'),
      textOf(row, 'span'),
    ])
    expect(rows).toEqual([
      ['Due today: 3', '2 of 6 known'],
      ['Zones', '2 of 3 known'],
      ['Screening', '0 of 3 known'],
      ['Name the four zones.', '2 of 3 known'],
      ['Screen a person.', '0 of 3 known'],
    ])
    const modules = [...page.querySelectorAll('details')].map((group) => [
      group.open,
      textOf(group, 'summary'),
    ])
    expect(modules).toEqual([
      [false, '1. Zones'],
      [false, '2. Screening'],
    ])
  })

  test('is calm for a new learner', async () => {
    const { page } = await openPlace({ kind: 'practice' })
    expect(textOf(page, '.entry-row strong')).toBe('Nothing is due today')
    expect(buttonsIn(page).slice(0, 4)).toEqual([
      'Start: All subjects',
      'All 6: All subjects',
      'Practice: Zones',
      'All 3: Zones',
    ])
  })

  test.each([
    ['Start: All subjects', [1, 2, 4, 5, 6]],
    ['New (2): All subjects', [5, 6]],
    ['Missed (2): All subjects', [2, 4]],
    ['Flagged (2): All subjects', [3, 6]],
    ['All 6: All subjects', [1, 2, 3, 4, 5, 6]],
    ['Practice: Zones', [1, 2]],
    ['Missed (1): Zones', [2]],
    ['All 3: Zones', [1, 2, 3]],
    ['Practice: Screening', [4, 5, 6]],
    ['Practice: Screen a person.', [2, 4, 6]],
  ])('leads by "%s" to questions %j', async (way, numbers) => {
    const { page } = await openPlace({ kind: 'practice' }, practised)
    press(page, way)
    expect(textOf(page, 'h1')).toBe(`Question 1 of ${numbers.length}`)
    expect(goThrough(page)).toEqual(numbers)
    expect(textOf(page, 'h1')).toBe('Round finished')
  })
})

describe('a round of practice', () => {
  test('of certain questions begins at once, and has exactly these, in their order', async () => {
    const { page } = await openPlace({ kind: 'practice', questions: [6, 99, 2] })
    expect(textOf(page, 'h1')).toBe('Question 1 of 2')
    expect(page.querySelector('.check')?.getAttribute('data-number')).toBe('6')
    press(page, 'Next')
    expect(page.querySelector('.check')?.getAttribute('data-number')).toBe('2')
  })

  test.each([[[]], [[99]]])(
    'of questions %j that do not exist is the overview',
    async (questions) => {
      const { page } = await openPlace({ kind: 'practice', questions })
      expect(textOf(page, 'h1')).toBe('Practice')
    },
  )

  test('puts flags on questions and takes them off', async () => {
    const { page, app, events } = await openPlace({ kind: 'practice', questions: [2] })
    const flag = page.querySelector('[data-flag]')
    expect(flag?.getAttribute('aria-pressed')).toBe('false')
    press(page, 'Flag this question')
    expect(flag?.getAttribute('aria-pressed')).toBe('true')
    expect(app.session.progress().flags).toEqual([2])
    press(page, 'Flag this question')
    expect(flag?.getAttribute('aria-pressed')).toBe('false')
    expect(events.map(({ type }) => type)).toEqual(['question-flagged', 'question-flagged'])
    expect(app.session.progress().flags).toEqual([])
  })

  test('ends with the first answers, what is due when, and the ways on', async () => {
    const { page } = await openPlace({ kind: 'practice', questions: [1, 4, 5, 6] })
    answer(page, 2)
    press(page, 'Next')
    answer(page, 2)
    expect(textOf(page, '.feedback')).toContain('Reason 4')
    answer(page, 1)
    press(page, 'Next')
    answer(page, 3)
    press(page, 'Next')
    press(page, 'Finish')
    expect(textOf(page, '.round-score')).toBe('1 of 3 right at the first try.')
    const agenda = [...page.querySelectorAll('.agenda li')].map((line) => line.textContent)
    expect(agenda).toEqual(['1 due today', '2 due tomorrow'])
    expect(buttonsIn(page)).toEqual(['Repeat what was missed (2)', 'All practice'])
    press(page, 'Repeat what was missed (2)')
    expect(goThrough(page)).toEqual([4, 5])
  })
})
