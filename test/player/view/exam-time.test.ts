import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { courseWith, openPlayer } from './exam-player.ts'
import type { ExamPlayer } from './exam-player.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

/** An exam of so many minutes that has just begun. */
async function begin(minutes: number, extension = 0): Promise<ExamPlayer> {
  const player = await openPlayer(courseWith({ timeLimit: minutes, extensions: [1.25, 1.5, 2] }))
  await player.press('#outline [data-exam="1"]')
  ;(player.find('[data-time]') as HTMLSelectElement).selectedIndex = extension
  await player.press('[data-exam-start]')
  return player
}

const timer = ({ find }: ExamPlayer): string => find('[role="timer"]').textContent ?? ''
const spent = ({ progress }: ExamPlayer): number | undefined => progress().sitting?.spent

describe('an exam with a time limit', () => {
  test('says how long it is, and offers more time to who needs it', async () => {
    const { press, find, text } = await openPlayer(
      courseWith({ timeLimit: 60, extensions: [1.25, 1.5, 2] }),
    )
    await press('#outline [data-exam="1"]')
    expect(text()).toContain('Time limit: 60 minutes.')
    expect([...find('[data-time]').children].map((option) => option.textContent)).toEqual([
      '60 min (standard)',
      '75 min',
      '90 min',
      '120 min',
    ])
    expect(find('label').textContent).toContain('Time I need:')
  })

  test.each([
    { extension: 0, limit: 3600, shown: 'Time left: 1:00:00' },
    { extension: 1, limit: 4500, shown: 'Time left: 1:15:00' },
    { extension: 3, limit: 7200, shown: 'Time left: 2:00:00' },
  ])('runs for the time chosen: $limit seconds', async ({ extension, limit, shown }) => {
    const player = await begin(60, extension)
    expect(player.progress().sitting?.limit).toBe(limit)
    expect(timer(player)).toBe(shown)
  })

  test('offers no choice where the author allows no extension', async () => {
    const player = await openPlayer(courseWith({ timeLimit: 60 }))
    await player.press('#outline [data-exam="1"]')
    expect(player.all('[data-time]')).toEqual([])
    await player.press('[data-exam-start]')
    expect(player.progress().sitting?.limit).toBe(3600)
  })

  test('shows the seconds as they pass, on the review page too', async () => {
    const player = await begin(20)
    await player.pass(1)
    expect(timer(player)).toBe('Time left: 19:59')
    await player.pass(54)
    await player.press('[data-exam-review]')
    expect(timer(player)).toBe('Time left: 19:05')
  })

  test.each([
    { minutes: 20, says: ['10 minutes left.', '5 minutes left.', '1 minute left.'] },
    { minutes: 10, says: ['5 minutes left.', '1 minute left.'] },
    { minutes: 1, says: [] },
  ])('of $minutes minutes announces $says, each once', async ({ minutes, says }) => {
    const player = await begin(minutes)
    const said: string[] = []
    const observer = new MutationObserver(() => said.push(player.announced()))
    observer.observe(player.find('#announce'), { childList: true })
    await player.pass(minutes * 60 - 1)
    observer.disconnect()
    expect(said).toEqual(says)
  })

  test('does not announce again at the return what was announced before', async () => {
    const player = await begin(20)
    await player.pass(16 * 60)
    await player.press('#outline [data-page="1"]')
    await player.press('#outline [data-exam="1"]')
    await player.pass(10)
    expect(player.announced()).toBe('')
  })

  test('hands itself in at zero with what was answered, and says so', async () => {
    const player = await begin(1)
    player.choose(1)
    await player.pass(59)
    expect(player.progress().sitting).toBeDefined()
    await player.pass(1)
    expect(player.progress().sitting).toBeUndefined()
    expect(player.find('[role="alert"]').textContent).toBe(
      'Time was up; what you had answered was handed in.',
    )
    const submitted = player.events.find((event) => event.type === 'exam-submitted')
    expect(submitted?.marks.map(({ response }) => response !== undefined)).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(submitted?.marks[0]?.seconds).toBe(60)
    expect(vi.getTimerCount()).toBe(quiet)
  })

  test('does not say that time was up when the learner handed it in', async () => {
    const player = await begin(1)
    await player.press('[data-exam-review]')
    await player.press('[data-exam-submit]')
    expect(player.text()).not.toContain('Time was up')
    await player.pass(120)
    expect(player.events.filter(({ type }) => type === 'exam-submitted')).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(quiet)
  })

  test('keeps its time every 15 seconds, so that a crash costs no more', async () => {
    const player = await begin(20)
    await player.pass(44)
    const before = player.progress()
    expect(before.sitting?.spent).toBe(30)
    const again = await openPlayer(player.session.course, before)
    expect(timer(again)).toBe('Time left: 19:30')
    await again.pass(5)
    expect(timer(again)).toBe('Time left: 19:25')
  })

  test.each([
    { what: 'the page is hidden', act: async (player: ExamPlayer) => player.hide() },
    {
      what: 'the window is left',
      act: async () => void window.dispatchEvent(new Event('pagehide')),
    },
    { what: 'the learner saves and exits', act: async ({ press }: ExamPlayer) => press('#exit') },
    {
      what: 'the learner reads a page',
      act: async ({ press }: ExamPlayer) => press('#outline [data-page="1"]'),
    },
    { what: 'the learner pauses', act: async ({ press }: ExamPlayer) => press('[data-pause]') },
    {
      what: 'the learner answers',
      act: async (player: ExamPlayer) => player.choose(1),
    },
  ])('keeps its time when $what', async ({ act }) => {
    const player = await begin(20)
    await player.pass(7)
    expect(spent(player)).toBe(0)
    await act(player)
    expect(spent(player)).toBe(7)
  })

  test('stands still while the learner reads a page of the course', async () => {
    const player = await begin(20)
    await player.pass(7)
    await player.press('#outline [data-page="1"]')
    expect(vi.getTimerCount()).toBe(quiet)
    await player.pass(3000)
    await player.press('#outline [data-exam="1"]')
    expect(timer(player)).toBe('Time left: 19:53')
  })

  test('stands still after Pause and hides the questions until the learner continues', async () => {
    const player = await begin(20)
    await player.pass(7)
    await player.press('[data-pause]')
    expect(player.find('h1').textContent).toBe('Paused – your answers are kept')
    expect(player.all('[data-item]')).toEqual([])
    expect(player.find('[data-pause]').hidden).toBe(true)
    await player.pass(3000)
    expect(timer(player)).toBe('Time left: 19:53')
    await player.press('[data-resume]')
    expect(player.all('[data-item]')).toHaveLength(1)
    expect(player.find('[data-pause]').hidden).toBe(false)
    await player.pass(3)
    expect(timer(player)).toBe('Time left: 19:50')
  })

  test('touches nothing any more once the session has ended', async () => {
    const player = await begin(1)
    await player.press('#exit')
    await player.pass(300)
    expect(player.events.filter(({ type }) => type === 'exam-submitted')).toEqual([])
    expect(document.querySelector('h1')?.textContent).toBe('Everything is saved')
  })

  test('is handed in at once when it is opened with no time left', async () => {
    const player = await begin(1)
    const { sitting, ...rest } = player.progress()
    const again = await openPlayer(player.session.course, {
      ...rest,
      ...(sitting && { sitting: { ...sitting, spent: 60 } }),
    })
    expect(again.text()).toContain('Time was up')
    expect(again.progress().records[1]?.tries).toBe(1)
  })

  test('counts the time of each question over all its visits', async () => {
    const player = await begin(20)
    await player.pass(4)
    await player.press('[data-exam-next]')
    await player.pass(3)
    await player.press('.item-turn .button-quiet')
    await player.pass(5)
    await player.press('[data-exam-review]')
    expect(player.progress().sitting).toMatchObject({ seconds: [9, 3, 0, 0], spent: 12 })
  })

  test('loses nothing to many quick turns', async () => {
    const player = await begin(20)
    for (let turn = 0; turn < 20; turn++) {
      await player.pass(0.9)
      await player.press(turn % 2 === 0 ? '[data-exam-next]' : '.item-turn .button-quiet')
    }
    expect(spent(player)).toBe(18)
  })
})

describe('an exam without a time limit', () => {
  test('shows no clock and saves nothing for the time alone', async () => {
    const player = await openPlayer(courseWith({ extensions: [2] }))
    await player.press('#outline [data-exam="1"]')
    expect(player.text()).not.toContain('Time')
    await player.press('[data-exam-start]')
    await player.pass(3600)
    expect(player.all('[role="timer"], [data-pause]')).toEqual([])
    expect(player.events.filter(({ type }) => type === 'exam-timed')).toEqual([])
  })

  test('still keeps how long a question was in view when the learner leaves', async () => {
    const player = await openPlayer(courseWith({}))
    await player.press('#outline [data-exam="1"]')
    await player.press('[data-exam-start]')
    await player.pass(8)
    await player.press('#outline [data-page="1"]')
    expect(player.progress().sitting?.seconds).toEqual([8, 0, 0, 0])
  })
})

/** Timers that run when no exam does. */
const quiet = 0
