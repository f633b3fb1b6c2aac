import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bank, Exam, Item, Quota } from '../../src/model/course.ts'
import { drawItems, fits, mayHold, orderItems, shuffleOptions } from '../../src/model/draw.ts'
import type { Option } from '../../src/model/question.ts'
import { maxOptions } from '../../src/model/response.ts'
import { plainExam, sampleCourse } from '../doubles/course.ts'

const seeds = fc.integer({ min: 0, max: 0xffffffff })
const objectives = ['name-zones', 'screen-people', 'respond']
const tags = ['static-fields', 'standards']

const anyBanks: fc.Arbitrary<Bank[]> = fc
  .array(
    fc.record({
      bank: fc.integer({ min: 1, max: 3 }),
      objective: fc.constantFrom(...objectives),
      difficulty: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom('true-false', 'numeric'),
      tags: fc.subarray(tags),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((list) =>
    [1, 2, 3].map((number) => ({
      number,
      id: `bank-${number}`,
      title: '',
      items: list.flatMap(({ bank, ...rest }, index): Item[] =>
        bank === number ? [{ ...rest, number: index + 1, id: `q-${index}` }] : [],
      ),
    })),
  )

const anyQuota: fc.Arbitrary<Quota> = fc.record(
  {
    count: fc.integer({ min: 1, max: 8 }),
    bank: fc.constantFrom('bank-1', 'bank-2', 'bank-3'),
    objective: fc.constantFrom(...objectives),
    tag: fc.constantFrom(...tags),
    difficulty: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['count'] },
)

const anyExam: fc.Arbitrary<Exam> = fc
  .record({
    blueprint: fc.array(anyQuota, { maxLength: 4 }),
    more: fc.nat({ max: 10 }),
    shuffle: fc.boolean(),
    only: fc.option(fc.constant({ kinds: ['true-false'] as const })),
  })
  .map(({ blueprint, more, shuffle, only }) => ({
    ...plainExam,
    ...only,
    number: 1,
    id: 'exam',
    title: '',
    pass: 70,
    graded: true,
    shuffle,
    blueprint,
    draw: blueprint.reduce((sum, { count }) => sum + count, 1 + more),
  }))

/** The banks as the exam sees them: without the kinds that it leaves out. */
const seenBy = (exam: Exam, banks: readonly Bank[]): Bank[] =>
  banks.map((bank) => ({ ...bank, items: bank.items.filter((item) => mayHold(exam, item)) }))

const matching = (banks: readonly Bank[], quota: Quota): Item[] =>
  banks.flatMap((bank) => bank.items.filter((item) => fits(quota, item, bank.id)))

describe('a draw', () => {
  test('meets every quota of the blueprint as far as the banks can', () => {
    fc.assert(
      fc.property(anyExam, anyBanks, seeds, (exam, banks, seed) => {
        const drawn = new Set(drawItems(exam, banks, { seed, avoid: [] }))
        for (const quota of exam.blueprint) {
          const pool = matching(seenBy(exam, banks), quota)
          const count = pool.filter(({ number }) => drawn.has(number)).length
          expect(count).toBeGreaterThanOrEqual(Math.min(quota.count, pool.length))
        }
      }),
    )
  })

  test('has the number of questions wanted, all from the banks and none twice', () => {
    fc.assert(
      fc.property(anyExam, anyBanks, seeds, (exam, banks, seed) => {
        const items = drawItems(exam, banks, { seed, avoid: [] })
        const all = seenBy(exam, banks).flatMap((bank) => bank.items.map(({ number }) => number))
        expect(items).toHaveLength(Math.min(exam.draw, all.length))
        expect(new Set(items).size).toBe(items.length)
        expect(all).toEqual(expect.arrayContaining(items))
      }),
    )
  })

  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(anyExam, anyBanks, seeds, (exam, banks, seed) => {
        expect(drawItems(exam, banks, { seed, avoid: [] })).toEqual(
          drawItems(exam, banks, { seed, avoid: [] }),
        )
      }),
    )
  })

  test('differs between seeds, and every question has its chance', () => {
    const exam = { ...(sampleCourse.exams[1] as Exam), shuffle: true }
    const draws = Array.from({ length: 200 }, (_, seed) =>
      drawItems(exam, sampleCourse.banks, { seed, avoid: [] }),
    )
    expect(new Set(draws.map((draw) => draw.join(' '))).size).toBeGreaterThan(50)
    const counts = [1, 2, 3, 4, 5, 6].map(
      (number) => draws.filter((draw) => draw.includes(number)).length,
    )
    for (const count of counts) expect(count).toBeGreaterThan(60)
  })

  test('without shuffling is in the order of the numbers', () => {
    fc.assert(
      fc.property(anyExam, anyBanks, seeds, (exam, banks, seed) => {
        const items = drawItems({ ...exam, shuffle: false }, banks, { seed, avoid: [] })
        expect(items).toEqual([...items].sort((a, b) => a - b))
      }),
    )
  })

  test('meets quotas that want the same questions when any choice does', () => {
    const item = (number: number, objective: string, difficulty: number): Item => ({
      number,
      id: `q-${number}`,
      kind: 'choice',
      objective,
      difficulty,
    })
    const items = [item(1, 'a', 1), item(2, 'a', 2), item(3, 'b', 1), item(4, 'b', 2)]
    const exam = {
      ...(sampleCourse.exams[0] as Exam),
      draw: 3,
      blueprint: [
        { count: 1 },
        { count: 1, objective: 'a' },
        { count: 1, objective: 'a', difficulty: 1 },
      ],
    }
    const banks = [{ number: 1, id: 'bank', title: '', items }]
    for (let seed = 0; seed < 200; seed++) {
      const drawn = drawItems(exam, banks, { seed, avoid: [] })
      expect(drawn).toHaveLength(3)
      expect(drawn).toEqual(expect.arrayContaining([1, 2]))
    }
  })

  test('never has more questions than the exam, even if the quotas want more', () => {
    const exam = {
      ...(sampleCourse.exams[0] as Exam),
      draw: 2,
      blueprint: [
        { count: 2, bank: 'zones' },
        { count: 3, bank: 'screening' },
      ],
    }
    expect(drawItems(exam, sampleCourse.banks, { seed: 1, avoid: [] })).toHaveLength(2)
  })
})

