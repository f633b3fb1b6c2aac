import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind, Response } from '../../src/model/question.ts'
import {
  largestResponse,
  maxOptions,
  packResponse,
  unpackResponse,
} from '../../src/model/response.ts'
import { anyQuestion } from './arbitraries.ts'

const option = fc.integer({ min: 1, max: maxOptions })
const packedNumber = fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 2 ** 30 - 1 }))
const kinds: readonly Kind[] = ['choice', 'multiple', 'true-false']

const anyResponse: fc.Arbitrary<Response> = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), option }),
  fc.record({
    kind: fc.constant('multiple' as const),
    options: fc.uniqueArray(option, { minLength: 1 }).map((list) => list.sort((a, b) => a - b)),
  }),
  fc.record({ kind: fc.constant('true-false' as const), value: fc.boolean() }),
)

describe('packed responses', () => {
  test('every response comes back as it was', () => {
    fc.assert(
      fc.property(anyResponse, (response) => {
        expect(unpackResponse(response.kind, packResponse(response))).toEqual(response)
      }),
    )
  })

  test.each<{ response: Response | undefined; packed: number }>([
    { response: undefined, packed: 0 },
    { response: { kind: 'choice', option: 3 }, packed: 3 },
    { response: { kind: 'multiple', options: [1, 4] }, packed: 0b1001 },
    { response: { kind: 'multiple', options: [] }, packed: 0 },
    { response: { kind: 'true-false', value: true }, packed: 1 },
    { response: { kind: 'true-false', value: false }, packed: 2 },
  ])('stored states keep their meaning: $response is $packed', ({ response, packed }) => {
    expect(packResponse(response)).toBe(packed)
  })

  test('zero is no answer in every kind', () => {
    expect(kinds.map((kind) => unpackResponse(kind, 0))).toEqual([undefined, undefined, undefined])
  })

  test('a number that no response packs to is no answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), packedNumber, (kind, packed) => {
        const response = unpackResponse(kind, packed)
        expect(response === undefined || packResponse(response) === packed).toBe(true)
      }),
    )
  })

  test('the largest response of a question is at least each single answer and all ticks together', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const options = 'options' in question ? question.options.map(({ number }) => number) : []
        const responses: Response[] =
          question.kind === 'multiple'
            ? [{ kind: 'multiple', options }]
            : question.kind === 'choice'
              ? options.map((option) => ({ kind: 'choice', option }))
              : [{ kind: 'true-false', value: false }]
        const packed = responses.map(packResponse)
        expect(largestResponse(question)).toBe(Math.max(...packed))
      }),
    )
  })
})
