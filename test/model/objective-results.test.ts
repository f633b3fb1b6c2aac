import { describe, expect, test } from 'vitest'
import type { Course } from '../../src/model/course.ts'
import type { ItemMark } from '../../src/model/event.ts'
import { resultsByObjective } from '../../src/model/objective-results.ts'
import { sampleCourse } from '../doubles/course.ts'

/** An answer that earned so much; odd questions serve `name-zones`, even ones `screen-people`. */
const marked = (question: number, credit?: number): ItemMark => ({
  question,
  response: undefined,
  key: { kind: 'true-false', value: true },
  ...(credit !== undefined && { credit }),
})

/** Page 5 checks what `name-zones` is about. */
const course: Course = {
  ...sampleCourse,
  modules: sampleCourse.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) =>
      page.number === 5 ? { ...page, objectives: ['name-zones'] } : page,
    ),
  })),
}

/** Module, then objectives: credit of asked, score, pages. */
function rows(marks: readonly ItemMark[]): string[] {
  return resultsByObjective(course, marks).flatMap(({ module, asked, credit, objectives }) => [
    `${module.id} ${credit}/${asked}`,
    ...objectives.map(
      (one) =>
        `- ${one.objective.id} ${one.credit}/${one.asked} ${one.score} pages ${one.pages.map(({ number }) => number).join()}`,
    ),
  ])
}

describe('results by objective', () => {
  test('add up the credits of what was asked, in the order of the course', () => {
    expect(rows([marked(4, 0.5), marked(1, 1), marked(2, 0.25), marked(3, 0)])).toEqual([
      'zones 1/2',
      '- name-zones 1/2 5000 pages 5',
      'screening 0.75/2',
      '- screen-people 0.75/2 3750 pages 4',
    ])
  })

  test('leave out what was not asked and what is neither right nor wrong', () => {
    expect(rows([marked(1, 1), marked(3), marked(4)])).toEqual([
      'zones 1/1',
      '- name-zones 1/1 10000 pages 5',
    ])
  })

  test('know nothing of questions that an update took away', () => {
    expect(rows([marked(77, 1)])).toEqual([])
  })
})
