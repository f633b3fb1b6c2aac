import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course } from '../../../src/model/course.ts'
import type { PageRule } from '../../../src/model/navigation.ts'
import { noProgress } from '../../../src/model/progress.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { recorded, sampleCourse } from '../../doubles/course.ts'
import { openPlayer } from './exam-player.ts'
import type { ExamPlayer } from './exam-player.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The sample course with rules for its pages, by number. */
function ruled(
  rules: Readonly<Record<number, PageRule>>,
  order: 'free' | 'sequential' = 'sequential',
): Course {
  return {
    ...sampleCourse,
    navigation: { order, exam: 'free' },
    modules: sampleCourse.modules.map((module) => ({
      ...module,
      pages: module.pages.map((page) => {
        const rule = rules[page.number]
        return rule ? { ...page, rule } : page
      }),
    })),
  }
}

/** The player of this course, with all pages in its contents. */
async function open(
  course: Course,
  before: Progress = noProgress,
  parts: Parameters<typeof openPlayer>[2] = {},
): Promise<ExamPlayer> {
  const player = await openPlayer(course, before, parts)
  const more = [2, 3, 4, 5].map((page) => `<a href="#page-${page}" data-page="${page}">${page}</a>`)
  player.find('#outline').insertAdjacentHTML('beforeend', more.join(''))
  player.session.apply({ type: 'session-started', resumed: true })
  await player.pass(0)
  return player
}

/** How far the end of a page lies below the top of the window. */
const endAt = (bottom: number): void =>
  void vi
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockReturnValue({ bottom } as DOMRect)

const title = (player: ExamPlayer): string => player.find('#page h1').textContent ?? ''
const status = (player: ExamPlayer): string =>
  player.find('[role="status"].lock-status').textContent ?? ''
const note = (player: ExamPlayer): string[] =>
  player.all('#lack-note li').map(({ textContent }) => textContent ?? '')
const locked = (player: ExamPlayer): string[] =>
  player.all('#outline [aria-disabled="true"]').map(({ dataset }) => dataset['page'] ?? '')

test('a module is done with its last page, and not while that asks for something', async () => {
  const before = { ...noProgress, seen: [1, 2], place: 3 }
  const player = await open(ruled({ 3: { seconds: 20 } }), before)
  expect(note(player)).toEqual(['stay 20 more seconds'])
  expect(player.all('.turn-done')).toEqual([])
  await player.pass(21)
  expect(player.all('.turn-done').map(({ textContent }) => textContent)).toEqual([
    'Module done: Zones',
  ])
})

describe('pages in a sequence', () => {
  test('that are locked stay in the contents, and say what opens them', async () => {
    const player = await open(ruled({}), { ...noProgress, seen: [1], place: 1 })
    expect(locked(player)).toEqual(['3', '4', '5'])
    const link = player.find('#outline [data-page="3"]')
    expect(link.textContent).toBe('3 (locked)')
    const reason = player.find(`#${link.getAttribute('aria-describedby') ?? ''}`)
    expect(reason.textContent).toContain('“Page 2”')
    await player.press('#outline [data-page="2"]')
    expect(locked(player)).toEqual(['4', '5'])
    expect(player.find('#outline [data-page="3"]').textContent).toBe('3')
    expect(reason.textContent).toContain('“Page 3”')
  })

  test('open by no way before their time: neither by the contents nor by keys, and the reason is said', async () => {
    const player = await open(ruled({ 1: { seconds: 20 } }))
    const next = player.find('[data-turn="next"]')
    next.focus()
    for (const way of [
      () => player.find('#outline [data-page="4"]').click(),
      () => next.click(),
      () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' })),
    ]) {
      player.find('.lock-status').replaceChildren()
      way()
      await player.pass(0)
      expect(title(player)).toBe('Page 1')
      expect(status(player)).toBe('To finish this page: stay 20 more seconds.')
      expect(document.activeElement).toBe(next)
    }
    expect(player.progress().place).toBe(1)
  })

  test('say which page is first, when the learner is on another', async () => {
    const player = await open(ruled({ 2: { seconds: 20 } }), { ...noProgress, seen: [1], place: 1 })
    await player.press('#outline [data-page="5"]')
    expect(status(player)).toBe('This page opens when you have finished “Page 2”.')
    await player.press('[data-turn="next"]')
    expect([title(player), status(player)]).toEqual(['Page 2', ''])
  })

  test('are all open in review', async () => {
    const player = await open(ruled({ 1: { seconds: 20 } }), noProgress, { records: false })
    expect(locked(player)).toEqual([])
    await player.press('#outline [data-page="5"]')
    expect(title(player)).toBe('Page 5')
    expect(player.all('#lack-note')).toEqual([])
  })

  test('begin at the place that was left, though it is not done', async () => {
    const course = ruled({ 2: { seconds: 20 } })
    const player = await open(course, { ...noProgress, seen: [1], place: 2 })
    expect(title(player)).toBe('Page 2')
    expect(note(player)).toEqual(['stay 20 more seconds'])
  })
})

