import { readList } from './bits.ts'
import type { BitReader } from './bits.ts'
import type { Memory } from './memory.ts'
import type { Attempt, ExamRecord, Progress, Sitting } from './progress.ts'
import type { Packed } from './response.ts'
import type { Saved } from './saved.ts'
import { readText } from './state-answer.ts'
import { readMarks } from './state-marks.ts'
import { readAttempts } from './state-records.ts'

/** States of version 1 kept every answer as a number. */
export function readVersion1(from: BitReader): Saved {
  return readOld(from, () => from.varying())
}

/** States of version 2 knew texts too. */
export function readVersion2(from: BitReader): Saved {
  return readOld(from, () => {
    const tag = from.varying()
    return tag === 1 ? readText(from) : Math.max(0, tag - 1)
  })
}

/** Neither had days, flags, cards, clocks or certificates. */
function readOld(from: BitReader, readPacked: () => Packed): Saved {
  const stamp = from.fixed(12)
  const lineage = from.fixed(16)
  const place = from.varying()
  const seen = [...readMarks(from, 1).keys()]
  const questions = memoriesOf(readMarks(from, 2))
  const scores = readOldRecords(from)
  const attempts = readAttempts(from)
  const sitting = from.fixed(1) === 1 ? { sitting: readOldSitting(from, readPacked) } : {}
  const records = Object.fromEntries(
    scores.map(([exam, best, tries]) => [
      exam,
      recordFrom(best, tries, attemptsAt(attempts, exam)),
    ]),
  )
  const rest = { flags: [], cards: {}, rated: false }
  const progress: Progress = { place, seen, questions, records, attempts, ...rest, ...sitting }
  return { stamp, lineage, day: 0, progress }
}

/** Wrong was 1 and right was 2: both are due. */
function memoriesOf(marks: ReadonlyMap<number, number>): Record<number, Memory> {
  const known = [...marks].filter(([, mark]) => mark <= 2)
  return Object.fromEntries(known.map(([number, mark]) => [number, { box: mark, due: 0 }]))
}

function readOldRecords(from: BitReader): (readonly [exam: number, best: number, tries: number])[] {
  return readList(from, from.varying(), () => {
    const exam = from.varying()
    return [exam, from.fixed(14), from.varying()] as const
  })
}

function attemptsAt(attempts: readonly Attempt[], exam: number): readonly Attempt[] {
  return attempts.filter((attempt) => attempt.exam === exam)
}

/** The day of the best score from the attempts that were kept. */
function recordFrom(best: number, tries: number, attempts: readonly Attempt[]): ExamRecord {
  const day = attempts.find(({ score }) => score === best)?.day ?? attempts[0]?.day ?? 0
  const last = (attempts.at(-1)?.day ?? 0) * 1440
  return { best, day, tries, last, recent: [] }
}

function readOldSitting(from: BitReader, readPacked: () => Packed): Sitting {
  const [exam, attempt] = [from.varying(), from.varying()]
  const seed = from.fixed(16) * 0x10000 + from.fixed(16)
  const position = from.varying()
  const count = from.varying()
  const width = from.fixed(5)
  const items = readList(from, count, () => from.fixed(width))
  const answers = readList(from, count, readPacked)
  return { exam, attempt, seed, position, items, answers, settled: [], spent: 0, limit: 0 }
}
