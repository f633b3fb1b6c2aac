import type { ItemLine } from '../../course-report.ts'
import { plainText } from '../plain-text.ts'
import { wrapped } from './wrapped.ts'

/** Flagged questions by file and line, each with its rules, their reasons and what mends it. */
export function flaggedItems(items: readonly ItemLine[], width: number): readonly string[] {
  return items.flatMap(({ question, file, line, flags }) => [
    ...wrapped(plainText(`${file}:${line}  ${question}`), width, '  '),
    ...flags.flatMap(({ rule, reason, mend }) =>
      wrapped(plainText(`${rule}: ${reason} ${mend}`), width, '    '),
    ),
  ])
}
