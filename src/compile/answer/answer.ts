import type { List, ListItem, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Kind, Question, QuestionOf } from '../../model/question.ts'

/** The answer part of a question as written, of one kind. */
export type AnswerDraft =
  | { readonly kind: 'choice'; readonly options: readonly OptionDraft[] }
  | { readonly kind: 'multiple'; readonly options: readonly OptionDraft[] }
  | { readonly kind: 'true-false'; readonly key: boolean }

type AnswerOf<K extends Kind> = Extract<AnswerDraft, { kind: K }>

export interface OptionDraft {
  /** Plain text with single spaces, by which the lock file knows the option. */
  readonly plain: string
  readonly nodes: readonly RootContent[]
  readonly feedback: readonly RootContent[]
  readonly right: boolean
}

/** How one kind of question is written and compiled. */
export interface AnswerForm<K extends Kind> {
  /** The answer, if the list has this kind's form; then its mistakes are reported too. */
  readonly read: (list: List, file: VFile) => AnswerOf<K> | undefined
  /** The question with its answer; `finish` brings the parts that all kinds share. */
  readonly compile: (answer: AnswerOf<K>, finish: Finish) => QuestionOf<K>
}

/** What compiling an answer needs: the common part, permanent option numbers, and HTML. */
export interface Finish {
  readonly common: Pick<Question, 'number' | 'id' | 'stem' | 'rationale' | 'references'>
  readonly optionNumbers: readonly number[]
  readonly html: (nodes: readonly RootContent[]) => string
}

/** The items of a task list; nothing for any other list. */
export function taskItems(list: List): readonly ListItem[] | undefined {
  const tasks = list.children.filter((item) => typeof item.checked === 'boolean')
  return tasks.length > 0 && tasks.length === list.children.length ? tasks : undefined
}