describe('a draw that is not to repeat earlier ones', () => {
  const anyAvoid = fc.subarray(Array.from({ length: 60 }, (_, index) => index + 1))
  const numbersOf = (banks: readonly Bank[]): number[] =>
    banks.flatMap((bank) => bank.items.map(({ number }) => number))
  const repeated = (items: readonly number[], avoid: readonly number[]): number =>
    items.filter((item) => avoid.includes(item)).length

  test('brings questions back only when the others do not suffice', () => {
    fc.assert(
      fc.property(anyExam, anyBanks, fc.tuple(seeds, anyAvoid), (exam, banks, [seed, avoid]) => {
        const free = { ...exam, blueprint: [] }
        const items = drawItems(free, banks, { seed, avoid })
        const all = numbersOf(seenBy(exam, banks))
        const fresh = all.length - repeated(all, avoid)
        expect(items).toHaveLength(Math.min(exam.draw, all.length))
        expect(repeated(items, avoid)).toBe(Math.max(0, items.length - fresh))
      }),
      { numRuns: 500 },
    )
  })

  test('brings back as few as any choice that meets the quotas', () => {
    fc.assert(
      fc.property(anyExam, anyBanks, fc.tuple(seeds, anyAvoid), (exam, banks, [seed, avoid]) => {
        const blueprint = [1, 2, 3].map((number) => ({ count: number, bank: `bank-${number}` }))
        const items = drawItems({ ...exam, blueprint, draw: 6 }, banks, { seed, avoid })
        const missing = blueprint.map(({ count, bank }) => {
          const numbers = numbersOf(seenBy(exam, banks).filter(({ id }) => id === bank))
          const fresh = numbers.length - repeated(numbers, avoid)
          return Math.min(count, numbers.length) - Math.min(count, fresh)
        })
        const asked = missing.reduce((sum, count) => sum + count, 0)
        const short =
          6 -
          blueprint.reduce((sum, { count, bank }) => {
            const numbers = numbersOf(seenBy(exam, banks).filter(({ id }) => id === bank))
            return sum + Math.min(count, numbers.length)
          }, 0)
        expect(repeated(items, avoid)).toBeGreaterThanOrEqual(asked)
        expect(repeated(items, avoid)).toBeLessThanOrEqual(asked + short)
      }),
      { numRuns: 500 },
    )
  })

  test('still meets every quota of the blueprint as far as the banks can', () => {
    fc.assert(
      fc.property(anyExam, anyBanks, fc.tuple(seeds, anyAvoid), (exam, banks, [seed, avoid]) => {
        const drawn = new Set(drawItems(exam, banks, { seed, avoid }))
        for (const quota of exam.blueprint) {
          const pool = matching(seenBy(exam, banks), quota)
          const count = pool.filter(({ number }) => drawn.has(number)).length
          expect(count).toBeGreaterThanOrEqual(Math.min(quota.count, pool.length))
        }
      }),
    )
  })

  test('goes through the banks attempt by attempt', () => {
    const exam = { ...(sampleCourse.exams[1] as Exam), shuffle: true }
    for (let seed = 0; seed < 50; seed++) {
      const first = drawItems(exam, sampleCourse.banks, { seed, avoid: [] })
      const second = drawItems(exam, sampleCourse.banks, { seed: seed + 999, avoid: first })
      expect(new Set([...first, ...second])).toEqual(new Set([1, 2, 3, 4, 5, 6]))
    }
  })
})

