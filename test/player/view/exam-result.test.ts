import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course, Exam } from '../../../src/model/course.ts'
import { courseWith, openPlayer } from './exam-player.ts'
import type { ExamPlayer } from './exam-player.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

/** Questions 1 to 6 in this order; odd ones serve `name-zones`, even ones `screen-people`, which page 5 asks about. */
function course(rules: Partial<Exam>): Course {
  const all = courseWith({ draw: 6, shuffle: false, blueprint: [], ...rules })
  const modules = all.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) =>
      page.number === 5 ? { ...page, objectives: ['screen-people'] } : page,
    ),
  }))
  return { ...all, modules }
}

/** The first value of each question that is right, or wrong. */
const answers: Readonly<Record<number, readonly [right: number, wrong: number]>> = {
  1: [2, 1],
  3: [1, 2],
  4: [1, 2],
  5: [1, 2],
  6: [1, 2],
}

/** Sits the exam with these questions right, the others wrong, and hands it in. */
async function sit(player: ExamPlayer, right: readonly number[]): Promise<void> {
  await player.press('#outline [data-exam="1"]')
  await player.press('[data-exam-start]')
  for (;;) {
    const number = Number(player.find('[data-number]').dataset['number'])
    const [good, bad] = answers[number] ?? [0, 4]
    player.choose(right.includes(number) ? good : bad)
    if (player.all('[data-exam-next]').length === 0) break
    await player.press('[data-exam-next]')
  }
  await player.press('[data-exam-review]')
  await player.press('[data-exam-submit]')
}

async function after(rules: Partial<Exam>, right: readonly number[]): Promise<ExamPlayer> {
  const player = await openPlayer(course(rules))
  await sit(player, right)
  return player
}

const rows = ({ all }: ExamPlayer): string[] =>
  all('.results tr').map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))

describe('the result of an attempt', () => {
  test('is listed by module and objective, the weak ones in words, with the pages to read again', async () => {
    const player = await after({}, [1, 3, 4, 5])
    expect(rows(player)).toEqual([
      'Objective | Right',
      'Zones | 3 of 3',
      'Name the four zones. | 3 of 3',
      'Screening | 1 of 3',
      'Screen a person. | 1 of 3below the pass mark',
      'Read again:Page 5',
    ])
    await player.press('.results a')
    expect(player.find('h1').textContent).toBe('Page 5')
  })

  test('leads to the first page of a module where no page asks about the objective', async () => {
    const player = await after({}, [])
    const links = player.all('.results a').map((link) => link.dataset['page'])
    expect(links).toEqual(['1', '5'])
  })

  test('shows parts of a credit with one decimal, cut and not rounded up', async () => {
    const player = await openPlayer(course({ pass: 10 }))
    const { session, press } = player
    await press('#outline [data-exam="1"]')
    const apply = session.apply.bind(session)
    vi.spyOn(session, 'apply').mockImplementation((event) => {
      if (event.type !== 'exam-submitted') return apply(event)
      for (const mark of event.marks) Object.assign(mark, { credit: 0.99 })
    })
    await press('[data-exam-start]')
    await press('[data-exam-review]')
    await press('[data-exam-submit]')
    expect(rows(player)[2]).toBe('Name the four zones. | 2.9 of 3')
  })

  test.each(['end', 'each'] as const)(
    'with feedback "%s" shows what was missed',
    async (feedback) => {
      const player = await after({ feedback }, [1, 3, 4, 5])
      expect(player.all('.missed summary').map((one) => one.textContent)).toEqual([
        'Which of these fly?',
        'Question 6',
      ])
      expect(player.text()).toContain('Both are ferromagnetic.')
    },
  )

  test('without feedback gives neither questions nor keys, and remembers no mistake', async () => {
    const player = await after({ feedback: 'none' }, [1, 3, 4])
    expect(player.find('[data-score]').dataset['score']).toBe('50')
    expect(rows(player)).toHaveLength(7)
    expect(player.all('.missed, .feedback, [data-remedial]')).toEqual([])
    expect(player.text()).not.toMatch(/fly|Question \d|Reason|ferromagnetic/)
    expect(player.progress().questions).toEqual({})
  })
})

