import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { cmi5 } from '../../src/formats/cmi5/index.ts'
import { masteryScore } from '../../src/formats/cmi5/unit.ts'
import type { PackageFile } from '../../src/formats/format.ts'
import { mini, settingsWith } from '../compile/mini-course.ts'
import { cmi5Faults, lang } from './cmi5-faults.ts'
import { checkWith, packageOf } from './package-of.ts'

const structureOf = (files: ReadonlyMap<string, PackageFile>): string =>
  String(files.get('cmi5.xml')?.data)

let files: ReadonlyMap<string, PackageFile>
beforeAll(async () => {
  files = await packageOf(cmi5, mini)
})

test('cmi5.xml has the course, its objectives, and one unit that a pass completes', async () => {
  await expect(structureOf(files).replaceAll('><', '>\n<')).toMatchFileSnapshot(
    '__snapshots__/cmi5.xml',
  )
})

const exam = /exams:[^]*/.exec(mini['course.yaml'])?.[0] ?? ''

test.each([
  { course: 'without exams', sources: settingsWith(exam, '') },
  {
    course: 'whose exams are not graded',
    sources: settingsWith('pass: 50', 'pass: 50, graded: false'),
  },
])('a course $course is done when it was read', async ({ sources }) => {
  const text = structureOf(await packageOf(cmi5, { ...mini, ...sources }))
  expect(text).toContain('moveOn="Completed"')
  expect(text).not.toContain('masteryScore')
})

test.each([
  { completion: 'both', moveOn: 'CompletedAndPassed', masteryScore: true },
  { completion: 'viewed', moveOn: 'Completed', masteryScore: false },
])('a course with completion: $completion is done when $moveOn', async (row) => {
  const sources = settingsWith('exams:', `completion: ${row.completion}\nexams:`)
  const text = structureOf(await packageOf(cmi5, { ...mini, ...sources }))
  expect(text).toContain(`moveOn="${row.moveOn}"`)
  expect(text.includes('masteryScore')).toBe(row.masteryScore)
})

test('a course without objectives has no list of them', async () => {
  const sources = {
    ...settingsWith(exam, ''),
    'modules/01-one.md': mini['modules/01-one.md'].replace(/objectives:\n.*\n/, ''),
  }
  expect(structureOf(await packageOf(cmi5, sources))).not.toContain('objective')
})

describe('the mastery score', () => {
  test.each([
    [70, '0.7'],
    [66.67, '0.6667'],
    [66.666, '0.6667'],
    [1, '0.01'],
    [100, '1'],
  ])('of a pass mark of %s percent is %s', (pass, score) => expect(masteryScore(pass)).toBe(score))

  test('is reached by exactly the scores that pass', () => {
    const pass = fc.oneof(
      fc.double({ min: 1, max: 100, noNaN: true }),
      fc.integer({ min: 100, max: 10_000 }).map((hundredths) => hundredths / 100),
    )
    const near = fc.tuple(pass, fc.integer({ min: -2, max: 2 }))
    fc.assert(
      fc.property(near, ([mark, offset]) => {
        const score = Math.min(10_000, Math.round(mark * 100) + offset)
        expect(score / 10_000 >= Number(masteryScore(mark))).toBe(score / 100 >= mark)
      }),
    )
  })
})

const path = 'cmi5.xml'

describe('the check of cmi5.xml', () => {
  test('finds nothing wrong with a package as it was built', async () => {
    expect(await cmi5.check([...files.values()])).toEqual([])
  })

  test.each([
    {
      what: 'a second language',
      from: `${lang}Mini`,
      to: `<langstring lang="de">Klein</langstring>${lang}Mini`,
    },
    { what: 'a window of its own', from: 'AnyWindow', to: 'OwnWindow' },
    {
      what: 'launch parameters',
      from: '</url>',
      to: '</url><launchParameters>a</launchParameters>',
    },
    { what: 'completion or a pass', from: '"Passed"', to: '"CompletedOrPassed"' },
    {
      what: 'no way to move on',
      from: /moveOn="Passed" masteryScore="[^"]*"/,
      to: 'moveOn="NotApplicable"',
    },
    { what: 'a mastery score of one', from: '"0.5"', to: '"1.0"' },
  ])('accepts $what', async ({ from, to }) => {
    expect(await checkWith(cmi5, files, { path, from, to })).toEqual([])
  })

  test.each(cmi5Faults)('objects to $fault', async ({ from, to, says }) => {
    const problems = await checkWith(cmi5, files, { path, from, to })
    expect(problems.join('\n')).toContain(says)
  })

  test('objects to a package without cmi5.xml', async () => {
    expect(await cmi5.check([])).toEqual(['cmi5.xml is missing'])
  })
})
