import { newRow } from '../../../src/report/sources/new-row.ts'
import { createHash } from 'node:crypto'
import type { StatementRow } from '../../../src/report/statement-row.ts'

export const courseIri = 'https://training.example.org/xapi/mr-safety'

/** An id that looks drawn, the same for the same number. */
export function sampleId(number: number): string {
  const hex = createHash('sha256').update(String(number)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export interface SampleOptions {
  /** When the first was stored. */
  readonly start?: string
  /** Milliseconds from one to the next. */
  readonly step?: number
  /** Number of the first. */
  readonly from?: number
  readonly activity?: string
  readonly verb?: string
}

/** Statements about the course's questions, as JSON texts in the order stored. */
export function sampleTexts(count: number, options: SampleOptions = {}): readonly string[] {
  const { start = '2026-01-05T08:00:00.000Z', step = 60_000, from = 0 } = options
  const { activity = courseIri, verb = 'answered' } = options
  return Array.from({ length: count }, (_, index) => {
    const stored = new Date(Date.parse(start) + index * step).toISOString()
    return JSON.stringify({
      id: sampleId(from + index),
      actor: { account: { homePage: 'https://lms.example.org', name: `u${index % 17}` } },
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
      object: { id: `${activity}/questions/${index % 23}` },
      context: { contextActivities: { grouping: [{ id: activity }] } },
      timestamp: stored,
      stored,
    })
  })
}

/** A void of the statement with a number. */
export function voidText(number: number, stored: string): string {
  return JSON.stringify({
    id: sampleId(1_000_000 + number),
    actor: { account: { homePage: 'https://lms.example.org', name: 'admin' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id: sampleId(number) },
    timestamp: stored,
    stored,
  })
}

/** Stands in for the reader of statements: what matters to a pull is id and time. */
export function readSample(value: unknown): StatementRow | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, stored } = value as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || typeof stored !== 'string') return undefined
  const at = Date.parse(stored)
  return newRow({
    id,
    at,
    learner: '',
    verb: 'answered',
    kind: 'question',
    object: '',
    source: 'lrs',
  })
}
