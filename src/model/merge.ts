import type { Memory } from './memory.ts'
import { keptAttempts } from './progress.ts'
import type { Attempt, ExamRecord, Progress } from './progress.ts'

/**
 * Joins two progresses of one learner so that nothing either of them knew is lost or lowered.
 *
 * `newer` decides what cannot be joined: the place, the flags, and which exam is under way.
 */
export function mergeProgress(newer: Progress, older: Progress): Progress {
  const records = joinRecords(newer.records, older.records)
  const sitting = [newer.sitting, older.sitting].find(
    (sitting) => sitting && sitting.attempt > (records[sitting.exam]?.tries ?? 0),
  )
  const certificate = newer.certificate ?? older.certificate
  return {
    place: newer.place || older.place,
    seen: [...new Set([...newer.seen, ...older.seen])].sort((a, b) => a - b),
    questions: joinMemories(newer.questions, older.questions),
    flags: newer.flags,
    cards: joinMemories(newer.cards, older.cards),
    records,
    attempts: joinAttempts(newer.attempts, older.attempts),
    rated: newer.rated || older.rated,
    ...(certificate && { certificate }),
    ...(sitting && { sitting }),
  }
}

type Memories = Readonly<Record<number, Memory>>

/** What is known better stays: a question answered right once is not wrong because the other copy had not heard of it. */
function joinMemories(newer: Memories, older: Memories): Memories {
  const joined: Record<number, Memory> = { ...newer }
  for (const [number, memory] of Object.entries(older)) {
    const other = joined[Number(number)]
    const isBetter =
      !other || memory.box > other.box || (memory.box === other.box && memory.due > other.due)
    if (isBetter) joined[Number(number)] = memory
  }
  return joined
}

function joinRecords(a: Progress['records'], b: Progress['records']): Progress['records'] {
  const joined: Record<number, ExamRecord> = { ...a }
  for (const [exam, record] of Object.entries(b)) {
    const other = joined[Number(exam)]
    joined[Number(exam)] = other ? joinRecord(other, record) : record
  }
  return joined
}

/** The better score with the day of its first time; all else from the record that knows more attempts, or later ones. */
function joinRecord(a: ExamRecord, b: ExamRecord): ExamRecord {
  const better = (b.best - a.best || a.day - b.day) > 0 ? b : a
  const longer = (b.tries - a.tries || b.last - a.last) > 0 ? b : a
  return { ...longer, best: better.best, day: better.day, last: Math.max(a.last, b.last) }
}

function joinAttempts(a: readonly Attempt[], b: readonly Attempt[]): readonly Attempt[] {
  const key = ({ exam, attempt, score, day }: Attempt): string =>
    [exam, attempt, score, day].join(' ')
  const joined = new Map([...b, ...a].map((attempt) => [key(attempt), attempt]))
  return [...joined.values()]
    .sort((x, y) => x.day - y.day || x.exam - y.exam || x.attempt - y.attempt || x.score - y.score)
    .slice(-keptAttempts)
}
