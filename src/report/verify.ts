import type { Cell, Store } from './store/store.ts'

/** What the records say of a certificate's code. */
export interface CodeVerdict {
  readonly state: 'valid' | 'voided' | 'unknown'
  /** The record behind it: the newest that stands, else the newest. */
  readonly record?: CertificateRecord
}

export interface CertificateRecord {
  /** Id of the statement. */
  readonly statement: string
  /** When it was given, milliseconds since 1970. */
  readonly at: number
  readonly learner: string
  readonly name: string | null
  /** From 0 to 1. */
  readonly score: number | null
  readonly revision: string | null
  readonly source: string
}

/**
 * A certificate stands while neither its own statement nor every pass of its learner, of the course or a unit, has been voided.
 *
 * Where the records have no pass at all, as those of a SCORM report may, the certificate's own record is enough.
 */
const lookUp = `
SELECT earned.id, earned.at, earned.learner, earned.name, earned.scaled, earned.revision, earned.source,
  (SELECT COUNT(*) FROM statements v WHERE v.verb = 'voided' AND v.object = earned.id) AS voided,
  (SELECT COUNT(*) FROM statements p
    WHERE p.verb = 'passed' AND p.kind IN ('course', 'unit') AND p.learner = earned.learner) AS passes,
  (SELECT COUNT(*) FROM statements p
    JOIN statements v ON v.verb = 'voided' AND v.object = p.id
    WHERE p.verb = 'passed' AND p.kind IN ('course', 'unit') AND p.learner = earned.learner) AS voided_passes
FROM statements earned
JOIN asked ON asked.code = earned.response
WHERE earned.verb = 'earned' AND earned.kind = 'certificate'
ORDER BY earned.at DESC, earned.id`

/** Looks a code up, written as on the certificate. */
export async function verifyCode(store: Store, code: string): Promise<CodeVerdict> {
  const columns = [{ name: 'code', type: 'text' }] as const
  await store.provide({ name: 'asked', columns, rows: [[code]] })
  const found = await store.query(lookUp)
  const standing = found.find(stands)
  const newest = standing ?? found[0]
  if (!newest) return { state: 'unknown' }
  return { state: standing ? 'valid' : 'voided', record: recordOf(newest) }
}

type Row = Readonly<Record<string, Cell>>

function stands(row: Row): boolean {
  const [voided, passes, voidedPasses] = [row['voided'], row['passes'], row['voided_passes']]
  return voided === 0 && (passes === 0 || Number(voidedPasses) < Number(passes))
}

function recordOf(row: Row): CertificateRecord {
  const text = (name: string): string | null => {
    const cell = row[name]
    return typeof cell === 'string' ? cell : null
  }
  return {
    statement: text('id') ?? '',
    at: Number(row['at']),
    learner: text('learner') ?? '',
    name: text('name'),
    score: typeof row['scaled'] === 'number' ? row['scaled'] : null,
    revision: text('revision'),
    source: text('source') ?? '',
  }
}
