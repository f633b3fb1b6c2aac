import * as fc from 'fast-check'
import type { Element, Root, Text } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { printHtml } from '../../src/compile/lower/index.ts'
import { markTerms } from '../../src/compile/lower/mark-terms.ts'
import { termFinder } from '../../src/compile/terms.ts'
import { folderOf, messagesOf, mini, pageWith } from './mini-course.ts'

const headings = [
  'Specific absorption rate (SAR)',
  'MR',
  'MR Conditional',
  'Zone I',
  'Zone IV',
  'Cryogen',
  'Ferromagnetic',
  'Ferromagnetic detection system',
  'B1+rms',
  'dB/dt',
  'Quench',
  'Isocentre (isocenter)',
  'Gadolinium-based contrast agent (GBCA)',
  'Five-gauss line',
  'Physicist’s log',
]

const findTerms = termFinder(headings.map((heading, card) => ({ card, heading })))

/** What is found in a text, and the terms that it is taken for. */
function found(text: string, before = '', after = ''): [string, string | undefined][] {
  return findTerms(text, before, after).map(({ card, start, end }) => [
    text.slice(start, end),
    headings[card],
  ])
}

const cases: readonly { text: string; finds: readonly [string, string][] }[] = [
  { text: 'A cryogen is cold.', finds: [['cryogen', 'Cryogen']] },
  { text: 'Cryogens are cold.', finds: [['Cryogens', 'Cryogen']] },
  { text: 'It quenches.', finds: [['quenches', 'Quench']] },
  { text: 'A cryogenic CRYOGEN, cryogenes, subcryogen.', finds: [] },
  { text: 'Non-ferromagnetic, anti\u2011ferromagnetic.', finds: [] },
  { text: 'ferromagnetic-looking', finds: [] },
  {
    text: 'The SAR of (SAR), SAR: SAR’s',
    finds: Array.from({ length: 4 }, () => ['SAR', 'Specific absorption rate (SAR)']),
  },
  { text: 'sar Sar SARs-like', finds: [] },
  { text: 'Two SARs', finds: [['SARs', 'Specific absorption rate (SAR)']] },
  {
    text: 'the specific\nabsorption rates',
    finds: [['specific\nabsorption rates', 'Specific absorption rate (SAR)']],
  },
  { text: 'an MR Conditional pump', finds: [['MR Conditional', 'MR Conditional']] },
  { text: 'an MR conditional pump', finds: [['MR conditional', 'MR Conditional']] },
  { text: 'an MR pump; mr, Mr X', finds: [['MR', 'MR']] },
  { text: 'an MR Conditional-only pump', finds: [['MR', 'MR']] },
  {
    text: 'a ferromagnetic detection system, a ferromagnetic detection',
    finds: [
      ['ferromagnetic detection system', 'Ferromagnetic detection system'],
      ['ferromagnetic', 'Ferromagnetic'],
    ],
  },
  {
    text: 'Zone\u00a0IV, zone IV',
    finds: [
      ['Zone\u00a0IV', 'Zone IV'],
      ['zone IV', 'Zone IV'],
    ],
  },
  { text: 'Zone III, zone iv, Zone IVa, Zone I', finds: [['Zone I', 'Zone I']] },
  { text: 'B1+rms of 2 µT, not B1+ or b1+rms', finds: [['B1+rms', 'B1+rms']] },
  { text: 'dB/dt, not DB/dt or dB/dtx', finds: [['dB/dt', 'dB/dt']] },
  {
    text: 'at isocenter, Isocentre',
    finds: [
      ['isocenter', 'Isocentre (isocenter)'],
      ['Isocentre', 'Isocentre (isocenter)'],
    ],
  },
  {
    text: 'gadolinium-based contrast agents and GBCAs',
    finds: [
      ['gadolinium-based contrast agents', 'Gadolinium-based contrast agent (GBCA)'],
      ['GBCAs', 'Gadolinium-based contrast agent (GBCA)'],
    ],
  },
  { text: 'the five\u2011gauss line', finds: [['five\u2011gauss line', 'Five-gauss line']] },
  { text: "the physicist's log", finds: [["physicist's log", 'Physicist’s log']] },
  { text: 'MR/CT, abc.MR, MR@x, a MR.', finds: [['MR', 'MR']] },
  { text: '', finds: [] },
]

describe('terms in a text', () => {
  test.each(cases)('$text', ({ text, finds }) => {
    expect(found(text)).toEqual(finds)
  })

  test.each([
    { before: 'x', text: 'MR', after: '', count: 0 },
    { before: '', text: 'MR', after: '2', count: 0 },
    { before: 'x', text: '-MR-', after: '', count: 0 },
    { before: '(', text: 'MR', after: ')', count: 1 },
  ])('$before|$text|$after is $count of them', ({ before, text, after, count }) => {
    expect(found(text, before, after)).toHaveLength(count)
  })
})

const glossary =
  '## Rung\n\nA step of a rail.\n\n## Rail\n\nA side.\n\n## Side rail (SR)\n\nLong.\n'

