import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Response } from '../../src/model/question.ts'
import { longestResponse, packResponse, unpackResponse } from '../../src/model/response.ts'
import type { Packed } from '../../src/model/response.ts'
import { answerSize } from '../../src/model/state-answer.ts'
import { anyQuestion, anyResponse, kinds, pickResponse } from './arbitraries.ts'

const anyPacked = fc.oneof(
  fc.nat({ max: 40 }),
  fc.nat({ max: 2 ** 30 - 2 }),
  fc.string({ maxLength: 45 }),
  fc.string({ unit: fc.constantFrom(...'-.0159`abz'.split('')), maxLength: 30 }),
)

describe('packed responses', () => {
  test('every response comes back as it was', () => {
    fc.assert(
      fc.property(anyResponse, (response) => {
        expect(unpackResponse(response.kind, packResponse(response))).toEqual(response)
      }),
    )
  })

  test.each<{ response: Response | undefined; packed: Packed }>([
    { response: undefined, packed: 0 },
    { response: { kind: 'choice', option: 3 }, packed: 3 },
    { response: { kind: 'multiple', options: [1, 4] }, packed: 0b1001 },
    { response: { kind: 'multiple', options: [] }, packed: 0 },
    { response: { kind: 'true-false', value: true }, packed: 1 },
    { response: { kind: 'true-false', value: false }, packed: 2 },
    { response: { kind: 'numeric', value: '-1.50' }, packed: '-1.50' },
    { response: { kind: 'ordering', order: [2, 26, 1] }, packed: 'bza' },
    { response: { kind: 'fill-in', text: 'Größe' }, packed: 'Größe' },
    {
      response: {
        kind: 'matching',
        pairs: [
          [2, 26],
          [3, 1],
        ],
      },
      packed: '`za',
    },
    { response: { kind: 'matching', pairs: [] }, packed: 0 },
  ])('stored states keep their meaning: $response is $packed', ({ response, packed }) => {
    expect(packResponse(response)).toBe(packed)
  })

  test('zero is no answer in any kind', () => {
    expect(kinds.filter((kind) => unpackResponse(kind, 0) !== undefined)).toEqual([])
  })

  test('what no response packs to is no answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyPacked, (kind, packed) => {
        const response = unpackResponse(kind, packed)
        expect(response === undefined || packResponse(response) === packed).toBe(true)
      }),
    )
  })

  test('no response takes more room than the longest one of its question', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat({ max: 20_000 }), (question, value) => {
        const size = answerSize(packResponse(pickResponse(question, value)))
        expect(size).toBeLessThanOrEqual(answerSize(longestResponse(question)))
      }),
    )
  })

  test('the longest response of a question is one that a learner can give, or as long', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const responses = [0, ...Array.from({ length: 30 }, (_, value) => value)]
        const sizes = responses.map((value) =>
          answerSize(packResponse(pickResponse(question, value))),
        )
        expect(answerSize(longestResponse(question))).toBe(Math.max(...sizes))
      }),
    )
  })
})
