import { beforeAll, describe, expect, test } from 'vitest'
import type { PackageFile } from '../../src/formats/format.ts'
import { cmi5 } from '../../src/formats/cmi5/index.ts'
import { web } from '../../src/formats/web/index.ts'
import type { Chunk } from '../../src/model/content.ts'
import type { Course } from '../../src/model/course.ts'
import { unpackCourse } from '../../src/model/packed-course.ts'
import type { PackedCourse } from '../../src/model/packed-course.ts'
import type { SealedQuestion } from '../../src/model/seal.ts'
import { noProgress } from '../../src/model/progress.ts'
import { statusOf } from '../../src/model/status.ts'
import { mini, questionText } from '../compile/mini-course.ts'
import type { Sources } from '../compile/mini-course.ts'
import { packageOf } from './package-of.ts'

const inUnits = 'cmi5: { units: module }\n'
const second = `---
title: Two
objectives:
  do: Do it
---

See [its page](01-one.md#page) and [below](#end).

::question{#first}

## End

Done.
`
const cards =
  '---\ntitle: Rungs\n---\n\n## rung\n\nFront, see [one](../modules/01-one.md)\n\n> Back\n'

/** Two modules, of which the second asks a question of the first's objective; a bank for each; an exam; a deck. */
const sources = {
  'course.yaml': mini['course.yaml'] + inUnits,
  'modules/01-one.md': mini['modules/01-one.md'],
  'modules/02-two.md': second,
  'banks/01-one.md': mini['banks/01-one.md'].replace(
    'Because.',
    'See [one](../modules/01-one.md).',
  ),
  'banks/02-two.md': `---\ntitle: Two\nobjective: do\n---\n\n${questionText('second')}\n${questionText('third')}`,
  'flashcards/rungs.md': cards,
} satisfies Sources

let files: ReadonlyMap<string, PackageFile>
beforeAll(async () => {
  files = await packageOf(cmi5, sources)
})

const textOf = (path: string): string => String(files.get(path)?.data)
const chunkOf = (path: string): Chunk =>
  JSON.parse(/push\((.*)\)\n$/s.exec(textOf(path))?.[1] ?? '') as Chunk
const courseOf = (unit: string): Course =>
  unpackCourse(chunkOf(`content/course-${unit}.js`)[1] as PackedCourse)

/** Numbers of a bank's questions with their names. */
const questionsOf = (bank: number): (readonly [number, string])[] =>
  (chunkOf(`content/bank-${bank}.js`)[2] as SealedQuestion[]).map(({ number, id }) => [number, id])

test('each module is a unit to read, and the exams are one to pass', async () => {
  const units = textOf('cmi5.xml').replaceAll('><', '>\n<')
  await expect(units).toMatchFileSnapshot('__snapshots__/cmi5-units.xml')
})

test('each unit has a page with its script, and there is none for the whole course', () => {
  const pages = [...files.keys()].filter((path) => /html$|course/.test(path))
  expect(pages).toEqual([
    'content/course-exam.js',
    'content/course-module-1.js',
    'content/course-module-2.js',
    'exam.html',
    'module-1.html',
    'module-2.html',
  ])
})

describe('a unit of a module', () => {
  test('has its pages, and the questions that serve its objectives or stand on its pages', () => {
    const { modules, banks, exams, decks, certificate, unit, title, iri } = courseOf('module-2')
    expect(modules.map(({ id }) => id)).toEqual(['two'])
    const names = new Map([1, 2].flatMap((bank) => questionsOf(bank)))
    expect(banks.flatMap(({ items }) => items.map(({ number }) => names.get(number)))).toEqual([
      'first',
      'second',
      'third',
    ])
    expect({ exams, decks, certificate, unit, title, iri }).toEqual({
      exams: [],
      decks: [],
      certificate: undefined,
      unit: 'module-2',
      title: 'Two',
      iri: 'https://courses.example/mini',
    })
    expect(courseOf('module-1').banks.map(({ id }) => id)).toEqual(['one'])
  })

  test('is completed when its own pages were seen', () => {
    const course = courseOf('module-2')
    const seen = course.modules.flatMap(({ pages }) => pages.map(({ number }) => number))
    expect(statusOf(course, { ...noProgress, seen }).standing).toBe('completed')
    expect(statusOf(course, { ...noProgress, seen: seen.slice(1) }).standing).toBe('incomplete')
  })

  test('keeps its number in the contents, and shows nothing of the others', () => {
    expect(textOf('module-2.html')).toContain('2. Two')
    expect(textOf('module-2.html')).not.toMatch(/1\. One|data-exam|data-cards|data-certificate/)
    expect(textOf('module-2.html')).toContain('Module 2 of 2')
  })
})

describe('the unit of the exams', () => {
  test('has all banks, decks and exams, and of the modules only what results are named by', () => {
    const { modules, banks, exams, decks, title } = courseOf('exam')
    expect(modules.map(({ id, pages, objectives }) => [id, pages, objectives.length])).toEqual([
      ['one', [], 1],
      ['two', [], 1],
    ])
    expect([banks.length, exams.length, decks.length, title]).toEqual([2, 1, 1, 'Mini'])
  })

  test('shows before its script what it is, and lists no module', () => {
    expect(textOf('exam.html')).toContain('<h1 tabindex="-1">Final</h1>')
    expect(textOf('exam.html')).toContain('data-exam="1"')
    expect(textOf('exam.html')).not.toContain('data-page')
  })

  test('asks for nothing where there is no graded exam', async () => {
    const settings = sources['course.yaml'].replace('pass: 50', 'pass: 50, graded: false')
    files = await packageOf(cmi5, { ...sources, 'course.yaml': settings })
    expect(textOf('cmi5.xml')).toMatch(/au\/exam" [^>]*moveOn="NotApplicable"/)
    files = await packageOf(cmi5, sources)
  })
})

test('links to pages of other units are text, those inside one stay', () => {
  const pages = JSON.stringify(chunkOf('content/module-2.js'))
  expect(pages).toContain('See its page and <a href=')
  expect(JSON.stringify(chunkOf('content/deck-rungs.js'))).toContain('Front, see one')
})

test('other formats stay whole, and the course is whole where it does not ask for units', async () => {
  const shells = async (format: typeof web, all: Sources): Promise<string[]> =>
    [...(await packageOf(format, all)).keys()].filter((path) => path.endsWith('.html'))
  expect(await shells(web, sources)).toEqual(['index.html'])
  expect(await shells(cmi5, { ...sources, 'course.yaml': mini['course.yaml'] })).toEqual([
    'index.html',
  ])
  files = await packageOf(web, sources)
  expect(JSON.stringify(chunkOf('content/module-2.js'))).toMatch(/See <a href/)
})

test.each([
  { completion: 'both', moveOns: ['Completed', 'Completed', 'Passed'] },
  // An exam that decides nothing must not keep the course open.
  { completion: 'viewed', moveOns: ['Completed', 'Completed', 'NotApplicable'] },
])('with completion: $completion the units are done when $moveOns', async (row) => {
  const settings = `${sources['course.yaml']}completion: ${row.completion}\n`
  const made = await packageOf(cmi5, { ...sources, 'course.yaml': settings })
  const text = String(made.get('cmi5.xml')?.data)
  expect([...text.matchAll(/moveOn="(\w+)"/g)].map(([, moveOn]) => moveOn)).toEqual(row.moveOns)
})
