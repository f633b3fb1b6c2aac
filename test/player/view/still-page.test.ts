import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Question } from '../../../src/model/question.ts'
import { sampleCourse, sampleQuestions } from '../../doubles/course.ts'
import { openPlayer } from './exam-player.ts'
import type { ExamPlayer } from './exam-player.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const [first] = sampleQuestions
const texts = { 2: `<h1>Page 2</h1><div data-question="${first?.number ?? 0}"></div><p>After</p>` }

/** A player whose questions arrive, or fail to, when the test says so. */
async function openSlow(): Promise<{
  player: ExamPlayer
  bring: (questions: readonly Question[] | Error) => Promise<void>
}> {
  let settle: (given: readonly Question[] | Error) => void = () => undefined
  const bank = (): Promise<readonly Question[]> =>
    new Promise((resolve, reject) => {
      settle = (given) => (given instanceof Error ? reject(given) : resolve(given))
    })
  const player = await openPlayer(sampleCourse, undefined, { texts, content: { bank } })
  return {
    player,
    bring: async (given) => {
      settle(given)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

describe('a page with questions', () => {
  test('takes the place of the one before only with them, and so do the buttons below it', async () => {
    const { player, bring } = await openSlow()
    const before = player.text()
    await player.press('[data-turn="next"]')
    expect(player.text()).toBe(before)
    expect(player.find('#turn').hidden).toBe(true)
    expect(player.progress().seen).not.toContain(2)
    await bring(sampleQuestions)
    expect(player.find('h1').textContent).toBe('Page 2')
    expect(player.all('#page .check')).toHaveLength(1)
    expect(player.find('#turn').hidden).toBe(false)
    expect(player.progress().seen).toContain(2)
  })

  test('leaves the buttons below a message when they do not load', async () => {
    const { player, bring } = await openSlow()
    await player.press('[data-turn="next"]')
    await bring(new Error('lost'))
    expect(player.all('#page [role="alert"]')).toHaveLength(1)
    expect(player.find('#turn').hidden).toBe(false)
    expect(player.all('[data-turn]').length).toBeGreaterThan(0)
  })
})

test('the browser is told not to scroll back after a reload', async () => {
  window.history.scrollRestoration = 'auto'
  await openPlayer(sampleCourse)
  expect(window.history.scrollRestoration).toBe('manual')
})
