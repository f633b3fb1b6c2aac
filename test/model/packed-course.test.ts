import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Course, Item } from '../../src/model/course.ts'
import { packCourse, unpackCourse } from '../../src/model/packed-course.ts'
import type { PackedCourse } from '../../src/model/packed-course.ts'
import { courseWithCase } from '../doubles/case.ts'
import { sampleCourse } from '../doubles/course.ts'
import { anyCourse } from './arbitraries.ts'

function unnamed(item: Item): Item {
  const { id: _, parts, ...rest } = item
  return { ...rest, ...(parts && { parts: parts.map(unnamed) }) }
}

/** The course without what the questions bring. */
function withoutNames(course: Course): Course {
  const banks = course.banks.map((bank) => ({ ...bank, items: bank.items.map(unnamed) }))
  return { ...course, banks }
}

test('every course comes out of its package as it went in, but for the names of questions', () => {
  fc.assert(
    fc.property(anyCourse, ({ course }) => {
      const sent = JSON.parse(JSON.stringify(packCourse(course))) as PackedCourse
      expect(unpackCourse(sent)).toEqual(withoutNames(course))
    }),
  )
})

test.each([
  { what: 'tags, and numbers that fall', change: { tags: ['one', 'two'], number: 900 } },
  { what: 'tags, and numbers that stay', change: { tags: ['two'] } },
])('so do questions with $what, cases and cards', ({ change }) => {
  const banks = courseWithCase.banks.map((bank) => ({
    ...bank,
    items: bank.items.map((item, at) => (at === 1 ? { ...item, ...change } : item)),
  }))
  const decks = [{ id: 'deck', title: 'Deck', cards: [{ number: 3 }, { number: 1 }] }]
  const course = { ...courseWithCase, banks, decks }
  expect(unpackCourse(packCourse(course))).toEqual(withoutNames(course))
})

test('a word is in a package once, and no question is named', () => {
  const packed = packCourse(sampleCourse)
  expect(packed.words.toSorted()).toEqual([...new Set(packed.words)].toSorted())
  expect(packed.words).toContain('name-zones')
  expect(JSON.stringify(packed.banks)).not.toMatch(/zone-iv|projectiles/)
})
