import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Exam } from '../../../src/model/course.ts'
import { courseWith, openPlayer } from './exam-player.ts'
import type { ExamPlayer } from './exam-player.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

/** An attempt at questions 1 to 3 in this order: choice, multiple, true-false. */
async function begin(rules: Partial<Exam> = {}): Promise<ExamPlayer> {
  const blueprint = [{ bank: 'zones', count: 3 }]
  const player = await openPlayer(courseWith({ draw: 3, shuffle: false, blueprint, ...rules }))
  await player.press('#outline [data-exam="1"]')
  await player.press('[data-exam-start]')
  return player
}

/** Names of the items in the grid, the current one in brackets. */
const grid = ({ all }: ExamPlayer): string[] =>
  all('.grid-item').map((item) => {
    const name = item.getAttribute('aria-label') ?? ''
    return item.getAttribute('aria-current') === 'true' ? `[${name}]` : name
  })

const classes = ({ all }: ExamPlayer): string[] => all('.grid-item').map((item) => item.className)

describe('the questions of an attempt', () => {
  test('can all be reached from each of them', async () => {
    const player = await begin()
    expect(player.find('summary').textContent).toBe('All questions')
    expect(grid(player)).toEqual([
      '[Question 1 of 3, no answer]',
      'Question 2 of 3, no answer',
      'Question 3 of 3, no answer',
    ])
    await player.press('.grid li:nth-child(3) button')
    expect(player.find('h1').textContent).toBe('Question 3 of 3')
    expect(document.activeElement).toBe(player.find('h1'))
    expect(grid(player)[2]).toBe('[Question 3 of 3, no answer]')
  })

  test('show at once what became of them, by name and by shape', async () => {
    const player = await begin()
    player.choose(1)
    expect(grid(player)[0]).toBe('[Question 1 of 3, answered]')
    expect(classes(player)).toEqual(['grid-item is-answered', 'grid-item', 'grid-item'])
    await player.press('[data-flag]')
    expect(grid(player)[0]).toBe('[Question 1 of 3, answered, flagged]')
    expect(classes(player)[0]).toBe('grid-item is-answered is-flagged')
    await player.press('[data-exam-next]')
    expect(grid(player)[0]).toBe('Question 1 of 3, answered, flagged')
  })

  test('take a flag and give it back', async () => {
    const player = await begin()
    const pressed = (): string | null => player.find('[data-flag]').getAttribute('aria-pressed')
    expect(pressed()).toBe('false')
    await player.press('[data-flag]')
    expect(pressed()).toBe('true')
    expect(player.progress().flags).toEqual([1])
    await player.press('[data-exam-next]')
    expect(pressed()).toBe('false')
    await player.press('.grid li:nth-child(1) button')
    expect(pressed()).toBe('true')
    await player.press('[data-flag]')
    expect(pressed()).toBe('false')
    expect(player.progress().flags).toEqual([])
    expect(grid(player)[0]).toBe('[Question 1 of 3, no answer]')
  })

  test('are counted before they are handed in: without answer, and flagged', async () => {
    const player = await begin()
    player.choose(1)
    await player.press('[data-flag]')
    await player.press('[data-exam-next]')
    await player.press('[data-flag]')
    await player.press('[data-exam-review]')
    expect(player.text()).toContain('2 questions have no answer yet.')
    expect(player.text()).toContain('You flagged 2 questions.')
    expect(grid(player)).toEqual([
      'Question 1 of 3, answered, flagged',
      'Question 2 of 3, no answer, flagged',
      'Question 3 of 3, no answer',
    ])
  })

  test('are not said to be flagged when none of this attempt is', async () => {
    const player = await begin()
    player.session.apply({ type: 'question-flagged', question: 6, flagged: true })
    await player.press('[data-exam-review]')
    expect(player.text()).not.toContain('You flagged')
  })
})

describe('feedback after each question', () => {
  test('comes when the learner asks for it, and makes the answer final', async () => {
    const player = await begin({ feedback: 'each' })
    player.choose(2)
    expect(player.text()).not.toContain('Right.')
    await player.press('[data-exam-check]')
    expect(player.find('.verdict').textContent).toBe('Right.')
    expect(player.text()).toContain('The scanner room is Zone IV.')
    expect(document.activeElement).toBe(player.find('.feedback'))
    expect(player.all('[data-exam-check]')).toEqual([])
    expect(player.all('[data-item] input:not(:disabled)')).toEqual([])
    expect(player.progress().sitting?.settled).toEqual([0])
  })

  test('tells what is wrong, too', async () => {
    const player = await begin({ feedback: 'each' })
    player.choose(1)
    await player.press('[data-exam-check]')
    expect(player.find('.verdict').textContent).toBe('Not quite.')
    expect(player.text()).toContain('That is where access is controlled.')
  })

  test('asks for an answer first', async () => {
    const player = await begin({ feedback: 'each' })
    await player.press('[data-exam-check]')
    expect(player.find('[data-item] [role="status"]').textContent).toBe('Choose an answer first.')
    expect(player.progress().sitting?.settled).toEqual([])
    expect(player.all('[data-item] input:disabled')).toEqual([])
  })

  test('is there again, and the answer still final, after a return and after a reload', async () => {
    const player = await begin({ feedback: 'each' })
    player.choose(2)
    await player.press('[data-exam-check]')
    await player.press('[data-exam-next]')
    expect(player.all('[data-item] input:disabled')).toEqual([])
    await player.press('.grid li:nth-child(1) button')
    expect(player.find('.verdict').textContent).toBe('Right.')
    const again = await openPlayer(player.session.course, player.progress())
    expect(again.find('.verdict').textContent).toBe('Right.')
    expect(again.all('[data-item] input:not(:disabled)')).toEqual([])
    expect((again.find('[data-item] input[value="2"]') as HTMLInputElement).checked).toBe(true)
  })

  test.each(['end', 'none'] as const)('is not offered where it is "%s"', async (feedback) => {
    const player = await begin({ feedback })
    player.choose(2)
    expect(player.all('[data-exam-check]')).toEqual([])
  })
})
