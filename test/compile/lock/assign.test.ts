import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignNumbers } from '../../../src/compile/lock/assign.ts'
import { emptyLock } from '../../../src/compile/lock/lock.ts'
import type { Lock } from '../../../src/compile/lock/lock.ts'
import { readBank } from '../../../src/compile/bank.ts'
import { readModule } from '../../../src/compile/module.ts'
import { folderOf, messagesOf } from '../mini-course.ts'
import type { Sources } from '../mini-course.ts'

/** What a course holds, in brief: page headings by module, answers by question by bank, exams. */
interface Outline {
  readonly modules: Readonly<Record<string, readonly string[]>>
  readonly banks: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly exams: readonly string[]
}

const answers: Readonly<Record<string, string>> = {
  choice: '- [x] Yes\n- [ ] No',
  multiple: '- [x] Yes\n- [x] No\n- [ ] Never',
  'true-false': '- [x] True\n- [ ] False',
}

/** Brings the lock up to date with a course of this outline, by way of its Markdown. */
function assign(lock: Lock, { modules, banks, exams }: Outline): Lock {
  const sources: Sources = {
    ...Object.fromEntries(
      Object.entries(modules).map(([id, pages]) => [`modules/${id}.md`, moduleText(pages)]),
    ),
    ...Object.fromEntries(
      Object.entries(banks).map(([id, questions]) => [`banks/${id}.md`, bankText(questions)]),
    ),
  }
  const folder = folderOf(sources)
  const drafts = {
    modules: folder.modules.map(readModule),
    banks: folder.banks.map(readBank),
    decks: [],
    exams,
  }
  expect(messagesOf([...folder.modules, ...folder.banks])).toEqual([])
  return assignNumbers(lock, drafts)
}

function moduleText(pages: readonly string[]): string {
  return `---\ntitle: T\n---\n${pages.map((page) => `\n## ${page}\n`).join('')}`
}

function bankText(questions: Readonly<Record<string, string>>): string {
  const texts = Object.entries(questions).map(
    ([id, kind]) =>
      `\n## ${id}\n\nStem?\n\n${answers[kind]}\n\n> R.\n\n\`\`\`yaml\ntags: [t]\n\`\`\`\n`,
  )
  return `---\ntitle: T\n---\n${texts.join('')}`
}

const outline: Outline = {
  modules: { one: ['a', 'b'], two: ['a'] },
  banks: { one: { p: 'choice', q: 'multiple' }, two: { r: 'true-false' } },
  exams: ['final'],
}
const first = assign(emptyLock, outline)

test('a course that was never built is numbered in its order', () => {
  expect(first).toMatchObject({
    version: 1,
    next: { module: 3, page: 6, bank: 3, question: 4, exam: 2 },
    exams: { final: 1 },
    modules: {
      one: {
        number: 1,
        pages: [
          { number: 1, id: 'start' },
          { number: 2, id: 'a' },
          { number: 3, id: 'b' },
        ],
      },
      two: {
        number: 2,
        pages: [
          { number: 4, id: 'start' },
          { number: 5, id: 'a' },
        ],
      },
    },
    banks: { one: 1, two: 2 },
    questions: {
      p: { number: 1, kind: 'choice' },
      q: { number: 2, kind: 'multiple' },
      r: { number: 3, kind: 'true-false' },
    },
  })
  expect(first.questions['p']?.options).toHaveLength(2)
  expect(first.questions['r']).not.toHaveProperty('options')
})

test('an unchanged course changes nothing', () => {
  expect(assign(first, outline)).toEqual(first)
})

test('the lock that was handed in stays as it was', () => {
  const before = structuredClone(first)
  assign(first, { modules: { three: ['x'] }, banks: {}, exams: ['other'] })
  expect(first).toEqual(before)
})

test('a question keeps its number when it moves to another bank', () => {
  const { questions, next } = assign(first, {
    ...outline,
    banks: { one: { q: 'multiple' }, two: { r: 'true-false', p: 'choice' } },
  })
  expect(questions['p']).toEqual(first.questions['p'])
  expect(next).toEqual(first.next)
})