/** HTML of the second page, with the mini course's glossary. */
function pageOf(text: string, frontMatter = ''): string {
  const page = pageWith(text)['modules/01-one.md'] ?? ''
  const sources = {
    ...mini,
    'modules/01-one.md': page.replace('title: One\n', `title: One\n${frontMatter}`),
    'glossary.md': glossary,
  }
  const { files, compiled } = compile(folderOf(sources))
  expect(messagesOf(files)).toEqual([])
  return printHtml(compiled?.pages.get(2) ?? { type: 'root', children: [] })
}

const mark = (card: number, text: string): string =>
  `<span class="term" data-term="${card}">${text}</span>`

describe('a page', () => {
  test('marks the first use of each term, and definitions none', () => {
    expect(pageOf('Rungs of a side rail. A rung. *Rail*, rails, SR.')).toBe(
      `<p>${mark(1, 'Rungs')} of a ${mark(3, 'side rail')}. A rung. <em>${mark(2, 'Rail')}</em>, rails, SR.</p>`,
    )
  })

  test.each([
    { where: 'a heading', text: '### Rung' },
    { where: 'a link', text: '[rung](#page)' },
    { where: 'code', text: '`rung`' },
    { where: 'the title of a block', text: ':::note[Rung]\nText.\n:::' },
    { where: 'what opens a block', text: ':::details[Rung]\nText.\n:::' },
    { where: 'the head of a table', text: '| rung |\n| - |\n| x |' },
    { where: 'a footnote', text: 'Text[^1].\n\n[^1]: A rung.' },
    { where: 'a word that goes on in another element', text: 'rung<sub>2</sub>' },
  ])('leaves $where alone', ({ text }) => {
    expect(pageOf(text)).not.toContain('data-term')
  })

  test.each([
    { where: 'a list', text: '- One\n  - A rung' },
    { where: 'a cell', text: '| x |\n| - |\n| rung |' },
    { where: 'a note', text: ':::note\nA rung.\n:::' },
    { where: 'a caption', text: ':::figure\nA rung.\n:::' },
    { where: 'front of a footnote', text: 'A rung[^1].\n\n[^1]: Note.' },
  ])('marks what stands in $where', ({ text }) => {
    expect(pageOf(text)).toContain(mark(1, 'rung'))
  })

  test('of a module that does without is as it was', () => {
    expect(pageOf('A rung.', 'glossary: false\n')).toBe('<p>A rung.</p>')
  })

  test('never gets a mark into a question, a stem or a rationale', () => {
    const sources = {
      ...mini,
      'banks/01-one.md': mini['banks/01-one.md']
        .replace('Stem?', 'Which rung?')
        .replace('Yes', 'Rail'),
      'glossary.md': glossary,
    }
    const { compiled } = compile(folderOf(sources))
    expect(JSON.stringify([...(compiled?.questions.values() ?? [])])).toContain('Which rung?')
    expect(JSON.stringify([...(compiled?.questions.values() ?? [])])).not.toContain('data-term')
  })
})

const words = fc.constantFrom(
  ...headings.flatMap((heading) => heading.split(/[ ()]+/)),
  ...'a the s - / . non- (SAR) \n'.split(' '),
)
const text = fc
  .array(fc.tuple(words, fc.constantFrom(' ', '', '\n')), { maxLength: 30 })
  .map((parts): Text => ({ type: 'text', value: parts.flat().join('') }))
const element = fc
  .tuple(fc.constantFrom('p', 'em', 'li', 'td', 'a', 'code', 'h2', 'sub'), fc.array(text))
  .map(([tagName, children]): Element => ({ type: 'element', tagName, properties: {}, children }))
const pages = fc
  .array(fc.oneof(text, element), { maxLength: 12 })
  .map((children): Root => ({ type: 'root', children }))

function textOf(tree: Root): string {
  let all = ''
  visit(tree, 'text', ({ value }) => void (all += value))
  return all
}

test('marks change no text, stand outside links and headings, and no term has two', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const before = textOf(page)
      markTerms(page, findTerms)
      expect(textOf(page)).toBe(before)
      const cards: unknown[] = []
      visit(page, 'element', (node) => {
        if (node.tagName === 'span') cards.push(node.properties['dataTerm'])
        if (['a', 'code', 'h2', 'sub'].includes(node.tagName)) {
          expect(node.children.every(({ type }) => type === 'text')).toBe(true)
        }
      })
      expect(new Set(cards).size).toBe(cards.length)
    }),
  )
})

test('a thousand terms take about as long to be found as ten', () => {
  const many = Array.from({ length: 1000 }, (_, card) => ({
    card,
    heading: `Word ${card} of terms`,
  }))
  const page = Array.from({ length: 20_000 }, (_, at) => `word ${at} of a field, and more`).join(
    ' ',
  )
  const time = (terms: typeof many): number => {
    const find = termFinder(terms)
    const start = performance.now()
    find(page, '', '')
    return performance.now() - start
  }
  time(many)
  expect(time(many)).toBeLessThan(5 * time(many.slice(0, 10)) + 100)
})
