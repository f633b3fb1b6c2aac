import { expect, test } from 'vitest'
import { cardSheetsSource } from '../../src/downloads/card-sheets/source.ts'
import { cardSheets } from '../../src/downloads/card-sheets/index.ts'
import { studyGuide } from '../../src/downloads/guide/index.ts'
import { guideSource } from '../../src/downloads/guide/source.ts'
import { picturesOf } from '../../src/downloads/typst/pictures.ts'
import { settingsWith } from '../compile/mini-course.ts'
import { courseWith, goodCourse } from './printed-course.ts'

/** A line for each piece, so that a change is easy to see. */
const lines = (code: string): string => code.replaceAll('; ', ';\n')

test('a whole course is written as a study guide', async () => {
  const code = guideSource(await goodCourse(), () => true)
  await expect(lines(code)).toMatchFileSnapshot('__snapshots__/guide.typ')
})

test('all decks are written as sheets of cards', async () => {
  const code = cardSheetsSource(await goodCourse(), () => true)
  await expect(lines(code)).toMatchFileSnapshot('__snapshots__/cards.typ')
})

test('each footnote of a module is listed once, and every mark leads to it', () => {
  const code = guideSource(
    courseWith('a[^A]\n\n## Two\n\nb[^B] c[^A]\n\n[^A]: First source\n\n[^B]: Second source'),
    () => true,
  )
  expect(code.split('First source')).toHaveLength(2)
  expect(code.split('label("note-1-1")')).toHaveLength(4)
  expect(code.split('label("note-1-2")')).toHaveLength(3)
})

test('the cover has lines to sign on until somebody has signed', () => {
  const signed =
    'publisher: Example Works\nreview: { version: "2026.1", reviewer: Ada King, role: MRSO, date: 2026-11-01 }\ndisclaimer: Not for emergencies.'
  const blank = guideSource(courseWith('a'), () => true)
  const full = guideSource(
    courseWith('a', settingsWith('publisher: Example Works', signed)),
    () => true,
  )
  expect(blank.match(/, blank, /g)).toHaveLength(4)
  expect(full).not.toContain(', blank, ')
  for (const text of ['2026.1', 'Ada King', 'MRSO', '2026-11-01', 'Not for emergencies.'])
    expect(full).toContain(text)
})

test.each([
  ['en', '"a4"', 'region: none'],
  ['en-US', '"us-letter"', 'region: "US"'],
  ['de-Latn-CH', '"a4"', 'region: "CH"'],
])('a course in %s is printed on %s', (language, paper, region) => {
  const code = guideSource(
    courseWith('a', settingsWith('language: en', `language: ${language}`)),
    () => true,
  )
  expect(code).toContain(`paper: ${paper}`)
  expect(code).toContain(region)
})

test.each([
  ['en', true],
  ['el', true],
  ['uk-UA', true],
  ['ar', false],
  ['zh-Hans', false],
])('a course in %s can be printed: %s', (language, isFor) => {
  const { course } = courseWith('a', {
    ...settingsWith('language: en', `language: ${language}`),
    'glossary.md': '## Term\n\nMeaning.\n',
  })
  expect(studyGuide.isFor(course)).toBe(isFor)
  expect(cardSheets.isFor(course)).toBe(isFor)
})

test('a course without cards has none to print', () => {
  expect(cardSheets.isFor(courseWith('a').course)).toBe(false)
})

test.each([
  ['<svg viewBox="0 0 1 1">', `<svg font-family="'Source Sans 3'" viewBox="0 0 1 1">`],
  ['<svg font-family="system-ui, sans-serif">', `<svg font-family="'Source Sans 3'">`],
  [
    `<svg font-family='x'><text font-family="ui-monospace">`,
    `<svg font-family="'Source Sans 3'"><text font-family="'Source Code Pro'">`,
  ],
  ['<svg font-family="Georgia, serif">', `<svg font-family="'EB Garamond'">`],
  [
    '<svg><text style="font-family: Arial, sans-serif; x: y">',
    `<svg font-family="'Source Sans 3'"><text style="font-family: 'Source Sans 3'; x: y">`,
  ],
])('the drawing %s names only faces that the tool has', (text, mended) => {
  const data = new TextEncoder().encode(text)
  const [picture] = picturesOf([{ path: 'assets/a.svg', data }]).values()
  expect(new TextDecoder().decode(picture)).toBe(mended)
})
