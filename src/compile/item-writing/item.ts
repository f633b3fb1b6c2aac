import type { Heading, Image, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Kind } from '../../model/question.ts'
import { plainText } from '../answer/answer.ts'
import type { AnswerDraft, OptionDraft } from '../answer/answer.ts'
import { withParts } from '../bank.ts'
import type { BankDraft, QuestionDraft } from '../bank.ts'

/** A question as its wording is judged: plain texts, and where it stands. */
export interface WrittenItem {
  readonly file: VFile
  readonly heading: Heading
  readonly id: string
  readonly kind: Kind
  /** With single spaces. */
  readonly stem: string
  /** What the stem sets in bold or italics. */
  readonly emphasized: readonly string[]
  /** Addresses of the stem's pictures. */
  readonly pictures: readonly string[]
  /** The options of choice and multiple. */
  readonly options: readonly Pick<OptionDraft, 'plain' | 'right'>[]
}

/** The questions of a bank that have an answer of their own: those in cases with them, the cases themselves not. */
export function writtenItems({ file, questions }: BankDraft): WrittenItem[] {
  return withParts(questions)
    .filter(({ answer }) => answer.kind !== 'case')
    .map((question) => writtenItem(file, question))
}

function writtenItem(file: VFile, { heading, id, stem, answer }: QuestionDraft): WrittenItem {
  return {
    file,
    heading,
    id,
    kind: answer.kind,
    stem: stem.map((node) => plainText([node])).join(' '),
    emphasized: emphasizedIn(stem),
    pictures: picturesIn(stem),
    options: optionsOf(answer),
  }
}

function optionsOf(answer: AnswerDraft): WrittenItem['options'] {
  return 'options' in answer ? answer.options : []
}

function emphasizedIn(nodes: readonly RootContent[]): string[] {
  const texts: string[] = []
  visit({ type: 'root', children: [...nodes] }, ['strong', 'emphasis'], (node) => {
    texts.push(toString(node))
  })
  return texts
}

function picturesIn(nodes: readonly RootContent[]): string[] {
  const urls: string[] = []
  visit({ type: 'root', children: [...nodes] }, 'image', ({ url }: Image) => {
    urls.push(url)
  })
  return urls
}
