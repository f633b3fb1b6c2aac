import { beforeAll, describe, expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import type { AssetFile } from '../../src/compile/source.ts'
import { cardSheets } from '../../src/downloads/card-sheets/index.ts'
import { studyGuide } from '../../src/downloads/guide/index.ts'
import { courseWith, goodCourse } from '../downloads/printed-course.ts'
import { countMissingGlyphs, readTaggedPdf } from '../doubles/tagged-pdf.ts'
import type { TaggedPdf } from '../doubles/tagged-pdf.ts'

const bytesOf = async (maker: typeof studyGuide, compiled: CompiledCourse): Promise<Uint8Array> =>
  (await maker.make(compiled)) as Uint8Array

const textOf = ({ texts }: TaggedPdf): string => texts.join('\n').replace(/\s+/g, ' ')

describe('the study guide of the course that has one of everything', () => {
  let bytes: Uint8Array
  let pdf: TaggedPdf
  beforeAll(async () => {
    bytes = await bytesOf(studyGuide, await goodCourse())
    pdf = await readTaggedPdf(bytes)
  })

  test('is tagged, and says its title, publisher and language', () => {
    expect(pdf).toMatchObject({
      title: 'Ladders & falls <basics>',
      author: 'Example Works',
      language: 'en',
      isMarked: true,
      missingFonts: [],
      size: [595, 842],
    })
  })

  test('has a tag for every sort of element', () => {
    const wanted =
      'Document Title H1 H2 H3 P L LI Lbl LBody Table THead TBody TR TH TD Figure Caption Link TOC TOCI Em Strong Code'
    expect(Object.keys(pdf.tags)).toEqual(expect.arrayContaining(wanted.split(' ')))
  })

  test('has a text alternative for every figure', () => {
    expect(pdf.alternatives).toEqual([
      'A ladder against a wall, its foot one metre out for four metres of height',
      'a plan',
    ])
  })

  test('has bookmarks of its parts, pages and sections, and a label for each page', () => {
    expect(pdf.bookmarks).toEqual([
      'Module 1: Ladders',
      '  Set-up',
      '    Angle in numbers',
      '  Größe & signs: a:b',
      'Module 2: Falls',
      '  Harness',
      '    Höhe über Grund',
      '  Set-up',
      'Exams',
      'Glossary',
      'References',
    ])
    expect(pdf.pageLabels).toEqual(pdf.texts.map((_, at) => String(at + 1)))
  })

  test('says on each page but the cover where the reader is', () => {
    const [, ...pages] = pdf.texts
    pages.forEach((text, at) => {
      expect(text).toContain(`Page ${at + 2} of ${pages.length + 1}`)
    })
  })

  test('contains what the course says', () => {
    const text = textOf(pdf)
    for (const part of [
      'Signed off by',
      'After this module you can • Set a ladder up at a safe angle',
      'Warning: Never lean out',
      'Why 4:1? Steeper, it tips over; flatter, it slides away.',
      'Height Distance of the foot 2 m 0.5 m 4 m 1 m',
      'Video “climb”',
      'References of this module 1. Guide on ladders and stepladders, 2021.',
      'Final test 4 75% No limit',
      'Fall arrest What stops a fall that has begun.',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('is the same, byte for byte, when it is made again', async () => {
    expect(Buffer.from(await bytesOf(studyGuide, await goodCourse())).equals(bytes)).toBe(true)
  })
})

test('card sheets are tagged, with fronts, and backs in the order of paper turned over', async () => {
  const pdf = await readTaggedPdf(await bytesOf(cardSheets, await goodCourse()))
  expect(pdf).toMatchObject({
    title: 'Ladders & falls <basics>: Flash cards',
    language: 'en',
    isMarked: true,
    missingFonts: [],
    bookmarks: ['Rungs & rails', 'Words'],
    alternatives: ['A plan of a ladder at a wall'],
  })
  const [fronts = '', backs = ''] = pdf.texts.map((text) => text.replace(/\s+/g, ' '))
  expect(fronts).toMatch(/Rungs & rails · 1 .*How far apart.*Rungs & rails · 2 .*Which angle/)
  expect(backs).toMatch(/Rungs & rails · 2 .*Four to one.*Rungs & rails · 1 .*About 30 cm/)
})

/** What somebody would write who wants to run code of theirs in typst. */
const hostile = [
  '#panic("out")',
  '"; panic("out"); "',
  '\\"); panic("out") //',
  '$ sum $ @ref {{[[ */',
]

/** Of the two that look alike, the PDF's text has the Greek mu. */
const signs = '≥ ≤ − · ² ³ ₀ μ × ÷ → ° ± ≈ Ω γ Δ ½ € “ ” ‘ ’ – — … ☐ ✓'

test('no text is taken as code, and the signs of science and of Europe have their glyphs', async () => {
  const words = 'Zoë Łukasz Đorđević Ωmega Анна Γιάννης Nguyễn'
  const code = hostile.map((text) => `\`\`\`\n${text}\n\`\`\``).join('\n\n')
  const plain = `${words}\n\n*${signs}* **${signs}** \`${signs}\` ${signs} µ\n\n| ${signs} |\n| --- |\n| a |\n\n${code}`
  const bytes = await bytesOf(studyGuide, courseWith(plain))
  const text = textOf(await readTaggedPdf(bytes))
  for (const part of [...hostile, words, signs]) expect(text).toContain(part)
  expect(await countMissingGlyphs(bytes)).toBe(0)
  expect(await countMissingGlyphs(await bytesOf(studyGuide, courseWith('汉字')))).toBeGreaterThan(0)
})

const fileOf = (path: string, data: Uint8Array): AssetFile => ({ path, size: data.length, data })

test('a picture that can not be read is replaced by its words, and the others stay', async () => {
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">Hi</text></svg>',
  )
  const compiled = courseWith(
    '![Damaged](../assets/a.png)\n\n![Too new](../assets/b.avif)\n\n![Drawing](../assets/c.svg)',
    {},
    [
      fileOf('assets/a.png', new Uint8Array([137, 80, 78, 71])),
      fileOf('assets/b.avif', new Uint8Array([0])),
      fileOf('assets/c.svg', svg),
    ],
  )
  const pdf = await readTaggedPdf(await bytesOf(studyGuide, compiled))
  expect(pdf.alternatives).toEqual(['Drawing'])
  expect(textOf(pdf)).toContain('[Picture: Damaged] [Picture: Too new]')
})

/** Twelve lines, one for each block within the others. */
const colons = (line: (at: number) => string): string =>
  Array.from({ length: 12 }, (_, at) => line(at)).join('\n')

test('blocks within blocks, long tables and words without end are all printed', async () => {
  const rows = Array.from(
    { length: 120 },
    (_, at) => `| row ${at} | ${'much to say '.repeat(at === 60 ? 600 : 4)} |`,
  )
  const nested = [
    `${'> '.repeat(40)}deep quote`,
    `${'- '.repeat(40)}deep list`,
    `${colons((at) => `${':'.repeat(16 - at)}note`)}\ndeep note\n${colons((at) => ':'.repeat(5 + at))}`,
    `${'<b><i>'.repeat(20)}deep word${'</i></b>'.repeat(20)}`,
  ].join('\n\n')
  const text = `| Head | Of all |\n| --- | --- |\n${rows.join('\n')}\n\n${nested}\n\n${'W'.repeat(3000)}`
  const { texts } = await readTaggedPdf(await bytesOf(studyGuide, courseWith(text)))
  const all = texts.join('\n')
  for (const part of ['row 0', 'row 119', 'deep quote', 'deep list', 'deep note', 'deep word'])
    expect(all).toContain(part)
  expect(all.match(/much to say/g)).toHaveLength(119 * 4 + 600)
  expect(all.match(/W/g)?.length).toBeGreaterThanOrEqual(3000)
  const withRows = texts.filter((text) => text.includes('much to say'))
  expect(withRows.length).toBeGreaterThan(4)
  for (const text of withRows) expect(text).toContain('Head')
})

test('a card of any length keeps its words', async () => {
  const long = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ')
  const compiled = courseWith('a', { 'glossary.md': `## Term\n\n${long}\n` })
  const { texts } = await readTaggedPdf(await bytesOf(cardSheets, compiled))
  expect(texts).toHaveLength(2)
  expect(texts[1]?.replace(/\s+/g, ' ')).toContain('word0 word1 word2')
  expect(texts[1]).toContain('word899')
})
