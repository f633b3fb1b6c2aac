import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestState } from '../../src/model/bound.ts'
import { isComplete } from '../../src/model/complete.ts'
import type { ItemMark } from '../../src/model/event.ts'
import { leafMarks, markItem } from '../../src/model/item-mark.ts'
import { leafItems } from '../../src/model/leaf-items.ts'
import { mark } from '../../src/model/mark.ts'
import { noProgress } from '../../src/model/progress.ts'
import type { QuestionOf } from '../../src/model/question.ts'
import { reconcile } from '../../src/model/reconcile.ts'
import { packResponse, unpackResponse } from '../../src/model/response.ts'
import type { Packed } from '../../src/model/response.ts'
import { sealQuestion } from '../../src/model/seal.ts'
import { decodeState, encodeState } from '../../src/model/suspend.ts'
import { caseResponse, courseWithCase, sampleCase } from '../doubles/case.ts'
import { sampleQuestions } from '../doubles/course.ts'
import { anyQuestion, pickResponse } from './arbitraries.ts'

const packed = [8, 1, 9, 1]
const anyCase = anyQuestion.filter(
  (question): question is QuestionOf<'case'> => question.kind === 'case',
)

/** Part and packed answer, without the parts that have none. */
function packedAnswers(response: typeof caseResponse | undefined): unknown {
  const parts = response?.parts ?? []
  const packed = parts.map(({ question, response }) => [question, packResponse(response)])
  return packed.filter(([, answer]) => answer !== 0)
}

describe('a packed response to a case', () => {
  test('keeps its meaning in stored states', () => {
    expect(packResponse(caseResponse)).toEqual(packed)
    expect(unpackResponse(sampleCase, packed)).toEqual(caseResponse)
  })

  test('comes back with all parts that have an answer, in the order of the parts', () => {
    fc.assert(
      fc.property(anyCase, fc.nat({ max: 20_000 }), (question, value) => {
        const response = pickResponse(question, value) as typeof caseResponse
        const back = unpackResponse(question, packResponse(response))
        expect(packedAnswers(back)).toEqual(packedAnswers(response))
      }),
      { numRuns: 50 },
    )
  })

  test.each<{ what: string; packed: Packed }>([
    { what: 'nothing', packed: 0 },
    { what: 'a number', packed: 5 },
    { what: 'a text', packed: 'abc' },
    { what: 'an empty list', packed: [] },
    { what: 'parts of another case', packed: [18, 1, 19, 1] },
    { what: 'a part without an answer', packed: [8] },
    { what: 'an answer that its part cannot have', packed: [8, 'x', 9, 7] },
    { what: 'numbers that are lists', packed: [[8], 1] },
  ])('is none for $what', ({ packed }) => {
    expect(unpackResponse(sampleCase, packed)).toBeUndefined()
  })

  test('loses a part that is gone and an answer of another kind, and nothing else', () => {
    expect(unpackResponse(sampleCase, [99, 3, 8, 1, 10, 2, 9, 1])).toEqual(caseResponse)
  })

  test('of parts that were all left out is no answer', () => {
    const empty = { kind: 'case', parts: [] } as const
    expect(unpackResponse(sampleCase, packResponse(empty))).toBeUndefined()
  })

  test('survives in a state', () => {
    const answers = [packResponse(caseResponse), 3]
    const sitting = { exam: 1, attempt: 1, seed: 1, items: [7, 8], answers, position: 0 }
    const progress = {
      ...noProgress,
      sitting: { ...sitting, settled: [], spent: 0, limit: 0 },
    }
    const state = encodeState({ progress, stamp: 0, lineage: 0, day: 0 })
    expect(decodeState(state)?.progress.sitting?.answers).toEqual(answers)
  })
})

describe('the credit of a case', () => {
  const right = { question: 8, response: { kind: 'choice', option: 2 } } as const

  test('is the mean of its parts, also of those left out', () => {
    expect(mark(sampleCase, caseResponse)).toBeCloseTo(1 / 3, 10)
    expect(mark(sampleCase, { kind: 'case', parts: [right] })).toBeCloseTo(1 / 3, 10)
    const [, second] = caseResponse.parts
    const two = second ? [right, second] : []
    expect(mark(sampleCase, { kind: 'case', parts: two })).toBeCloseTo(2 / 3, 10)
    expect(mark(sampleCase, undefined)).toBe(0)
  })

  test('is full only with all parts right, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat({ max: 7 }), (count, wrong) => {
        const parts = Array.from({ length: count }, (_, index) => ({
          ...(sampleCase.parts[1] as QuestionOf<'true-false'>),
          number: index + 1,
        }))
        const answer = (isRight: (index: number) => boolean) => ({
          kind: 'case' as const,
          parts: parts.map(({ number }, index) => ({
            question: number,
            response: { kind: 'true-false' as const, value: isRight(index) },
          })),
        })
        const question = { ...sampleCase, parts }
        const credit = mark(
          question,
          answer((index) => index !== wrong),
        )
        expect(
          mark(
            question,
            answer(() => true),
          ),
        ).toBe(1)
        expect(credit === 1).toBe(wrong >= count)
      }),
    )
  })
})

