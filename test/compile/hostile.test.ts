import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { bankWith, folderOf, messagesOf, mini, pageWith, settingsWith } from './mini-course.ts'
import type { Sources } from './mini-course.ts'

/** Far above what each case takes on a slow machine, far below what a runaway one would. */
const timeout = 30_000

interface Attack {
  readonly title: string
  readonly change: Sources
}

const deep: readonly Attack[] = [
  { title: '5,000 quotes', change: pageWith(`${'>'.repeat(5000)} x`) },
  { title: '12,000 quotes', change: pageWith(`${'>'.repeat(12_000)} x`) },
  { title: '500 lists on a line', change: pageWith(`${'- '.repeat(500)}x`) },
  { title: 'quotes and lists in turn', change: pageWith(`${'> - '.repeat(300)}x`) },
  { title: '150 lists on as many lines', change: pageWith(stairs(150)) },
  { title: '220 blocks', change: pageWith(fences(220)) },
  { title: '5,000 elements', change: pageWith('<div>'.repeat(5000)) },
  { title: '5,000 elements in a line', change: pageWith(`x ${'<span>'.repeat(5000)}`) },
  {
    title: '150 elements in 150 quotes',
    change: pageWith(`${'>'.repeat(150)} ${'<b>'.repeat(150)}`),
  },
  { title: '300 emphases', change: pageWith(`${'*a **a '.repeat(300)}b${' a** a*'.repeat(300)}`) },
  { title: '1,000 quotes in a stem', change: bankWith('Stem?', `${'>'.repeat(1000)} x`) },
  {
    title: '1,000 quotes in an option',
    change: bankWith('- [ ] No', `- [ ] No\n  ${'>'.repeat(1000)} x`),
  },
]

describe('text nested beyond all use is refused in a message', () => {
  test.each(deep)('$title', { timeout }, ({ change }) => {
    const { files, compiled } = compile(folderOf({ ...mini, ...change }))
    expect(compiled).toBeUndefined()
    const [path] = Object.keys(change)
    const found = messagesOf(files)
    expect(found.filter((message) => message.includes('(nesting-depth)'))).toHaveLength(1)
    expect(found.every((message) => message.startsWith(`${path}:`))).toBe(true)
  })
})

const yaml: readonly Attack[] = [
  { title: 'open brackets', change: settingsWith('id: mini', `id: ${'['.repeat(20_000)}`) },
  {
    title: 'closed brackets',
    change: settingsWith('id: mini', `id: ${'['.repeat(5000)}${']'.repeat(5000)}`),
  },
  {
    title: 'brackets in front matter',
    change: bankWith('title: One', `title: ${'['.repeat(20_000)}`),
  },
  {
    title: 'brackets in details',
    change: bankWith('difficulty: 1', `tags: ${'['.repeat(20_000)}`),
  },
  { title: 'a billion laughs', change: settingsWith('id: mini', `id: mini\n${laughs(9)}`) },
  { title: 'an alias to itself', change: settingsWith('id: mini', 'id: &id [*id]') },
  {
    title: 'a map inside itself',
    change: settingsWith('id: mini', 'id: mini\nlms: &lms { below_pass: *lms }'),
  },
  { title: 'a key that is a list', change: settingsWith('id: mini', 'id: mini\n? [a, b]\n: x') },
  { title: 'a prototype', change: settingsWith('id: mini', 'id: mini\n__proto__: { x: 1 }') },
  { title: 'control characters', change: settingsWith('id: mini', 'id: "\\u0000\\u0001"') },
]

describe('YAML made to harm is refused in one message', () => {
  test.each(yaml)('$title', { timeout }, ({ change }) => {
    const { files, compiled } = compile(folderOf({ ...mini, ...change }))
    expect(compiled).toBeUndefined()
    expect(messagesOf(files)).toHaveLength(1)
  })
})

const wide: readonly Attack[] = [
  { title: 'a line of a megabyte', change: pageWith('word '.repeat(200_000)) },
  { title: 'a word of a megabyte', change: pageWith('w'.repeat(1_000_000)) },
  { title: 'a stem of 100 kB', change: bankWith('Stem?', 'word '.repeat(20_000)) },
  {
    title: 'a table of 3,000 rows',
    change: pageWith(`| a | b |\n| - | - |\n${'| x | y |\n'.repeat(3000)}`),
  },
  {
    title: 'a table of 500 columns',
    change: pageWith(`${row(' a ')}${row(' - ')}${row(' x ').repeat(10)}`),
  },
  { title: '50,000 colons', change: pageWith('a:b '.repeat(50_000)) },
  { title: '10,000 open brackets', change: pageWith('['.repeat(10_000)) },
  { title: '10,000 open emphases', change: pageWith('*a '.repeat(10_000)) },
  {
    title: '1,000 uses of a footnote',
    change: pageWith(`${'x[^1] '.repeat(1000)}\n\n[^1]: Note.`),
  },
]

describe('text that is merely large compiles', () => {
  test.each(wide)('$title', { timeout }, ({ change }) => {
    const { files, compiled } = compile(folderOf({ ...mini, ...change }))
    expect(messagesOf(files)).toEqual([])
    expect(compiled).toBeDefined()
  })
})

const names = ['constructor', 'prototype', 'valueof', 'hasownproperty']

test.each(names)('`%s` is an id like any other', (name) => {
  const sources = {
    'course.yaml': mini['course.yaml'].replace('final', name),
    [`modules/01-${name}.md`]: mini['modules/01-one.md'].replace('know', name),
    [`banks/01-${name}.md`]: mini['banks/01-one.md'].replace('first', name).replace('know', name),
  }
  const { files, compiled } = compile(folderOf(sources))
  expect(messagesOf(files)).toEqual([])
  const { modules, banks, exams } = compiled?.course ?? { modules: [], banks: [], exams: [] }
  expect([...modules, ...banks, ...exams].map((part) => part.number)).toEqual([1, 1, 1])
  expect(banks[0]?.items[0]?.number).toBe(1)
})

function stairs(steps: number): string {
  return Array.from({ length: steps }, (_, step) => `${'  '.repeat(step)}- x`).join('\n')
}

function fences(count: number): string {
  return Array.from({ length: count }, (_, index) => `${':'.repeat(count + 3 - index)}note`).join(
    '\n',
  )
}

function row(cell: string): string {
  return `|${`${cell}|`.repeat(500)}\n`
}

function laughs(lines: number): string {
  const line = (index: number): string =>
    `l${index}: &l${index} [${Array(10)
      .fill(index === 0 ? 'ha' : `*l${index - 1}`)
      .join(', ')}]`
  return Array.from({ length: lines }, (_, index) => line(index)).join('\n')
}
