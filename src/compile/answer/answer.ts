import type { ListItem, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import type { Kind, PartQuestion, Question, QuestionOf, Range } from '../../model/question.ts'

/** The answer part of a question as written, of one kind. */
export type AnswerDraft =
  | { readonly kind: 'choice'; readonly options: readonly OptionDraft[] }
  | { readonly kind: 'multiple'; readonly options: readonly OptionDraft[] }
  | { readonly kind: 'true-false'; readonly key: boolean }
  | { readonly kind: 'numeric'; readonly key: Range; readonly unit?: string }
  | { readonly kind: 'ordering'; readonly items: readonly OptionDraft[] }
  | { readonly kind: 'matching'; readonly pairs: readonly PairDraft[] }
  | { readonly kind: 'fill-in'; readonly key: readonly string[] }
  | { readonly kind: 'likert'; readonly labels: readonly string[] }
  | { readonly kind: 'hotspot'; readonly regions: readonly RegionDraft[] }
  /** The answers stand in the parts. */
  | { readonly kind: 'case' }

type AnswerOf<K extends Kind> = Extract<AnswerDraft, { kind: K }>

export interface OptionDraft {
  /** Plain text with single spaces, by which the lock file knows the option. */
  readonly plain: string
  readonly nodes: readonly RootContent[]
  readonly feedback: readonly RootContent[]
  readonly right: boolean
}

export interface RegionDraft extends OptionDraft {
  /** In percent of the picture. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface PairDraft {
  /** Plain text of the source, by which the lock file knows the pair. */
  readonly plain: string
  readonly source: readonly RootContent[]
  /** Plain text of the target. */
  readonly target: string
}

/** How one kind of question is written and compiled. */
export interface AnswerForm<K extends Kind> {
  /** The answer, if the node has this kind's form; then its mistakes are reported too. */
  readonly read: (node: RootContent, file: VFile) => AnswerOf<K> | undefined
  /** Reports what the stem lacks for this kind. */
  readonly checkStem?: (stem: readonly RootContent[], place: RootContent, file: VFile) => void
  /** Whether the rationale may be left out. */
  readonly needsNoRationale?: true
  /** Whether answers may earn a part of the credit. */
  readonly canBePartial?: true
  /** Plain texts of what the lock file numbers, such as options; none where nothing is offered. */
  readonly texts: (answer: AnswerOf<K>) => readonly string[]
  /** The question with its answer; `finish` brings the parts that all kinds share. */
  readonly compile: (answer: AnswerOf<K>, finish: Finish) => QuestionOf<K>
}

/** What compiling an answer needs: the common part, permanent option numbers, and HTML. */
export interface Finish {
  readonly common: Pick<Question, 'number' | 'id' | 'stem' | 'rationale' | 'references'>
  readonly optionNumbers: readonly number[]
  /** Whether the author wants partial credit, where the kind has it. */
  readonly partial: boolean
  readonly html: (nodes: readonly RootContent[]) => string
  /** The parts of a case, compiled. */
  readonly parts: readonly PartQuestion[]
}

/** The items of a task list; nothing for anything else. */
export function taskItems(list: RootContent): readonly ListItem[] | undefined {
  if (list.type !== 'list') return undefined
  const tasks = list.children.filter((item) => typeof item.checked === 'boolean')
  return tasks.length > 0 && tasks.length === list.children.length ? tasks : undefined
}

/** A list with any task in it, so that the message can point at one that lacks some. */
export function isTaskList(node: RootContent): boolean {
  return node.type === 'list' && node.children.some((item) => typeof item.checked === 'boolean')
}

/** What follows `= ` in a paragraph that begins with it, with single spaces; nothing for anything else. */
export function equation(node: RootContent): string | undefined {
  return markedText('= ', node)
}

/** What follows the mark in a paragraph that begins with it. */
export function markedText(mark: string, node: RootContent): string | undefined {
  if (node.type !== 'paragraph') return undefined
  const text = plainText([node])
  return text.startsWith(mark) ? text.slice(mark.length) : undefined
}

/** Text without markup, with single spaces: the lock file knows options by it. */
export function plainText(nodes: readonly RootContent[]): string {
  return toString(nodes).normalize('NFC').replace(/\s+/g, ' ').trim()
}