describe('marks', () => {
  test('of a case have those of its parts, without a time of their own', () => {
    const item = markItem(sampleCase, caseResponse, 40)
    expect(item).toMatchObject({ question: 7, seconds: 40, response: caseResponse })
    expect(item.parts).toEqual([
      {
        question: 8,
        asked: sampleCase.parts[0],
        response: { kind: 'choice', option: 1 },
        key: { kind: 'choice', option: 2 },
        credit: 0,
      },
      {
        question: 9,
        asked: sampleCase.parts[1],
        response: { kind: 'true-false', value: true },
        key: { kind: 'true-false', value: true },
        credit: 1,
      },
      {
        question: 10,
        asked: sampleCase.parts[2],
        response: undefined,
        key: { kind: 'numeric', value: '3', low: '2', high: '4' },
        credit: 0,
      },
    ])
    expect(item.key).toEqual({
      kind: 'case',
      keys: item.parts?.map(({ question, key }) => ({ question, key })),
    })
  })

  test('of any other question have no parts', () => {
    const [choice] = sampleQuestions
    const item = choice && markItem(choice, { kind: 'choice', option: 2 })
    expect(item).toEqual({
      question: 1,
      asked: choice,
      response: { kind: 'choice', option: 2 },
      key: { kind: 'choice', option: 2 },
      credit: 1,
    })
  })

  test('for records are those of the parts, which share the weight of the case', () => {
    const [choice] = sampleQuestions
    const marks: ItemMark[] = [markItem(sampleCase, caseResponse)]
    if (choice) marks.push(markItem(choice, undefined))
    const leaves = leafMarks(marks)
    expect(leaves.map(({ mark, weight }) => [mark.question, weight])).toEqual([
      [8, 1 / 3],
      [9, 1 / 3],
      [10, 1 / 3],
      [1, 1],
    ])
  })
})

test('a case is complete with an answer to every part', () => {
  const last = { question: 10, response: { kind: 'numeric', value: '9' } } as const
  const all = { kind: 'case', parts: [...caseResponse.parts, last] } as const
  expect([undefined, caseResponse, all].map((given) => isComplete(sampleCase, given))).toEqual([
    false,
    false,
    true,
  ])
})

test('the questions that records know are the parts in place of their case', () => {
  expect(leafItems(courseWithCase).map(({ number }) => number)).toEqual([
    1, 2, 3, 4, 5, 6, 8, 9, 10,
  ])
})

test('a sealed case shows scenario, stems and options, and neither keys nor reasons', () => {
  const sealed = sealQuestion(sampleCase)
  const text = JSON.stringify(sealed)
  for (const shown of ['A visitor comes.', 'How far?', 'Zone IV', 'Screening comes first.']) {
    expect(text).toContain(shown)
  }
  expect(text).not.toMatch(/"(key|rationale|feedback)"|Always\.|Zone II is open|There it begins/)
  const keys = sealed.parts?.map((part) => part.seal[0]) ?? []
  expect(new Set(keys).size).toBe(3)
})

describe('an exam under way', () => {
  const sitting = {
    exam: 1,
    attempt: 1,
    seed: 1,
    items: [1, 7],
    answers: [2, [8, 1, 9, 1]],
    position: 0,
    settled: [],
    spent: 0,
    limit: 0,
  }

  test('keeps the answers to parts that are still there', () => {
    const { banks } = courseWithCase
    const fewer = banks.map((bank) => ({
      ...bank,
      items: bank.items.map((item) =>
        item.parts ? { ...item, parts: item.parts.filter(({ number }) => number !== 8) } : item,
      ),
    }))
    const after = (course: typeof courseWithCase): readonly Packed[] | undefined =>
      reconcile(course, { ...noProgress, sitting }).sitting?.answers
    expect(after(courseWithCase)).toEqual(sitting.answers)
    expect(after({ ...courseWithCase, banks: fewer })).toEqual([2, [9, 1]])
  })

  test('needs room for all parts of the longest case', () => {
    const sizes = [sampleCase.parts, sampleCase.parts.slice(0, 2)].map((parts) =>
      longestState(courseWithCase, [...sampleQuestions, { ...sampleCase, parts }]),
    )
    expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0)
  })
})