describe('the way to the next attempt', () => {
  test('after a fail leads through the pages and exactly the questions missed', async () => {
    const player = await after({}, [1, 3, 4])
    expect(player.text()).toContain('Before you try again')
    expect(player.find('[data-remedial]').textContent).toBe('Practise the 3 questions you missed')
    await player.press('[data-remedial]')
    expect(player.find('h1').textContent).toBe('Question 1 of 3')
    const asked: (string | undefined)[] = []
    for (;;) {
      const [check] = player.all('.check')
      if (!check) break
      asked.push(check.dataset['number'])
      await player.press('[data-practice-next]')
    }
    expect(asked).toEqual(['2', '5', '6'])
  })

  test('after a pass asks for nothing', async () => {
    const player = await after({ pass: 50 }, [1, 3, 4])
    expect(player.text()).not.toContain('Before you try again')
    expect(player.all('[data-remedial]')).toEqual([])
    expect(player.find('#page .button').textContent).toBe('Try again')
  })

  test('after an empty attempt has all its questions', async () => {
    const player = await openPlayer(course({}))
    await player.press('#outline [data-exam="1"]')
    await player.press('[data-exam-start]')
    await player.press('[data-exam-review]')
    await player.press('[data-exam-submit]')
    expect(player.find('[data-remedial]').textContent).toBe('Practise the 6 questions you missed')
  })

  test('waits for the questions missed where that is required, and opens when all were right', async () => {
    const player = await after({ remedial: 'required' }, [1, 3, 4, 5])
    const told =
      'The next attempt opens when you have answered right in practice what you missed: 2 questions.'
    expect(player.text()).toContain(told)
    expect(player.all('[data-remedial]')).toHaveLength(1)
    expect(player.text()).not.toContain('Try again')
    await player.press('#outline [data-exam="1"]')
    expect(player.text()).toContain(told)
    expect(player.all('[data-exam-start]')).toEqual([])
    await player.press('[data-remedial]')
    for (const [number, values] of [
      ['2', [1, 2]],
      ['6', [1]],
    ] as const) {
      expect(player.find('.check').dataset['number']).toBe(number)
      for (const value of values) {
        const input = player.find(`.check input[value="${value}"]`) as HTMLInputElement
        input.checked = true
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }
      await player.press('.check > .button')
      expect(player.find('.verdict').textContent).toBe('Right.')
      if (number === '2') await player.press('[data-practice-next]')
    }
    await player.press('#outline [data-exam="1"]')
    expect(player.all('[data-exam-start]')).toHaveLength(1)
  })

  test('is closed when the attempts are used up, also after a reload', async () => {
    const player = await after({ attempts: 2 }, [])
    expect(player.text()).toContain('Try again')
    await player.press('#outline [data-exam="1"]')
    expect(player.text()).toContain('You have 1 of 2 attempts left')
    await sit(player, [1])
    expect(player.text()).toContain('You have used all your attempts.')
    expect(player.text()).not.toContain('Try again ')
    const again = await openPlayer(player.session.course, player.progress())
    await again.press('#outline [data-exam="1"]')
    expect(again.text()).toContain('You have 0 of 2 attempts left')
    expect(again.text()).toContain('You have used all your attempts.')
    expect(again.all('[data-exam-start]')).toEqual([])
  })

  test('opens when the cool-down is over, and says when, in local time', async () => {
    const player = await after({ coolDown: 24 }, [])
    expect(player.text()).toContain('The next attempt is possible from')
    await player.press('#outline [data-exam="1"]')
    const told = /possible from \w+,? (\d+) January 2026\D+(\d\d):(\d\d)\./.exec(player.text())
    const opens = new Date(Date.UTC(2026, 0, 16, 9))
    expect(told?.slice(1).map(Number)).toEqual([
      opens.getDate(),
      opens.getHours(),
      opens.getMinutes(),
    ])
    expect(player.text()).toContain('the next is possible 24 hours later')
    expect(player.all('[data-exam-start]')).toEqual([])
    await player.pass(24 * 3600)
    await player.press('#outline [data-exam="1"]')
    expect(player.all('[data-exam-start]')).toHaveLength(1)
  })

  test('has no cool-down after a pass', async () => {
    const player = await after({ coolDown: 24, pass: 50 }, [1, 3, 4])
    await player.press('#outline [data-exam="1"]')
    expect(player.all('[data-exam-start]')).toHaveLength(1)
  })

  test('leads to other questions where attempts must not repeat each other', async () => {
    const player = await openPlayer(course({ draw: 2, noRepeat: 2, coolDown: 0 }))
    const drawn: number[] = []
    for (let attempt = 0; attempt < 3; attempt++) {
      await sit(player, [])
      const submitted = player.events.filter((event) => event.type === 'exam-submitted').at(-1)
      drawn.push(...(submitted?.marks ?? []).map(({ question }) => question))
    }
    expect(drawn.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
    expect(player.progress().records[1]?.recent).toHaveLength(2)
  })
})
