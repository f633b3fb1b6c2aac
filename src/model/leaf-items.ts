import type { Course, Item, Module } from './course.ts'
import type { PartKind, PartQuestion, Question } from './question.ts'

/** A question as records name it: one that is not made of others. */
export interface LeafItem extends Item {
  readonly kind: PartKind
}

/** With the name that records have for it. */
export interface NamedItem extends LeafItem {
  readonly id: string
}

/** All questions of a course that have an answer of their own: the parts of cases in their place. */
export function leafItems({ banks }: Course): readonly LeafItem[] {
  return banks.flatMap(({ items }) => items.flatMap((item) => item.parts ?? [item])) as LeafItem[]
}

/** The questions that have an answer of their own: the parts of cases in their place. */
export function leafQuestions(questions: readonly Question[]): readonly PartQuestion[] {
  return questions.flatMap((one) => (one.kind === 'case' ? one.parts : [one]))
}

/** A question's name in records: the author's id for it, which comes with the question, or with its course while that is built. */
export function nameOf({ id, number }: Item, asked?: Pick<Question, 'id'>): string {
  return asked?.id ?? id ?? String(number)
}

/** The module whose objective a question serves. */
export function moduleOfQuestion(course: Course, question: number): Module | undefined {
  const items = course.banks.flatMap((bank) => bank.items)
  const item = items.find(({ number }) => number === question)
  return course.modules.find(({ objectives }) =>
    objectives.some(({ id }) => id === item?.objective),
  )
}
