import type { BankDraft } from './bank.ts'
import { withParts } from './bank.ts'
import type { Lock } from './lock/lock.ts'
import type { ModuleDraft } from './module.ts'
import { pageNumber } from './assemble.ts'
import { coursePath } from './source.ts'

/** Where something of a course is written. */
export interface Place {
  /** Path inside the course folder, with forward slashes. */
  readonly file: string
  /** Line, from 1. */
  readonly line: number
}

/** Where each question begins, and each part of a case, by permanent number: what records say of it is mended there. */
export function questionPlaces(
  banks: readonly BankDraft[],
  lock: Lock,
): ReadonlyMap<number, Place> {
  return new Map(
    banks.flatMap(({ file, questions }) =>
      withParts(questions).map(({ id, heading }) => [
        lock.questions[id]?.number ?? 0,
        { file: coursePath(file), line: heading.position?.start.line ?? 1 },
      ]),
    ),
  )
}

/** The file that each page is in, by the page's permanent number. */
export function pageFiles(
  modules: readonly ModuleDraft[],
  lock: Lock,
): ReadonlyMap<number, string> {
  return new Map(
    modules.flatMap(({ file, id, pages }) =>
      pages.map((page) => [pageNumber(lock, id, page.id), coursePath(file)]),
    ),
  )
}
