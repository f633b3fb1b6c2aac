import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { caseWith, moreParts } from './case-text.ts'
import {
  assetOf,
  bankWith,
  folderOf,
  messagesOf,
  mini,
  pageWith,
  questionText,
} from './mini-course.ts'
import type { Sources } from './mini-course.ts'

interface Case {
  readonly title: string
  readonly change: Sources
  /** What is looked at, and what it should be. */
  readonly look: (compiled: CompiledCourse) => unknown
  readonly is: unknown
}

const question = (compiled: CompiledCourse): unknown => compiled.questions.get(1)?.[0]
const pages = (compiled: CompiledCourse): unknown =>
  compiled.course.modules[0]?.pages.map((page) => page.title)
const answer = '- [x] Yes\n- [ ] No'
const options = Array.from({ length: 25 }, (_, index) => `- [ ] Number ${index}`).join('\n')

const cases: readonly Case[] = [
  {
    title: 'options that differ in letter case alone, as units do',
    change: bankWith(answer, '- [x] mT\n- [ ] MT'),
    look: question,
    is: {
      key: 1,
      options: [
        { number: 1, text: 'mT' },
        { number: 2, text: 'MT' },
      ],
    },
  },
  {
    title: 'options that differ after a colon',
    change: bankWith(answer, '- [x] 1:n\n- [ ] 1:m'),
    look: question,
    is: { options: [{ text: '1:n' }, { text: '1:m' }] },
  },
  {
    title: '26 options',
    change: bankWith('- [ ] No', options),
    look: question,
    is: { kind: 'choice', options: { length: 26 }, key: 1 },
  },
  {
    title: 'a statement in small letters, false first',
    change: bankWith(answer, '- [x] false\n- [ ] true'),
    look: question,
    is: { kind: 'true-false', key: false },
  },
  {
    title: 'several right options',
    change: bankWith(answer, '- [ ] A\n- [x] B\n- [x] C'),
    look: question,
    is: { kind: 'multiple', key: [2, 3] },
  },
  {
    title: 'an option of several paragraphs with feedback',
    change: bankWith('- [ ] No', '- [ ] No\n\n  Never.\n\n  > Because *yes*.'),
    look: question,
    is: {
      options: [
        { text: 'Yes' },
        { text: '<p>No</p>\n<p>Never.</p>', feedback: 'Because <em>yes</em>.' },
      ],
    },
  },
  {
    title: 'a list, a table and a picture in a stem',
    change: bankWith('Stem?', '1. One\n2. Two\n\n| a |\n| - |\n| b |\n\nStem?'),
    look: question,
    is: { stem: expect.stringMatching(/<ol>.*<table>.*<p>Stem\?<\/p>$/s) as unknown },
  },
  {
    title: 'a number with tolerance and unit',
    change: bankWith(answer, '= 1.5 ± 0.1 T'),
    look: question,
    is: { kind: 'numeric', key: { value: '1.5', low: '1.4', high: '1.6' }, unit: 'T' },
  },
  {
    title: 'a number alone, negative and with a comma',
    change: bankWith(answer, '= −0,50'),
    look: question,
    is: { kind: 'numeric', key: { value: '-0.50', low: '-0.50', high: '-0.50' } },
  },
  {
    title: 'a tolerance that no binary fraction meets, over zero, and a unit of two words',
    change: bankWith(answer, '= 0.1+/-0.3  cm  H~2~O'),
    look: question,
    is: { kind: 'numeric', key: { value: '0.1', low: '-0.2', high: '0.4' }, unit: 'cm H2O' },
  },
  {
    title: 'an equation in the stem of a choice, and a quote in that of a number',
    change: {
      'banks/01-one.md': mini['banks/01-one.md']
        .replace('Stem?', '= 5 it is?')
        .concat(questionText('second').replace('Stem?', '> Quote.').replace(answer, '= 7')),
    },
    look: ({ questions }) => questions.get(1),
    is: [
      { kind: 'choice', stem: '<p>= 5 it is?</p>' },
      { kind: 'numeric', stem: expect.stringContaining('Quote.') as unknown },
    ],
  },
  {
    title: 'a numbered list as an answer, after one in the stem',
    change: bankWith(
      `Stem?\n\n${answer}`,
      '1. One\n2. Two\n\nStem?\n\n1. First *thing*\n2. Second',
    ),
    look: question,
    is: {
      kind: 'ordering',
      stem: expect.stringContaining('<li>One</li>') as unknown,
      items: [
        { number: 1, text: 'First <em>thing</em>' },
        { number: 2, text: 'Second' },
      ],
      key: [1, 2],
    },
  },
  {
    title: 'a table of two columns as an answer, after one in the stem',
    change: bankWith(
      `Stem?\n\n${answer}`,
      '| a | b |\n| - | - |\n| c | d |\n\nStem?\n\n| Zone | Who |\n| - | - |\n| *I* | *All* |\n| II | Staff |',
    ),
    look: question,
    is: {
      kind: 'matching',
      stem: expect.stringContaining('<table>') as unknown,
      sources: [
        { number: 1, text: '<em>I</em>' },
        { number: 2, text: 'II' },
      ],
      targets: [
        { number: 1, text: 'All' },
        { number: 2, text: 'Staff' },
      ],
      key: [
        [1, 1],
        [2, 2],
      ],
    },
  },
  {
    title:
      'texts to fill in, also where one of several is a number, and where a number begins a word',
    change: {
      'banks/01-one.md': mini['banks/01-one.md']
        .replace(answer, '= Zone  *IV* | 4')
        .concat(questionText('second').replace(answer, '= 2 | two'))
        .concat(questionText('third').replace(answer, '= 5-HT')),
    },
    look: ({ questions }) => questions.get(1),
    is: [
      { kind: 'fill-in', key: ['Zone IV', '4'] },
      { kind: 'fill-in', key: ['2', 'two'] },
      { kind: 'fill-in', key: ['5-HT'] },
    ],
  },
  {
    title: 'a case, whose parts say what they do otherwise than it',
    change: caseWith(
      ['difficulty: 3', 'difficulty: 3\nreference: A1'],
      ['Somebody fell.', '#### Notes\n\nSomebody fell.\n\n| a | b |\n| - | - |\n| c | d |'],
      ['> It came.', '> It came.\n\n```yaml\nreference: A2\n```'],
    ),
    look: ({ course, questions }) => [course.banks[0]?.items[1], questions.get(1)?.[1]],
    is: [
      {
        number: 2,
        kind: 'case',
        objective: 'know',
        difficulty: 3,
        parts: [
          { number: 3, id: 'fall-first', kind: 'choice', objective: 'know', difficulty: 3 },
          { number: 4, id: 'fall-then', kind: 'true-false', objective: 'know', difficulty: 3 },
        ],
      },
      {
        number: 2,
        kind: 'case',
        stem: expect.stringMatching(/Somebody fell.*<table>/s) as unknown,
        rationale: '',
        references: ['A1'],
        parts: [
          { number: 3, kind: 'choice', references: ['A1'], rationale: '<p>You are there.</p>' },
          { number: 4, kind: 'true-false', key: true, references: ['A2'] },
        ],
      },
    ],
  },
  {
    title: 'a case of eight parts',
    change: caseWith(['### fall-then', `${moreParts(6)}### fall-then`]),
    look: ({ questions }) => questions.get(1)?.[1],
    is: { kind: 'case', parts: { length: 8 } },
  },
  {
    title: 'references that are one key or several, without a reference list',
    change: bankWith('difficulty: 1', 'reference: [A1, A2]'),
    look: question,
    is: { references: ['A1', 'A2'] },
  },
  {
    title: "a question's own details over the bank's defaults",
    change: {
      'banks/01-one.md': mini['banks/01-one.md']
        .replace('objective: know', 'objective: other\ndifficulty: 3')
        .replace('difficulty: 1', 'objective: know'),
    },
    look: ({ course }) => course.banks[0]?.items,
    is: [{ objective: 'know', difficulty: 3 }],
  },
  {
    title: 'headings of one text',
    change: pageWith('## Page\n\nSee [this](#page-1) and [that](#page).'),
    look: pages,
    is: ['One', 'Page', 'Page'],
  },
  {
    title: 'a heading with a colon, code and emphasis',
    change: pageWith('## Ratio a:b of `c` and *d*'),
    look: pages,
    is: ['One', 'Page', 'Ratio a:b of c and d'],
  },
  {
    title: 'a name at the end of a heading, which is no part of its title',
    change: pageWith('## Next {#other}\n\n[It](#other)'),
    look: pages,
    is: ['One', 'Page', 'Next'],
  },
  {
    title: 'a link with letters that addresses do not have',
    change: pageWith(
      '## Größe & Höhe\n\n[It](#größe--höhe), [it](01-one.md#gr%C3%B6%C3%9Fe--h%C3%B6he)',
    ),
    look: pages,
    is: ['One', 'Page', 'Größe & Höhe'],
  },
  {
    title: 'a picture whose name has a space, capitals and letters of another script',
    change: pageWith('![A plan](<../assets/Mein Plän.SVG> "Title")'),
    look: ({ assets }) => assets.map((asset) => asset.path),
    is: ['assets/mein-pl-n-d4dc5666.svg'],
  },
  {
    title: 'an anchor and aliases in YAML, in moderation',
    change: {
      'course.yaml': mini['course.yaml']
        .replace('title: Mini', 'title: &title Mini')
        .replace('Example Works', '*title'),
    },
    look: ({ course }) => [course.title, course.publisher],
    is: ['Mini', 'Mini'],
  },
  {
    title: 'a course that says nothing of feedback: then it is asked for',
    change: {},
    look: ({ course }) => [course.feedback, course.contact ?? 'nobody'],
    is: [true, 'nobody'],
  },
  {
    title: 'a course without feedback, with somebody to ask',
    change: {
      'course.yaml': `${mini['course.yaml']}feedback: false\ncontact: { name: MR safety, link: 'mailto:mr@example.org' }\n`,
    },
    look: ({ course }) => [course.feedback, course.contact],
    is: [false, { name: 'MR safety', link: 'mailto:mr@example.org' }],
  },
  {
    title: 'a contact on a page',
    change: {
      'course.yaml': `${mini['course.yaml']}contact: { name: Desk, link: 'https://example.org/help?to=mr' }\n`,
    },
    look: ({ course }) => course.contact,
    is: { name: 'Desk', link: 'https://example.org/help?to=mr' },
  },
  {
    title: 'two tables with the same heads on a page: each has a name of its own',
    change: pageWith(
      '| Zone | Door |\n| --- | --- |\n| I | open |\n\nThen:\n\n| Zone | Door |\n| --- | --- |\n| II | shut |',
    ),
    look: ({ pages }) => JSON.stringify([...pages.values()]).match(/Table: [^"]+/g),
    is: ['Table: Zone, Door', 'Table: Zone, Door (2)'],
  },
  {
    title: 'the tags that quotas name, and no others',
    change: {
      'course.yaml': mini['course.yaml'].replace(
        'pass: 50',
        'pass: 50, kinds: [choice], blueprint: [{ tag: rungs, count: 1 }]',
      ),
      ...bankWith('difficulty: 1', 'difficulty: 1\ntags: [rungs, feet]'),
    },
    look: ({ course }) => [course.banks[0]?.items[0]?.tags, course.exams[0]?.kinds],
    is: [['rungs'], ['choice']],
  },
  {
    title: 'a lock file that knows more than the course has',
    change: {
      'course.lock.yaml':
        'version: 1\nnext: { module: 9, page: 9, bank: 9, question: 9, exam: 9 }\nexams: { old: 3 }\nmodules: {}\nbanks: {}\nquestions: { old: { number: 4, kind: choice, options: [ aaaaaaaa ] } }\n',
    },
    look: ({ course }) => [course.exams[0]?.number, course.banks[0]?.items[0]?.number],
    is: [9, 9],
  },
]

test.each(cases)('$title', ({ change, look, is }) => {
  const assets = [assetOf('assets/Mein Plän.SVG', '<svg/>')]
  const { files, compiled } = compile(folderOf({ ...mini, ...change }, assets))
  expect(messagesOf(files)).toEqual([])
  expect(compiled && { found: look(compiled) }).toMatchObject({ found: is })
})

test.each([
  'The #1 rule, and #2: see [1](https://example.org/a).',
  'In code `##x`, `[^1]`, `:question{#x}` and `![a](b c.svg)` stay.',
  'At 3:pm or 3:question; a ratio of 1:2, [ ] in text, a - [b] c.',
  'Either a | b, or |x| and |y|.',
  '```\n##x\n| a |\n| b |\n-[ ] x\n```',
  '- [ ] a task\n- [x] done',
])('text that only resembles Markdown is left in peace: %j', (text) => {
  const { files } = compile(folderOf({ ...mini, ...pageWith(text) }))
  expect(messagesOf(files)).toEqual([])
})
