import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { PartResponse } from '../../../src/model/question.ts'
import { patterns as scorm12 } from '../../../src/player/lms/scorm12/patterns.ts'
import { patterns as scorm2004 } from '../../../src/player/lms/scorm2004/patterns.ts'
import { responseText } from '../../../src/player/lms/xapi/interaction.ts'
import { readInteractionId } from '../../../src/report/sources/scorm/interaction-id.ts'
import { scormResponse } from '../../../src/report/sources/scorm/response.ts'
import { scormResult } from '../../../src/report/sources/scorm/result.ts'

const number = fc.integer({ min: 1, max: 26 })
const numbers = fc.array(number, { minLength: 1, maxLength: 8 })

const responses: fc.Arbitrary<PartResponse> = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), option: number }),
  fc.record({ kind: fc.constant('multiple' as const), options: numbers }),
  fc.record({ kind: fc.constant('true-false' as const), value: fc.boolean() }),
  fc.record({ kind: fc.constant('numeric' as const), value: fc.constantFrom('4', '-1.5', '0.25') }),
  fc.record({ kind: fc.constant('ordering' as const), order: numbers }),
  fc.record({
    kind: fc.constant('matching' as const),
    pairs: fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('fill-in' as const),
    text: fc.constantFrom('quench', 'a, b', '4 T'),
  }),
  fc.record({ kind: fc.constant('likert' as const), label: number }),
  fc.record({ kind: fc.constant('hotspot' as const), region: number }),
)

test.each([
  ['SCORM 1.2', scorm12],
  ['SCORM 2004', scorm2004],
])(
  'a response that the player writes for %s is read as the one of its statements',
  (_, patterns) => {
    fc.assert(
      fc.property(responses, (response) => {
        const write = patterns[response.kind].response as (response: PartResponse) => string
        expect(scormResponse(write(response), response.kind)).toBe(responseText(response))
      }),
    )
  },
)

test('what is not of the form of its kind stays as it is', () => {
  expect(scormResponse('Answer B', 'choice')).toBe('Answer B')
  expect(scormResponse('a,?', 'multiple')).toBe('a,?')
  expect(scormResponse('b', undefined)).toBe('b')
  expect(scormResponse('constructor', 'true-false')).toBe('constructor')
})

test.each([
  ['EX1-T03-zones-014', { of: 'exam', exam: 1, attempt: 3, question: 14 }],
  ['EX12-T104-what-is-3-t-1014', { of: 'exam', exam: 12, attempt: 104, question: 1014 }],
  ['PR-zones-014-37', { of: 'practice', question: 14, index: 37 }],
  ['CERT-1A2B-3C4D-5E6F', { of: 'certificate', code: '1A2B-3C4D-5E6F' }],
  ['CERT-1A2B', undefined],
  ['Scene1_Slide2_0', undefined],
  ['EX1-T03--014', undefined],
])('reads the id %s', (id, expected) => {
  expect(readInteractionId(id)).toEqual(expected)
})

test.each([
  ['correct', true, null],
  ['wrong', false, null],
  ['incorrect', false, null],
  ['0.3333', false, 0.3333],
  ['1', true, null],
  ['neutral', null, null],
  ['', null, null],
  ['constructor', null, null],
])('reads the result %s', (text, success, scaled) => {
  expect(scormResult(text)).toEqual({ success, scaled })
})
