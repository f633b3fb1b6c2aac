import type { Kind } from '../model/question.ts'

const table: Readonly<Record<Kind, true>> = {
  'fill-in': true,
  matching: true,
  choice: true,
  multiple: true,
  'true-false': true,
  numeric: true,
  ordering: true,
  likert: true,
  hotspot: true,
  case: true,
}

/** The name of every kind of question, for schemas; a new kind does not compile until it is here. */
export const kinds: readonly Kind[] = Object.keys(table) as Kind[]