describe('a page that has to be open for a time', () => {
  test('is done the moment that it has, without taking the focus', async () => {
    const player = await open(ruled({ 1: { seconds: 20 } }))
    const next = player.find('[data-turn="next"]')
    expect(next.getAttribute('aria-disabled')).toBe('true')
    expect(next.getAttribute('aria-describedby')).toBe('lack-note')
    await player.pass(19)
    expect(note(player)).toEqual(['stay 5 more seconds'])
    expect(status(player)).toBe('')
    expect(player.progress().seen).toEqual([])
    const focused = document.activeElement
    await player.pass(1)
    expect(player.progress().seen).toEqual([1])
    expect(document.activeElement).toBe(focused)
    expect(status(player)).toBe('You have finished this page and can go on.')
    expect(note(player)).toEqual([])
    expect([next.hasAttribute('aria-disabled'), next.hasAttribute('aria-describedby')]).toEqual([
      false,
      false,
    ])
    next.click()
    await player.pass(0)
    expect(title(player)).toBe('Page 2')
  })

  test('does not count while it is hidden', async () => {
    const player = await open(ruled({ 1: { seconds: 20 } }))
    await player.pass(10)
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    await player.pass(60)
    expect(player.progress().seen).toEqual([])
    state.mockRestore()
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    await player.pass(9)
    expect(player.progress().seen).toEqual([])
    await player.pass(1)
    expect(player.progress().seen).toEqual([1])
  })

  test('counts its visits together, and nothing in between', async () => {
    const player = await open(ruled({ 1: { seconds: 20 } }, 'free'))
    await player.pass(10)
    await player.press('#outline [data-page="2"]')
    await player.pass(60)
    expect(player.progress().seen).toEqual([2])
    await player.press('#outline [data-page="1"]')
    await player.pass(9)
    expect(player.progress().seen).toEqual([2])
    await player.pass(1)
    expect(player.progress().seen).toEqual([1, 2])
  })

  test('locks nothing where the order is free, and still says what is missing', async () => {
    const player = await open(ruled({ 1: { seconds: 20 } }, 'free'))
    const next = player.find('[data-turn="next"]')
    expect(next.hasAttribute('aria-disabled')).toBe(false)
    expect(next.getAttribute('aria-describedby')).toBe('lack-note')
    expect(locked(player)).toEqual([])
  })
})

describe('a page that has to be read to its end', () => {
  test('is done when its end comes into view', async () => {
    endAt(5000)
    const player = await open(ruled({ 1: { end: true } }))
    await player.pass(30)
    expect(note(player)).toEqual(['read to its end'])
    expect(player.progress().seen).toEqual([])
    endAt(window.innerHeight)
    document.dispatchEvent(new Event('scroll'))
    expect(player.progress().seen).toEqual([1])
  })

  test('is done at once when it fits the window', async () => {
    endAt(300)
    const player = await open(ruled({ 1: { end: true } }))
    await player.pass(1)
    expect(player.progress().seen).toEqual([1])
  })
})

