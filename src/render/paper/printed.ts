import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { shuffleOptions } from '../../model/draw.ts'
import type { Kind, Option, Question, QuestionOf } from '../../model/question.ts'
import type { CourseTexts } from '../../texts/build-texts.ts'
import { rawHtml } from './raw-html.ts'

/** Which order the options have on this paper, and its own words. */
export interface Form {
  readonly seed: number
  readonly texts: CourseTexts['paper']
}

/** How one kind of question is answered on paper. */
interface Printed<K extends Kind> {
  /** Where the answer is marked or written. */
  readonly answer: (question: QuestionOf<K>, form: Form) => ElementContent
  /** What is right, as who marks the sheet sees it beside the sheet. */
  readonly key: (question: QuestionOf<K>, form: Form) => string
}

const printed: { readonly [K in Kind]: Printed<K> } = {
  choice: {
    answer: (question, { seed }) => boxes(offered(question, seed)),
    key: (question, { seed }) => lettersOf(offered(question, seed), [question.key]).join(),
  },
  multiple: {
    answer: (question, { seed }) => boxes(offered(question, seed)),
    key: (question, { seed }) => lettersOf(offered(question, seed), question.key).sort().join(', '),
  },
  'true-false': {
    answer: (_, { texts }) => textBoxes([{ text: texts.trueLabel }, { text: texts.falseLabel }]),
    key: ({ key }) => (key ? 'A' : 'B'),
  },
  numeric: {
    answer: ({ unit }) => line(unit ?? ''),
    key: ({ key, unit = '' }, { texts }) => {
      const { decimal, range } = texts
      const value =
        key.low === key.high ? decimal(key.value) : range(decimal(key.low), decimal(key.high))
      return [value, unit].join(' ').trim()
    },
  },
  ordering: {
    answer: ({ items, number }, { seed }) =>
      blanks('ol.boxes', shuffleOptions(items, seed, number)),
    key: ({ items, number, key }, { seed }) =>
      lettersOf(shuffleOptions(items, seed, number), key).join(' – '),
  },
  matching: {
    answer: ({ sources, targets, number }, { seed, texts }) =>
      h('div', [
        blanks('ol', sources),
        h('p', texts.matchWith),
        textBoxes(shuffleOptions(targets, seed, number)),
      ]),
    key: ({ sources, targets, number, key }, { seed }) => {
      const shown = shuffleOptions(targets, seed, number)
      const targetOf = new Map(key)
      const pairs = sources.map((source, at) => {
        const target = shown.findIndex((option) => option.number === targetOf.get(source.number))
        return `${at + 1}: ${letter(target)}`
      })
      return pairs.join(', ')
    },
  },
  'fill-in': {
    answer: () => line(''),
    key: ({ key }, { texts }) => key.join(texts.or),
  },
  likert: {
    answer: ({ labels }) => textBoxes(labels),
    key: (_, { texts }) => texts.notMarked,
  },
  // By name: who answers on paper has the picture before them, and nothing to click.
  hotspot: {
    answer: (question) => textBoxes(inOrder(question)),
    key: (question, { texts }) => lettersOf(inOrder(question), question.key).join(texts.or),
  },
  case: {
    answer: ({ parts }, form) =>
      h(
        'ol.parts',
        parts.map((part) => h('li', [h('div', [rawHtml(part.stem)]), printedAnswer(part, form)])),
      ),
    key: ({ parts }, form) =>
      parts.map((part, at) => `${at + 1}) ${printedKey(part, form)}`).join('; '),
  },
}

/** The place for the answer to a question. */
export function printedAnswer(question: Question, form: Form): ElementContent {
  const { answer } = printed[question.kind] as Printed<Kind>
  return answer(question, form)
}

/** What is right, in a line. */
export function printedKey(question: Question, form: Form): string {
  const { key } = printed[question.kind] as Printed<Kind>
  return key(question, form)
}

function offered(
  { options, number }: QuestionOf<'choice'> | QuestionOf<'multiple'>,
  seed: number,
): readonly Option[] {
  return shuffleOptions(options, seed, number)
}

function inOrder({ regions }: QuestionOf<'hotspot'>): readonly Option[] {
  return [...regions].sort((a, b) => a.number - b.number)
}

/** Lettered plain texts with a box each. */
function textBoxes(options: readonly { readonly text: string }[]): ElementContent {
  return h(
    'ol.boxes',
    options.map(({ text }) => h('li', [h('span.box'), h('div', text)])),
  )
}

/** Lettered options with a box each. */
function boxes(options: readonly Option[]): ElementContent {
  return h(
    'ol.boxes',
    options.map(({ text }) => h('li', [h('span.box'), h('div', [rawHtml(text)])])),
  )
}

/** Entries with a line before each, for a number or a letter. */
function blanks(list: string, options: readonly Option[]): ElementContent {
  return h(
    list,
    options.map(({ text }) => h('li', [h('span.blank'), h('div', [rawHtml(text)])])),
  )
}

function line(unit: string): ElementContent {
  return h('p.line', [h('span.blank'), unit])
}

/** Letters of the options with these numbers, in the order of the numbers. */
function lettersOf(shown: readonly Option[], numbers: readonly number[]): string[] {
  return numbers.map((number) => letter(shown.findIndex((option) => option.number === number)))
}

function letter(at: number): string {
  return String.fromCharCode(65 + at)
}
