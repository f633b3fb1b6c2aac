import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { lockText, readLock } from '../../../src/compile/lock/file.ts'
import { emptyLock } from '../../../src/compile/lock/lock.ts'
import type { Lock } from '../../../src/compile/lock/lock.ts'

function fileOf(text: string): VFile {
  return new VFile({ path: 'course.lock.yaml', value: text })
}

test('a course without a lock file starts with the empty lock', () => {
  expect(readLock(undefined)).toEqual(emptyLock)
})

const lock: Lock = {
  version: 1,
  next: { module: 9, page: 9, bank: 9, question: 9, exam: 9, card: 9 },
  exams: { final: 1 },
  modules: {
    one: {
      number: 1,
      pages: [
        { number: 1, id: 'start' },
        { number: 2, id: 'x', gone: true },
      ],
    },
  },
  banks: { one: 1 },
  questions: {
    first: { number: 1, kind: 'choice', options: ['00000001', '-1e234567'] },
    second: { number: 2, kind: 'true-false', gone: true },
  },
  cards: { front: { number: 1 }, 'term-größe': { number: 2, gone: true } },
}

test('each page, each question and each card has a line of its own', () => {
  expect(lockText(lock, emptyLock, undefined).split('\n').slice(3)).toEqual([
    'version: 1',
    'next: { module: 9, page: 9, bank: 9, question: 9, exam: 9, card: 9 }',
    'exams:',
    '  final: 1',
    'modules:',
    '  one:',
    '    number: 1',
    '    pages:',
    '      - { number: 1, id: start }',
    '      - { number: 2, id: x, gone: true }',
    'banks:',
    '  one: 1',
    'questions:',
    '  first: { number: 1, kind: choice, options: [ "00000001", "-1e234567" ] }',
    '  second: { number: 2, kind: true-false, gone: true }',
    'cards:',
    '  front: { number: 1 }',
    '  term-größe: { number: 2, gone: true }',
    '',
  ])
})

test('a lock file that says the same stays as it is, with its comments', () => {
  const text = `# Ours.\n${lockText(lock, emptyLock, undefined)}`
  const before = readLock(fileOf(text)) ?? emptyLock
  expect(before).toEqual(lock)
  expect(lockText(lock, before, fileOf(text))).toBe(text)
})

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/)
const pageId = fc.oneof(
  id,
  fc.constantFrom('größe', 'yes', 'null', '1e3', '0x10', '2026-01-01', '~'),
)
const hash = fc.stringMatching(/^-?[0-9a-f]{8}$/)
const gone = fc.constantFrom({}, { gone: true as const })

test('whatever it holds, what is written is what is read', () => {
  const locks = fc.record({
    pages: fc.uniqueArray(pageId, { maxLength: 5 }),
    questions: fc.uniqueArray(fc.tuple(id, fc.array(hash, { maxLength: 4 }), gone), {
      selector: ([id]) => id,
      maxLength: 5,
    }),
    exams: fc.uniqueArray(id, { maxLength: 3 }),
    cards: fc.uniqueArray(fc.tuple(pageId, gone), { selector: ([id]) => id, maxLength: 5 }),
  })
  fc.assert(
    fc.property(locks, ({ pages, questions, exams, cards }) => {
      const written: Lock = {
        version: 1,
        next: { module: 2, page: 9, bank: 2, question: 9, exam: 9, card: 9 },
        exams: Object.fromEntries(exams.map((id, index) => [id, index + 1])),
        modules: {
          one: { number: 1, pages: pages.map((id, index) => ({ number: index + 1, id })) },
        },
        banks: { one: 1 },
        questions: Object.fromEntries(
          questions.map(([id, options, gone], index) => [
            id,
            {
              number: index + 1,
              kind: 'choice' as const,
              ...(options.length > 0 && { options }),
              ...gone,
            },
          ]),
        ),
        cards: Object.fromEntries(
          cards.map(([id, gone], index) => [id, { number: index + 1, ...gone }]),
        ),
      }
      const file = fileOf(lockText(written, emptyLock, undefined))
      expect(readLock(file)).toEqual(written)
      expect(file.messages).toEqual([])
    }),
  )
})
