import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bank, Exam, Item, Quota } from '../../src/model/course.ts'
import { drawItems, fits, shuffleOptions } from '../../src/model/draw.ts'
import type { Option } from '../../src/model/question.ts'
import { maxOptions } from '../../src/model/response.ts'
import { plainExam, sampleCourse } from '../doubles/course.ts'

const seeds = fc.integer({ min: 0, max: 0xffffffff })
const objectives = ['name-zones', 'screen-people', 'respond']

const anyBanks: fc.Arbitrary<Bank[]> = fc
  .array(
    fc.record({
      bank: fc.integer({ min: 1, max: 3 }),
      objective: fc.constantFrom(...objectives),
      difficulty: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((list) =>
    [1, 2, 3].map((number) => ({
      number,
      id: `bank-${number}`,
      title: '',
      items: list.flatMap(({ bank, ...rest }, index): Item[] =>
        bank === number
          ? [{ ...rest, number: index + 1, id: `q-${index}`, kind: 'true-false' }]
          : [],
      ),
    })),
  )

const anyQuota: fc.Arbitrary<Quota> = fc.record(
  {
    count: fc.integer({ min: 1, max: 8 }),
    bank: fc.constantFrom('bank-1', 'bank-2', 'bank-3'),
    objective: fc.constantFrom(...objectives),
    difficulty: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['count'] },
)

const anyExam: fc.Arbitrary<Exam> = fc
  .record({
    blueprint: fc.array(anyQuota, { maxLength: 4 }),
    more: fc.nat({ max: 10 }),
    shuffle: fc.boolean(),
  })
  .map(({ blueprint, more, shuffle }) => ({
    ...plainExam,
    number: 1,
    id: 'exam',
    title: '',
    pass: 70,
    graded: true,
    shuffle,
    blueprint,
    draw: blueprint.reduce((sum, { count }) => sum + count, 1 + more),
  }))

const matching = (banks: readonly Bank[], quota: Quota): Item[] =>
  banks.flatMap((bank) => bank.items.filter((item) => fits(quota, item, bank.id)))

describe('a draw', () => {
  test('meets every quota of the blueprint as far as the banks can', () => {
    fc.assert(
      fc.property(anyExam, anyBanks, seeds, (exam, banks, seed) => {
        const drawn = new Set(drawItems(exam, banks, { seed, avoid: [] }))
        for (const quota of exam.blueprint) {
          const pool = matching(banks, quota)
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
        const all = banks.flatMap((bank) => bank.items.map(({ number }) => number))
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