describe('a page whose knowledge checks have to be done', () => {
  const texts = { 1: '<div data-question="1"></div><div data-question="3"></div>' }
  const answer = async (player: ExamPlayer, number: number, value: string): Promise<void> => {
    const check = player.find(`.check[data-number="${number}"]`)
    const input = check.querySelector<HTMLInputElement>(`input[value="${value}"]`)
    if (!input) throw new Error(`There is no ${value} in: ${check.innerHTML}`)
    input.click()
    check.querySelector<HTMLButtonElement>('button.button')?.click()
    await player.pass(0)
  }

  test('is done when all are answered, wrong or right', async () => {
    const player = await open(ruled({ 1: { checks: 'answered' } }), noProgress, { texts })
    expect(note(player)).toEqual(['answer 2 more knowledge checks'])
    await answer(player, 1, '1')
    expect(note(player)).toEqual(['answer the knowledge check'])
    await answer(player, 3, '2')
    expect(player.progress().seen).toEqual([1])
    expect(note(player)).toEqual([])
  })

  test('is done when all are right, however often that takes', async () => {
    const player = await open(ruled({ 1: { checks: 'right' } }), noProgress, { texts })
    await answer(player, 3, '1')
    await answer(player, 1, '1')
    expect(note(player)).toEqual(['answer the knowledge check right'])
    // A clock that was set back keeps the question from moving up its box.
    vi.setSystemTime(Date.UTC(2026, 0, 10))
    await answer(player, 1, '2')
    expect(player.progress().seen).toEqual([1])
  })

  test('knows what was answered before', async () => {
    const questions = { 1: { box: 2, due: 1 }, 3: { box: 2, due: 1 } }
    const course = ruled({ 1: { checks: 'right' } })
    const player = await open(course, { ...noProgress, questions }, { texts })
    await player.pass(1)
    expect(player.progress().seen).toEqual([1])
  })
})

describe('the exam after the pages', () => {
  const course: Course = { ...sampleCourse, navigation: { order: 'free', exam: 'after-pages' } }

  test('says which pages are left, with the ways there, and has no way in', async () => {
    const player = await open(course, { ...noProgress, seen: [1, 2, 3], place: 3 })
    await player.press('#outline [data-exam="1"]')
    expect(player.text()).toContain('The exam opens when you have finished 2 more pages:')
    expect(player.all('[data-exam-start]')).toEqual([])
    expect(player.all('.pages-left a').map(({ textContent }) => textContent)).toEqual([
      'Page 4',
      'Page 5',
    ])
    await player.press('.pages-left [data-page="4"]')
    await player.press('#outline [data-page="5"]')
    await player.press('#outline [data-exam="1"]')
    expect(player.all('[data-exam-start]')).toHaveLength(1)
  })

  test('leaves other exams open', async () => {
    const player = await open(course)
    await player.press('#outline [data-exam="2"]')
    expect(player.all('[data-exam-start]')).toHaveLength(1)
  })
})

describe('a course that is completed by pages and a pass', () => {
  const course: Course = {
    ...sampleCourse,
    completion: 'both',
    certificate: { title: 'Certificate', statement: 'has completed', hours: 1 },
  }
  const passed = { ...noProgress, place: 1, records: { 1: recorded({ best: 8000 }) } }

  test('gives its certificate only when both are there, and says what is left', async () => {
    const player = await open(course, { ...passed, seen: [1, 2, 3] })
    player
      .find('#outline')
      .insertAdjacentHTML('beforeend', '<a href="#c" data-certificate="">c</a>')
    await player.press('[data-certificate]')
    expect(player.text()).toContain('complete when you have finished 2 more pages')
    expect(player.all('[data-certificate-confirm]')).toEqual([])
    await player.press('.pages-left [data-page="4"]')
    await player.press('#outline [data-page="5"]')
    await player.press('[data-certificate]')
    expect(player.all('[data-certificate-confirm]')).toHaveLength(1)
  })
})

test('a free course loads nothing of all that', async () => {
  const player = await open(sampleCourse)
  expect(player.all('.lock-status')).toEqual([])
})
