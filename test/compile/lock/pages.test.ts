import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lockPages } from '../../../src/compile/lock/pages.ts'
import type { LockedPage } from '../../../src/compile/lock/lock.ts'

/** Pages `a1 b2 -c3`: id and number, with a `-` before those that are gone. */
function parse(text: string): LockedPage[] {
  return text.split(' ').flatMap((word) => {
    const [, gone, id = '', number] = /^(-?)([a-z]+)(\d+)$/.exec(word) ?? []
    return number ? [{ number: Number(number), id, ...(gone && { gone: true as const }) }] : []
  })
}

function print(pages: readonly LockedPage[]): string {
  return pages.map(({ number, id, gone }) => `${gone ? '-' : ''}${id}${number}`).join(' ')
}

/** Locks the pages with numbers from `next` on. */
function lock(ids: readonly string[], before: readonly LockedPage[], next: number): LockedPage[] {
  let number = next
  return lockPages(ids, before, () => number++)
}

describe('a page keeps its number', () => {
  test.each([
    ['when nothing changed', 'a1 b2 c3', 'a b c', 'a1 b2 c3'],
    ['when a heading is reworded', 'a1 b2 c3', 'a x c', 'a1 x2 c3'],
    ['when the first heading is reworded', 'a1 b2', 'x b', 'x1 b2'],
    ['when the last heading is reworded', 'a1 b2', 'a x', 'a1 x2'],
    ['when two neighbours are reworded', 'a1 b2 c3 d4', 'a x y d', 'a1 x2 y3 d4'],
    ['when headings apart are reworded', 'a1 b2 c3 d4 e5', 'a x c y e', 'a1 x2 c3 y4 e5'],
    ['when all are reworded', 'a1 b2', 'x y', 'x1 y2'],
    ['when pages change places', 'a1 b2 c3', 'c a b', 'c3 a1 b2'],
    ['when a page comes in between', 'a1 b2', 'a x b', 'a1 x9 b2'],
    ['when a page comes first', 'a1 b2', 'x a b', 'x9 a1 b2'],
    ['when a page comes last', 'a1 b2', 'a b x', 'a1 b2 x9'],
    ['when another goes', 'a1 b2 c3', 'a c', 'a1 c3 -b2'],
    ['when it goes and returns', 'a1 c3 -b2', 'a b c', 'a1 b2 c3'],
    ['when it returns in the place of another', 'a1 x2 c3 -b4', 'a b c', 'a1 b4 c3 -x2'],
    ['when it returns elsewhere', 'a1 c3 -b2', 'b a c', 'b2 a1 c3'],
    ['when it returns while another is reworded', 'a1 c3 d4 -b2', 'a b c x', 'a1 b2 c3 x4'],
    ['when it was gone and stays so', 'a1 -b2', 'a', 'a1 -b2'],
  ])('%s (%s, now %s)', (...[, before, ids, after]) => {
    expect(print(lock(ids.split(' '), parse(before), 9))).toBe(after)
  })
})

describe('a page that cannot be told from a new one has a new number', () => {
  test.each([
    ['when one is reworded and one is new beside it', 'a1 b2 c3', 'a x y c', 'a1 x9 y10 c3 -b2'],
    ['when one goes here and one comes there', 'a1 b2 c3 d4', 'a c x d', 'a1 c3 x9 d4 -b2'],
    ['when it is named like one that is gone', 'a1 -b2', 'a x', 'a1 x9 -b2'],
  ])('%s (%s, now %s)', (...[, before, ids, after]) => {
    expect(print(lock(ids.split(' '), parse(before), 9))).toBe(after)
  })
})

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), {
  maxLength: 6,
})

/** The lock after each of a row of edits. */
function history(edits: readonly (readonly string[])[]): LockedPage[][] {
  let next = 1
  let pages: LockedPage[] = []
  return edits.map((edit) => {
    pages = lockPages(edit, pages, () => next++)
    return pages
  })
}

describe('whatever the edits', () => {
  test('no number stands twice, and the live pages are those of the module in its order', () => {
    fc.assert(
      fc.property(fc.array(ids, { minLength: 1, maxLength: 6 }), (edits) => {
        const pages = history(edits).at(-1) ?? []
        expect(new Set(pages.map((page) => page.number)).size).toBe(pages.length)
        expect(pages.filter((page) => !page.gone).map((page) => page.id)).toEqual(edits.at(-1))
      }),
    )
  })

  test('a page whose name stays keeps its number, and no number is forgotten', () => {
    fc.assert(
      fc.property(fc.array(ids, { minLength: 2, maxLength: 6 }), (edits) => {
        const [before = [], after = []] = history(edits).slice(-2)
        for (const page of before.filter(
          ({ id, gone }) => !gone && (edits.at(-1) ?? []).some((kept) => kept === id),
        )) {
          expect(after.find(({ id }) => id === page.id)?.number).toBe(page.number)
        }
        const numbers = new Set(after.map((page) => page.number))
        expect(before.filter((page) => !numbers.has(page.number))).toEqual([])
      }),
    )
  })

  test('locking the same pages again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(ids, { minLength: 1, maxLength: 6 }), (edits) => {
        const pages = history(edits).at(-1) ?? []
        expect(lock(edits.at(-1) ?? [], pages, 99)).toEqual(pages)
      }),
    )
  })
})
