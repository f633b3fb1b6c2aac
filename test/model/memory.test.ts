import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxes, intervalOf, isDue, isKnown, isMissed, remember } from '../../src/model/memory.ts'
import type { Memory } from '../../src/model/memory.ts'

const day = 2206

const anyMemory: fc.Arbitrary<Memory> = fc.record({
  box: fc.integer({ min: 1, max: boxes }),
  due: fc.integer({ min: day - 40, max: day + 40 }),
})

describe('an answer', () => {
  test.each<{ what: string; before: Memory | undefined; right: boolean; after: Memory }>([
    { what: 'first, right', before: undefined, right: true, after: { box: 2, due: day + 1 } },
    { what: 'first, wrong', before: undefined, right: false, after: { box: 1, due: day } },
    {
      what: 'right out of box 1',
      before: { box: 1, due: day },
      right: true,
      after: { box: 2, due: day + 1 },
    },
    {
      what: 'right on the day it is due',
      before: { box: 2, due: day },
      right: true,
      after: { box: 3, due: day + 3 },
    },
    {
      what: 'right a month late',
      before: { box: 3, due: day - 30 },
      right: true,
      after: { box: 4, due: day + 7 },
    },
    {
      what: 'right into the last box',
      before: { box: 4, due: day },
      right: true,
      after: { box: 5, due: day + 15 },
    },
    {
      what: 'right in the last box',
      before: { box: 5, due: day },
      right: true,
      after: { box: 5, due: day + 15 },
    },
    {
      what: 'right a day too early',
      before: { box: 3, due: day + 1 },
      right: true,
      after: { box: 3, due: day + 1 },
    },
    {
      what: 'right too early in the last box',
      before: { box: 5, due: day + 15 },
      right: true,
      after: { box: 5, due: day + 15 },
    },
    {
      what: 'wrong on the day it is due',
      before: { box: 4, due: day },
      right: false,
      after: { box: 1, due: day },
    },
    {
      what: 'wrong before it is due',
      before: { box: 5, due: day + 10 },
      right: false,
      after: { box: 1, due: day },
    },
  ])('$what', ({ before, right, after }) => {
    expect(remember(before, right, day)).toEqual(after)
  })

  test('ten times right in an evening is worth no more than once', () => {
    const evening = Array.from({ length: 10 }, () => day)
    const after = evening.reduce<Memory | undefined>(
      (memory, today) => remember(memory, true, today),
      undefined,
    )
    expect(after).toEqual(remember(undefined, true, day))
  })

  test('right each time it is due takes a question to the last box in 11 days', () => {
    const steps: Memory[] = []
    let memory: Memory | undefined
    for (let today = day; steps.length < 5; today++) {
      if (memory && !isDue(memory, today)) continue
      memory = remember(memory, true, today)
      steps.push({ box: memory.box, due: memory.due - day })
    }
    expect(steps).toEqual([
      { box: 2, due: 1 },
      { box: 3, due: 4 },
      { box: 4, due: 11 },
      { box: 5, due: 26 },
      { box: 5, due: 41 },
    ])
  })

  test('leaves a box between the first and the last, due at most its interval ahead', () => {
    fc.assert(
      fc.property(fc.option(anyMemory, { nil: undefined }), fc.boolean(), (before, right) => {
        const after = remember(before, right, day)
        expect(after.box).toBeGreaterThanOrEqual(1)
        expect(after.box).toBeLessThanOrEqual(boxes)
        expect(after).toEqual(
          after === before ? before : { box: after.box, due: day + intervalOf(after.box) },
        )
        expect([isKnown(after), isMissed(after)]).toEqual(
          right ? [after.box > 1, after.box === 1] : [false, true],
        )
      }),
    )
  })
})

describe('a box', () => {
  test.each([
    { box: 1, days: 0 },
    { box: 2, days: 1 },
    { box: 3, days: 3 },
    { box: 4, days: 7 },
    { box: 5, days: 15 },
  ])('$box waits $days days', ({ box, days }) => {
    expect(intervalOf(box)).toBe(days)
  })

  test.each([
    { due: day - 1, is: true },
    { due: day, is: true },
    { due: day + 1, is: false },
  ])('due on day $due is due on day 2206: $is', ({ due, is }) => {
    expect(isDue({ box: 3, due }, day)).toBe(is)
  })

  test.each<{ memory: Memory | undefined; known: boolean; missed: boolean }>([
    { memory: undefined, known: false, missed: false },
    { memory: { box: 1, due: day }, known: false, missed: true },
    { memory: { box: 2, due: day + 1 }, known: true, missed: false },
    { memory: { box: 5, due: day - 9 }, known: true, missed: false },
  ])('$memory is known: $known, missed: $missed', ({ memory, known, missed }) => {
    expect([isKnown(memory), isMissed(memory)]).toEqual([known, missed])
  })
})
