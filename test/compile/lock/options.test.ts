import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lockOptions } from '../../../src/compile/lock/options.ts'

/** Numbers of the options after a row of edits, each a list of texts. */
function numbersAfter(edits: readonly (readonly string[])[]): readonly number[] {
  return history(edits).at(-1)?.numbers ?? []
}

function history(edits: readonly (readonly string[])[]): ReturnType<typeof lockOptions>[] {
  let hashes: readonly string[] = []
  return edits.map((texts) => {
    const locked = lockOptions(texts, hashes)
    hashes = locked.hashes
    return locked
  })
}

describe('an option keeps its number', () => {
  test.each([
    ['when nothing changed', ['a b c', 'a b c'], [1, 2, 3]],
    ['when it is edited', ['a b c', 'a x c'], [1, 2, 3]],
    ['when all are edited', ['a b c', 'x y z'], [1, 2, 3]],
    ['when options change places', ['a b c', 'c a b'], [3, 1, 2]],
    ['when they change places and one is edited', ['a b c', 'c x a'], [3, 2, 1]],
    ['when one is added before it', ['a b', 'x a b'], [3, 1, 2]],
    ['when another is removed', ['a b c', 'a c'], [1, 3]],
    ['when it is removed and returns', ['a b c', 'a c', 'b a c'], [2, 1, 3]],
    ['when it returns beside a new one', ['a b', 'a', 'a b x'], [1, 2, 3]],
    ['when its letter case alone changes', ['a b', 'A B c'], [1, 2, 3]],
  ])('%s', (_, edits, numbers) => {
    expect(numbersAfter(edits.map((texts) => texts.split(' ')))).toEqual(numbers)
  })
})

describe('a number is never given again', () => {
  test.each([
    ['when one goes and two come', ['a b', 'a x y'], [1, 3, 4]],
    ['when two go and one comes', ['a b c', 'a x'], [1, 4]],
    ['when one went before one comes', ['a b', 'a', 'a x'], [1, 3]],
  ])('%s', (_, edits, numbers) => {
    expect(numbersAfter(edits.map((texts) => texts.split(' ')))).toEqual(numbers)
  })
})

test('options that differ in letter case alone are told apart, in any order', () => {
  expect(
    numbersAfter([
      ['mT', 'MT'],
      ['MT', 'mT'],
    ]),
  ).toEqual([2, 1])
  expect(
    numbersAfter([
      ['mT', 'T'],
      ['mT', 'MT', 'T'],
    ])[2],
  ).toBe(2)
  expect(
    numbersAfter([
      ['mt', 'T'],
      ['mt', 'MT', 'T'],
    ]),
  ).toEqual([1, 3, 2])
})

test('hashes are short, and those of options that are gone begin with a hyphen', () => {
  const { hashes } = history([['a', 'b'], ['a']]).at(-1) ?? { hashes: [] }
  expect(hashes).toEqual([
    expect.stringMatching(/^[0-9a-f]{8}$/),
    expect.stringMatching(/^-[0-9a-f]{8}$/),
  ])
})

const texts = fc.uniqueArray(fc.constantFrom('a', 'A', 'b', 'c', 'd', 'D', 'e', 'f'), {
  minLength: 1,
})
const edits = fc.array(texts, { minLength: 2, maxLength: 6 })

describe('whatever the edits', () => {
  test('no two options of a question have the same number', () => {
    fc.assert(
      fc.property(edits, (edits) => {
        for (const { numbers } of history(edits)) expect(new Set(numbers).size).toBe(numbers.length)
      }),
    )
  })

  test('an option whose text stays keeps its number', () => {
    const lower = texts.map((list) => [...new Set(list.map((text) => text.toLowerCase()))])
    fc.assert(
      fc.property(fc.array(lower, { minLength: 2, maxLength: 6 }), (edits) => {
        const [before, after] = history(edits).slice(-2)
        const [old = [], now = []] = edits.slice(-2)
        for (const text of old.filter((text) => now.includes(text))) {
          expect(after?.numbers[now.indexOf(text)]).toBe(before?.numbers[old.indexOf(text)])
        }
      }),
    )
  })

  test('locking the same options again changes nothing', () => {
    fc.assert(
      fc.property(edits, (edits) => {
        const last = history(edits).at(-1)
        expect(lockOptions(edits.at(-1) ?? [], last?.hashes ?? [])).toEqual(last)
      }),
    )
  })
})
