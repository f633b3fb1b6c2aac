import type { course } from './en/course.ts'
import type { documents } from './en/documents.ts'
import type { questionTexts } from './en/questions.ts'
import type { reading } from './en/reading.ts'

/** A language has what English has: texts, functions that make texts, and groups of these. A text that is missing does not compile. */
type TextsOf<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : TextsOf<T[K]>
}

export type ReadingTexts = TextsOf<typeof reading>

export type QuestionTexts = TextsOf<typeof questionTexts>

/** What the player says; the course's own texts are in its content. */
export type PlayerTexts = ReadingTexts & QuestionTexts

/** What the build writes into a package's pages. */
export type CourseTexts = TextsOf<typeof course>

/** What it writes into documents to take away. */
export type DocumentTexts = TextsOf<typeof documents>

/** Name of the global that a language's script leaves its texts in. */
const textsGlobal = 'coursewrightTexts'

type TextsHost = { [textsGlobal]?: PlayerTexts }

/** What the script of a language does: it runs before the player's, in the same file. */
export function offerTexts(texts: PlayerTexts): void {
  ;(globalThis as TextsHost)[textsGlobal] = texts
}

/** The texts that were offered. @throws when no language was loaded. */
export function offeredTexts(): PlayerTexts {
  const texts = (globalThis as TextsHost)[textsGlobal]
  if (!texts) throw new Error('No language was loaded before the player.')
  return texts
}
