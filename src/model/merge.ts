import { keptAttempts } from './progress.ts'
import type { Attempt, CheckResult, ExamRecord, Progress } from './progress.ts'

/**
 * Joins two progresses of one learner so that nothing either of them knew is lost or lowered.
 *
 * `newer` decides what cannot be joined: the place, and which exam is under way.
 */
export function mergeProgress(newer: Progress, older: Progress): Progress {
  const records = joinRecords(newer.records, older.records)
  const sitting = [newer.sitting, older.sitting].find(
    (sitting) => sitting && sitting.attempt > (records[sitting.exam]?.tries ?? 0),
  )
  return {
    place: newer.place || older.place,
    seen: [...new Set([...newer.seen, ...older.seen])].sort((a, b) => a - b),
    checks: joinChecks(newer.checks, older.checks),
    records,
    attempts: joinAttempts(newer.attempts, older.attempts),
    ...(sitting && { sitting }),
  }
}

/** A check answered right once stays right. */
function joinChecks(newer: Progress['checks'], older: Progress['checks']): Progress['checks'] {
  const right = Object.entries(older).filter(([, result]) => result === 'right')
  return { ...older, ...newer, ...(Object.fromEntries(right) as Record<number, CheckResult>) }
}

function joinRecords(a: Progress['records'], b: Progress['records']): Progress['records'] {
  const joined: Record<number, ExamRecord> = { ...a }
  for (const [exam, record] of Object.entries(b)) {
    const other = joined[Number(exam)]
    joined[Number(exam)] = {
      best: Math.max(record.best, other?.best ?? 0),
      tries: Math.max(record.tries, other?.tries ?? 0),
    }
  }
  return joined
}

function joinAttempts(a: readonly Attempt[], b: readonly Attempt[]): readonly Attempt[] {
  const key = (attempt: Attempt): string => Object.values(attempt).join(' ')
  const joined = new Map([...b, ...a].map((attempt) => [key(attempt), attempt]))
  return [...joined.values()]
    .sort((x, y) => x.day - y.day || x.exam - y.exam || x.attempt - y.attempt || x.score - y.score)
    .slice(-keptAttempts)
}
