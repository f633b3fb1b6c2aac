import { BrokenBits, bitReader, bitWriter, checksum } from './bits.ts'
import type { BitReader, BitWriter } from './bits.ts'
import type { Attempt, CheckResult, ExamRecord, Progress, Sitting } from './progress.ts'
import type { Packed } from './response.ts'

/** Most characters that a state may have: SCORM 1.2 keeps 4,096 (RTE, CMIString4096), less some room for the unforeseen. */
export const stateLimit = 4_000

/** First character of every state this version writes. */
const version = '2'

/** How each version that was ever written keeps an answer; all else never changed. */
const answerReaders: ReadonlyMap<string, (from: BitReader) => Packed> = new Map([
  ['1', (from: BitReader) => from.varying()],
  [version, readAnswer],
])

/** Where the count of saves wraps round. */
const stampRange = 4096

/** Learner progress and how often it was saved. */
export interface Saved {
  readonly progress: Progress
  /** Grows by one from save to save and wraps at 4,096: Moodle does not send again a value that looks unchanged. */
  readonly stamp: number
  /** Drawn at the first save, 0-65,535: tells states of one attempt at the course from those of another. */
  readonly lineage: number
}

/**
 * Progress as a string that every LMS keeps: version, base64url bits, check sum; ASCII only.
 *
 * Never longer than the bound that the compiler worked out for the course; nothing is cut.
 */
export function encodeState({ progress, stamp, lineage }: Saved): string {
  const out = bitWriter()
  out.fixed(stamp % stampRange, 12)
  out.fixed(lineage, 16)
  out.varying(progress.place)
  writeMarks(out, new Map(progress.seen.map((page) => [page, 1])), 1)
  writeMarks(out, marksOfChecks(progress.checks), 2)
  writeRecords(out, progress.records)
  out.varying(progress.attempts.length)
  for (const attempt of progress.attempts) writeAttempt(out, attempt)
  out.fixed(progress.sitting ? 1 : 0, 1)
  if (progress.sitting) writeSitting(out, progress.sitting)
  const body = version + out.text()
  return body + checksum(body)
}

/**
 * Reads a state back; nothing for a text that this codec did not write. Never throws.
 *
 * A dot at the end is no part of it: adapters add one to make an LMS send the same state again.
 */
export function decodeState(saved: string): Saved | undefined {
  const text = saved.replace(/\.$/, '')
  const body = text.slice(0, -2)
  const readPacked = answerReaders.get(body.charAt(0))
  if (!readPacked || checksum(body) !== text.slice(-2)) return undefined
  try {
    return readSaved(bitReader(body.slice(1)), readPacked)
  } catch (error) {
    if (error instanceof BrokenBits) return undefined
    throw error
  }
}

function readSaved(from: BitReader, readPacked: (from: BitReader) => Packed): Saved {
  const stamp = from.fixed(12)
  const lineage = from.fixed(16)
  const place = from.varying()
  const seen = [...readMarks(from, 1).keys()]
  const checks = checksOfMarks(readMarks(from, 2))
  const records = readRecords(from)
  const attempts = readList(from, from.varying(), readAttempt)
  const sitting = from.fixed(1) === 1 ? { sitting: readSitting(from, readPacked) } : {}
  return { stamp, lineage, progress: { place, seen, checks, records, attempts, ...sitting } }
}

/** Marks of `width` bits for the numbers 1..n, n first. */
function writeMarks(out: BitWriter, marks: ReadonlyMap<number, number>, width: number): void {
  const highest = Math.max(0, ...marks.keys())
  out.varying(highest)
  for (let number = 1; number <= highest; number++) out.fixed(marks.get(number) ?? 0, width)
}

function readMarks(from: BitReader, width: number): Map<number, number> {
  const marks = readList(from, from.varying(), () => from.fixed(width))
  return new Map(
    marks.map((mark, index) => [index + 1, mark] as const).filter(([, mark]) => mark > 0),
  )
}

const checkMarks = { wrong: 1, right: 2 } as const

