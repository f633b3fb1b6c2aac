import type { Flaw } from '../../report/sources/source.ts'
import { shownPath } from '../shown-path.ts'

/** What is wrong in a file of records, in the form of the compiler's messages. */
export function printFlaws(path: string, flaws: readonly Flaw[], cwd: string): string[] {
  const shown = shownPath(path, cwd)
  return flaws.flatMap(({ line, column, rule, reason, mend, isHarmless }) => [
    `${shown}:${line}:${column} ${isHarmless ? 'warning' : 'error'} ${reason} (${rule})`,
    `  ${mend}`,
  ])
}