describe('the order of the items', () => {
  const anyItems = fc.uniqueArray(fc.integer({ min: 1, max: 2000 }))

  test('has every item once, the same each time, in whatever order they come', () => {
    fc.assert(
      fc.property(anyItems, seeds, (items, seed) => {
        const order = orderItems(items, seed)
        expect(new Set(order)).toEqual(new Set(items))
        expect(order).toHaveLength(items.length)
        expect(orderItems(items.toReversed(), seed)).toEqual(order)
      }),
    )
  })

  test('does not stir the others when an item goes', () => {
    fc.assert(
      fc.property(anyItems, seeds, (items, seed) => {
        const [gone, ...kept] = items
        const order = orderItems(items, seed).filter((item) => item !== gone)
        expect(orderItems(kept, seed)).toEqual(order)
      }),
    )
  })

  test('is that of a shuffled draw, so that the state need not keep it', () => {
    fc.assert(
      fc.property(anyExam, anyBanks, seeds, (exam, banks, seed) => {
        const items = drawItems({ ...exam, shuffle: true }, banks, { seed, avoid: [] })
        expect(items).toEqual(orderItems(items, seed))
      }),
    )
  })

  test('is not that of the numbers, and differs between seeds', () => {
    const items = Array.from({ length: 20 }, (_, index) => index + 1)
    const orders = Array.from({ length: 100 }, (_, seed) => orderItems(items, seed).join(' '))
    expect(new Set(orders).size).toBe(100)
    expect(orders).not.toContain(items.join(' '))
  })
})

describe('a quota', () => {
  const item: Item = {
    number: 1,
    id: 'q',
    kind: 'choice',
    objective: 'name-zones',
    difficulty: 2,
  }

  test.each<{ quota: Quota; counts: boolean }>([
    { quota: { count: 1 }, counts: true },
    { quota: { count: 1, bank: 'zones' }, counts: true },
    { quota: { count: 1, bank: 'screening' }, counts: false },
    { quota: { count: 1, objective: 'name-zones' }, counts: true },
    { quota: { count: 1, objective: 'respond' }, counts: false },
    { quota: { count: 1, difficulty: 2 }, counts: true },
    { quota: { count: 1, difficulty: 3 }, counts: false },
    { quota: { count: 1, bank: 'zones', objective: 'name-zones', difficulty: 2 }, counts: true },
    { quota: { count: 1, bank: 'zones', objective: 'name-zones', difficulty: 1 }, counts: false },
  ])('$quota counts the question: $counts', ({ quota, counts }) => {
    expect(fits(quota, item, 'zones')).toBe(counts)
  })
})

describe('the order of options', () => {
  const anyOptions: fc.Arbitrary<Option[]> = fc
    .uniqueArray(fc.integer({ min: 1, max: maxOptions }), { minLength: 2 })
    .map((list) => list.map((number) => ({ number, text: `Option ${number}` })))
  const question = fc.integer({ min: 1, max: 2000 })

  test('has every option once and leaves the list alone', () => {
    fc.assert(
      fc.property(anyOptions, seeds, question, (options, seed, number) => {
        const before = [...options]
        const order = shuffleOptions(options, seed, number)
        expect(order).toHaveLength(options.length)
        expect(new Set(order)).toEqual(new Set(options))
        expect(options).toEqual(before)
      }),
    )
  })

  test('is the same each time, in whatever order the options are written', () => {
    fc.assert(
      fc.property(anyOptions, seeds, question, (options, seed, number) => {
        const order = shuffleOptions(options, seed, number)
        expect(shuffleOptions(options.toReversed(), seed, number)).toEqual(order)
      }),
    )
  })

  test('does not stir the others when an option is added or removed', () => {
    fc.assert(
      fc.property(anyOptions, seeds, question, (options, seed, number) => {
        const [added, ...old] = options
        const order = shuffleOptions(options, seed, number).filter((option) => option !== added)
        expect(order).toEqual(shuffleOptions(old, seed, number))
      }),
    )
  })

  test('puts every option in every place about equally often, for any question', () => {
    const options = [1, 2, 3, 4].map((number) => ({ number, text: '' }))
    const rounds = 4000
    for (const number of [1, 2, 77, 600]) {
      for (const { number: option } of options) {
        const places = [0, 0, 0, 0]
        for (let seed = 1; seed <= rounds; seed++) {
          const order = shuffleOptions(options, seed * 2_654_435, number)
          const place = order.findIndex((other) => other.number === option)
          places[place] = (places[place] ?? 0) + 1
        }
        for (const count of places) expect(count / rounds).toBeCloseTo(0.25, 1)
      }
    }
  })
})
