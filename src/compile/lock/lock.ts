import { z } from 'zod'
import type { Kind } from '../../model/question.ts'
import { kinds } from '../kinds.ts'

/** `course.lock.yaml`: permanent numbers, given once and never reused. */
export interface Lock {
  readonly version: 1
  /** The next free number of each sort; it only grows, so a deleted entry's number stays retired. */
  readonly next: Readonly<Record<Sort, number>>
  readonly exams: Readonly<Record<string, number>>
  readonly modules: Readonly<Record<string, LockedModule>>
  readonly banks: Readonly<Record<string, number>>
  readonly questions: Readonly<Record<string, LockedQuestion>>
  readonly cards: Readonly<Record<string, LockedCard>>
}

/** What is numbered; options count within their question. */
export type Sort = 'module' | 'page' | 'bank' | 'question' | 'exam' | 'card'

export interface LockedModule {
  readonly number: number
  /** In the order of the module as last built, those that are gone last. */
  readonly pages: readonly LockedPage[]
}

export interface LockedPage {
  readonly number: number
  readonly id: string
  /** Kept, so that a page which returns has its old number. */
  readonly gone?: true | undefined
}

export interface LockedQuestion {
  readonly number: number
  readonly kind: Kind
  /** Hash of the text of option 1, 2, …; with a `-` before it when the option is gone. */
  readonly options?: readonly string[] | undefined
  readonly gone?: true | undefined
}

export interface LockedCard {
  readonly number: number
  readonly gone?: true | undefined
}

/** Far beyond any course; a number that was tampered with must not fill the memory. */
const number = z.int().min(1).max(65_535)
export const lockSchema: z.ZodType<Lock> = z.strictObject({
  version: z.literal(1),
  next: z.strictObject({
    module: number,
    page: number,
    bank: number,
    question: number,
    exam: number,
    card: number.default(1),
  }),
  exams: z.record(z.string(), number),
  modules: z.record(
    z.string(),
    z.strictObject({
      number,
      pages: z.array(z.strictObject({ number, id: z.string(), gone: z.literal(true).optional() })),
    }),
  ),
  banks: z.record(z.string(), number),
  questions: z.record(
    z.string(),
    z.strictObject({
      number,
      kind: z.enum(kinds),
      options: z.array(z.string()).optional(),
      gone: z.literal(true).optional(),
    }),
  ),
  // Lock files that were written before there were flash cards have neither these nor their next number.
  cards: z
    .record(z.string(), z.strictObject({ number, gone: z.literal(true).optional() }))
    .default({}),
})

/** The lock of a course that was never built. */
export const emptyLock: Lock = {
  version: 1,
  next: { module: 1, page: 1, bank: 1, question: 1, exam: 1, card: 1 },
  exams: {},
  modules: {},
  banks: {},
  questions: {},
  cards: {},
}
