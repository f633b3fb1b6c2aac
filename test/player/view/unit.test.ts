import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course } from '../../../src/model/course.ts'
import { nameOf } from '../../../src/player/device.ts'
import { local } from '../../../src/player/lms/local.ts'
import { sampleCourse } from '../../doubles/course.ts'
import { storageDouble } from '../../doubles/storage.ts'
import { windowDouble } from '../../doubles/window.ts'
import { courseWith, openPlayer } from './exam-player.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

/** The course without its pages, as the unit of the exams has it. */
const examUnit = (course: Course): Course => ({
  ...course,
  unit: 'exam',
  modules: course.modules.map((module) => ({ ...module, pages: [] })),
})

describe('a unit without pages', () => {
  test('opens at its graded exam, and counts no pages', async () => {
    const player = await openPlayer(examUnit(courseWith({})))
    expect(player.text()).toContain('Final exam')
    expect(player.all('[data-exam-start]')).toHaveLength(1)
    expect(player.find('#progress').hidden).toBe(true)
  })

  test('opens at practice when no exam is graded', async () => {
    const player = await openPlayer(examUnit(courseWith({ graded: false })))
    expect(player.find('#page h1').textContent).toBe('Practice')
  })

  test('goes on with the exam under way', async () => {
    const course = examUnit(courseWith({}))
    const first = await openPlayer(course)
    await first.press('[data-exam-start]')
    const again = await openPlayer(course, first.progress())
    expect(again.all('[data-item]')).toHaveLength(1)
  })

  test('names weak objectives in a result, without pages to read again', async () => {
    const player = await openPlayer(examUnit(courseWith({ timeLimit: 1 })))
    await player.press('[data-exam-start]')
    await player.pass(61)
    expect(player.find('.results').textContent).toContain('below the pass mark')
    expect(player.text()).not.toContain('Read again:')
    expect(player.all('#page [data-page]')).toEqual([])
  })
})

test('a course with pages opens at the first of them, and counts them', async () => {
  const player = await openPlayer(sampleCourse)
  expect(player.text()).toContain('Page 1')
  expect(player.find('#progress').hidden).toBe(false)
})

describe('in one browser', () => {
  const units = [
    sampleCourse,
    { ...sampleCourse, unit: 'exam' },
    { ...sampleCourse, unit: 'module-1' },
  ]

  test('a course and its units have names of their own', () => {
    expect(units.map(nameOf)).toEqual(['mr-safety', 'mr-safety/exam', 'mr-safety/module-1'])
  })

  test('none overwrites the progress of another', async () => {
    const localStorage = storageDouble()
    const open = (course: Course): ReturnType<typeof local> =>
      local({
        window: windowDouble({ localStorage }),
        course,
        elapsed: () => 0,
        onHealth: () => undefined,
      })
    units.forEach((course, index) => open(course).save(`state ${index}`, ''))
    const states = units.map(async (course) => (await open(course).connect()).state)
    expect(await Promise.all(states)).toEqual(['state 0', 'state 1', 'state 2'])
  })
})
