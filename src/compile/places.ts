import type { BankDraft } from './bank.ts'
import { withParts } from './bank.ts'
import type { Lock } from './lock/lock.ts'
import type { ModuleDraft } from './module.ts'
import { pageNumber } from './assemble.ts'
import { coursePath } from './source.ts'

/** Where something of a course is written. */
interface Place {
  /** Path inside the course folder, with forward slashes. */
  readonly file: string
  /** Line, from 1. */
  readonly line: number
}

/** Where questions and pages are written, by permanent number: what records say of them is mended there. */
export interface Places {
  /** Where each question begins, and each part of a case. */
  readonly places: ReadonlyMap<number, Place>
  /** The file that each page is in: its path inside the course folder. */
  readonly pageFiles: ReadonlyMap<number, string>
}

/** The places of everything that records name. */
export function placesOf(
  { banks, modules }: { banks: readonly BankDraft[]; modules: readonly ModuleDraft[] },
  lock: Lock,
): Places {
  const places = banks.flatMap(({ file, questions }) =>
    withParts(questions).map(({ id, heading }): [number, Place] => [
      lock.questions[id]?.number ?? 0,
      { file: coursePath(file), line: heading.position?.start.line ?? 1 },
    ]),
  )
  const pageFiles = modules.flatMap(({ file, id, pages }) =>
    pages.map((page): [number, string] => [pageNumber(lock, id, page.id), coursePath(file)]),
  )
  return { places: new Map(places), pageFiles: new Map(pageFiles) }
}