test('a page that moves to another module is a new page there', () => {
  const { modules } = assign(first, { ...outline, modules: { one: ['a'], two: ['a', 'b'] } })
  expect(modules['one']?.pages.at(-1)).toEqual({ number: 3, id: 'b', gone: true })
  expect(modules['two']?.pages.at(-1)).toEqual({ number: 6, id: 'b' })
})

describe('a question of another kind is another question', () => {
  const kinds = Object.keys(answers)
  const changes = kinds.flatMap((from) =>
    kinds.filter((to) => to !== from).map((to) => ({ from, to })),
  )

  test.each(changes)('from $from to $to', ({ from, to }) => {
    const before = assign(emptyLock, { ...outline, banks: { one: { p: from, q: 'choice' } } })
    const after = assign(before, { ...outline, banks: { one: { p: to, q: 'choice' } } })
    expect(after.questions['p']).toMatchObject({ number: 3, kind: to })
    expect(after.questions['q']).toEqual(before.questions['q'])
    const back = assign(after, { ...outline, banks: { one: { p: from, q: 'choice' } } })
    expect(back.questions['p']?.number).toBe(4)
  })
})

test('what is gone keeps its number and has it again when it returns', () => {
  const without = assign(first, {
    modules: { two: ['a'] },
    banks: { two: { r: 'true-false' } },
    exams: [],
  })
  expect(without.questions['p']).toEqual({ ...first.questions['p'], gone: true })
  const gone = first.modules['one']?.pages.map((page) => ({ ...page, gone: true }))
  expect(without.modules['one']).toEqual({ ...first.modules['one'], pages: gone })
  expect([without.banks, without.exams]).toEqual([first.banks, first.exams])
  const back = assign(without, outline)
  expect(back).toEqual(first)
})

/** Each run compiles a row of courses. */
const timeout = 30_000

const names = ['a', 'b', 'c', 'd']
const names$ = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 4 })
const pages$ = fc.dictionary(fc.constantFrom('one', 'two'), names$)
const questions$ = fc.dictionary(
  fc.constantFrom(...names),
  fc.constantFrom(...Object.keys(answers)),
)
const outlines = fc.array(
  fc.record({
    modules: pages$,
    banks: questions$.map((one) => ({ one })),
    exams: names$,
  }),
  { minLength: 2, maxLength: 5 },
)

describe('whatever the edits', () => {
  test('numbers are unique, below the next one, and never mean anything else', { timeout }, () => {
    fc.assert(
      fc.property(outlines, (edits) => {
        const meaning = new Map<string, string>()
        let lock = emptyLock
        for (const edit of edits) {
          lock = assign(lock, edit)
          const numbers = numbersOf(lock)
          expect(new Set(numbers.map(({ key }) => key)).size).toBe(numbers.length)
          for (const { key, number, next, means } of numbers) {
            expect(number).toBeLessThan(next)
            expect(meaning.get(key) ?? means).toBe(means)
            meaning.set(key, means)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  test('assigning twice is the same as once', { timeout }, () => {
    fc.assert(
      fc.property(outlines, (edits) => {
        const lock = edits.reduce(assign, emptyLock)
        expect(assign(lock, edits.at(-1) ?? outline)).toEqual(lock)
      }),
      { numRuns: 20 },
    )
  })
})

interface Given {
  readonly key: string
  readonly number: number
  readonly next: number
  /** What the number stands for; a page may be reworded, but stays in its module. */
  readonly means: string
}

function numbersOf({ next, modules, banks, questions, exams }: Lock): Given[] {
  const flat = (sort: 'bank' | 'exam', ids: Lock['exams']): Given[] =>
    Object.entries(ids).map(([id, number]) => given(sort, number, id))
  const given = (sort: keyof Lock['next'], number: number, means: string): Given => ({
    key: `${sort} ${number}`,
    number,
    next: next[sort],
    means,
  })
  return [
    ...flat('bank', banks),
    ...flat('exam', exams),
    ...Object.entries(modules).flatMap(([id, { number, pages }]) => [
      given('module', number, id),
      ...pages.map((page) => given('page', page.number, id)),
    ]),
    ...Object.entries(questions).map(([id, { number, kind }]) =>
      given('question', number, `${id} ${kind}`),
    ),
  ]
}