function marksOfChecks(checks: Progress['checks']): Map<number, number> {
  return new Map(
    Object.entries(checks).map(([question, result]) => [Number(question), checkMarks[result]]),
  )
}

function checksOfMarks(marks: ReadonlyMap<number, number>): Record<number, CheckResult> {
  const results = [...marks].filter(([, mark]) => mark <= checkMarks.right)
  return Object.fromEntries(
    results.map(([question, mark]) => [question, mark === checkMarks.right ? 'right' : 'wrong']),
  )
}

function writeRecords(out: BitWriter, records: Progress['records']): void {
  const entries = Object.entries(records)
  out.varying(entries.length)
  for (const [exam, { best, tries }] of entries) {
    out.varying(Number(exam))
    out.fixed(best, 14)
    out.varying(tries)
  }
}

function readRecords(from: BitReader): Record<number, ExamRecord> {
  return Object.fromEntries(
    readList(from, from.varying(), () => {
      const exam = from.varying()
      return [exam, { best: from.fixed(14), tries: from.varying() }]
    }),
  )
}

function writeAttempt(out: BitWriter, { exam, attempt, score, day }: Attempt): void {
  out.varying(exam)
  out.varying(attempt)
  out.fixed(score, 14)
  out.fixed(day, 16)
}

function readAttempt(from: BitReader): Attempt {
  const [exam, attempt] = [from.varying(), from.varying()]
  return { exam, attempt, score: from.fixed(14), day: from.fixed(16) }
}

function writeSitting(out: BitWriter, sitting: Sitting): void {
  out.varying(sitting.exam)
  out.varying(sitting.attempt)
  out.fixed(sitting.seed >>> 16, 16)
  out.fixed(sitting.seed & 0xffff, 16)
  out.varying(sitting.position)
  out.varying(sitting.items.length)
  const width = Math.max(1, ...sitting.items).toString(2).length
  out.fixed(width, 5)
  for (const item of sitting.items) out.fixed(item, width)
  for (const answer of sitting.answers) writeAnswer(out, answer)
}

function readSitting(from: BitReader, readPacked: (from: BitReader) => Packed): Sitting {
  const [exam, attempt] = [from.varying(), from.varying()]
  const seed = from.fixed(16) * 0x10000 + from.fixed(16)
  const position = from.varying()
  const count = from.varying()
  const width = from.fixed(5)
  const items = readList(from, count, () => from.fixed(width))
  const answers = readList(from, count, () => readPacked(from))
  return { exam, attempt, seed, position, items, answers }
}

/** None is 0; 1 says that a text follows; a number is written as the next one. */
function writeAnswer(out: BitWriter, answer: Packed): void {
  if (typeof answer === 'number') {
    out.varying(answer === 0 ? 0 : answer + 1)
    return
  }
  const units = Array.from({ length: answer.length }, (_, at) => answer.charCodeAt(at))
  const width = Math.max(1, ...units).toString(2).length
  out.varying(1)
  out.varying(units.length)
  out.fixed(width, 5)
  for (const unit of units) out.fixed(unit, width)
}

function readAnswer(from: BitReader): Packed {
  const tag = from.varying()
  if (tag !== 1) return Math.max(0, tag - 1)
  const length = from.varying()
  const width = from.fixed(5)
  return String.fromCharCode(...readList(from, length, () => from.fixed(width)))
}

/** Bits that an answer takes in a state. */
export function answerSize(answer: Packed): number {
  const out = bitWriter()
  writeAnswer(out, answer)
  return out.size()
}

/** Every entry takes at least a bit, so a count beyond the bits left is a lie and not worth the memory. */
function readList<T>(from: BitReader, count: number, read: (from: BitReader) => T): T[] {
  if (count > from.left()) throw new BrokenBits('count too large')
  return Array.from({ length: count }, () => read(from))
}

/** Whether stamp `a` was given after stamp `b`, the shorter way round the ring. */
export function isLater(a: number, b: number): boolean {
  const ahead = (a - b + stampRange) % stampRange
  return ahead > 0 && ahead < stampRange / 2
}
