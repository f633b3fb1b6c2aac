import type { CourseScope } from '../course-scope.ts'
import type { StatementRow } from '../statement-row.ts'
import type { Flaw } from './source.ts'

/** Reads a statement as parsed JSON, whatever it is. */
export type ReadStatement = (
  value: unknown,
  scope: CourseScope,
  source: string,
) =>
  | { readonly kind: 'row'; readonly row: StatementRow }
  | { readonly kind: 'other' }
  | { readonly kind: 'flaw'; readonly flaw: Pick<Flaw, 'rule' | 'reason' | 'mend'> }
