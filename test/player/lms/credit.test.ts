import { describe, expect, test } from 'vitest'
import type { Course } from '../../../src/model/course.ts'
import type { LeafMark } from '../../../src/model/event.ts'
import type { NamedItem } from '../../../src/model/leaf-items.ts'
import type { PartKind } from '../../../src/model/question.ts'
import { interactionFields } from './scorm12/parts.ts'
import { describeEvent } from '../../../src/player/lms/xapi/events.ts'
import { checkValue } from '../../../src/preview/lms/scorm12-model.ts'
import { sampleCourse } from '../../doubles/course.ts'

const item = (kind: PartKind): NamedItem => ({
  number: 1,
  id: 'q',
  kind,
  objective: 'o',
  difficulty: 1,
})

function scormFields(kind: PartKind, mark: LeafMark): Readonly<Record<string, string>> {
  const sitting = { exam: 1, attempt: 1 }
  const answered = { sitting, item: item(kind), module: undefined, mark, weight: 1, time: 0 }
  return Object.fromEntries(interactionFields(answered, 0))
}

/** Definition and result of the statement about an answer. */
function xapiParts(mark: LeafMark): readonly [unknown, unknown] {
  const [bank, ...rest] = sampleCourse.banks
  const items = bank ? [item(mark.key.kind), ...bank.items.slice(1)] : []
  const course: Course = { ...sampleCourse, banks: bank ? [{ ...bank, items }, ...rest] : [] }
  const event = { type: 'check-answered', mark, time: 0 } as const
  const status = { standing: 'incomplete', viewed: 0, modules: {} } as const
  const change = { status, before: status }
  const [statement] = describeEvent({ course, courseId: course.iri }, event, change)
  return [statement?.object.definition, statement?.result]
}

const multiple = (credit: number): LeafMark => ({
  question: 1,
  response: { kind: 'multiple', options: [1, 2] },
  key: { kind: 'multiple', options: [1, 2, 3] },
  credit,
})

const survey: LeafMark = {
  question: 1,
  response: { kind: 'likert', label: 2 },
  key: {
    kind: 'likert',
    labels: [
      { number: 2, text: 'No < yes' },
      { number: 1, text: 'Yes' },
    ],
  },
}

describe('the result of an answer', () => {
  test.each([
    [0, 'wrong'],
    [1 / 3, '0.3333'],
    [0.5, '0.5'],
    [2 / 3, '0.6667'],
    [1, 'correct'],
  ])('with the credit %d is %s in SCORM 1.2', (credit, result) => {
    expect(scormFields('multiple', multiple(credit))['result']).toBe(result)
    expect(checkValue('cmi.interactions.0.result', result)).toBeUndefined()
  })

  test.each([
    [0, { success: false }],
    [2 / 3, { success: false, score: { scaled: 0.6667 } }],
    [1, { success: true }],
  ])('with the credit %d has a score in xAPI only where it is a part', (credit, result) => {
    expect(xapiParts(multiple(credit))[1]).toEqual({ response: 'o1[,]o2', ...result })
  })
})

describe('the answer to a survey', () => {
  test('is neutral in SCORM 1.2, without weight and key', () => {
    expect(scormFields('likert', survey)).toMatchObject({
      type: 'likert',
      student_response: 'b',
      weighting: '0',
      result: 'neutral',
    })
    expect(Object.keys(scormFields('likert', survey)).join()).not.toContain('correct_responses')
  })

  test('shows its scale in xAPI, and is neither a success nor a failure', () => {
    const [definition, result] = xapiParts(survey)
    expect(definition).toEqual({
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { 'en-GB': 'q' },
      interactionType: 'likert',
      scale: [
        { id: 'o2', description: { 'en-GB': 'No < yes' } },
        { id: 'o1', description: { 'en-GB': 'Yes' } },
      ],
    })
    expect(result).toEqual({ response: 'o2' })
  })
})

test('each of several right regions is a pattern of its own in SCORM 1.2', () => {
  const fields = scormFields('hotspot', {
    question: 1,
    response: { kind: 'hotspot', region: 3 },
    key: { kind: 'hotspot', regions: [1, 3] },
    credit: 1,
  })
  expect(fields).toMatchObject({
    'correct_responses.0.pattern': 'a',
    'correct_responses.1.pattern': 'c',
    student_response: 'c',
    result: 'correct',
  })
})
