import { BrokenBits, bitReader, bitWriter, checksum } from './bits.ts'
import type { BitReader } from './bits.ts'
import type { Saved } from './saved.ts'
import { readVersion1, readVersion2 } from './state-legacy.ts'
import { readMarks, readMemories, writeMarks, writeMemories } from './state-marks.ts'
import {
  readAttempts,
  readCertificate,
  readRecords,
  writeAttempts,
  writeCertificate,
  writeRecords,
} from './state-records.ts'
import { readSitting, writeSitting } from './state-sitting.ts'

/** Most characters that a state may have: SCORM 1.2 keeps 4,096 (RTE, CMIString4096), less some room for the unforeseen. */
export const stateLimit = 4_000

/** First character of every state this version writes. */
const version = '3'

/** How each version that was ever written is read. */
const readers: ReadonlyMap<string, (from: BitReader) => Saved> = new Map([
  ['1', readVersion1],
  ['2', readVersion2],
  [version, readSaved],
])

/** Where the count of saves wraps round. */
const stampRange = 4096

/**
 * Progress as a string that every LMS keeps: version, base64url bits, check sum; ASCII only.
 *
 * Never longer than the bound that the compiler worked out for the course; nothing is cut. What is due before the day of the
 * save comes back as due on it.
 */
export function encodeState({ progress, stamp, lineage, day }: Saved): string {
  const { certificate, sitting } = progress
  const out = bitWriter()
  out.fixed(stamp % stampRange, 12)
  out.fixed(lineage, 16)
  out.fixed(day, 16)
  out.varying(progress.place)
  writeMarks(out, marksOf(progress.seen), 1)
  writeMemories(out, progress.questions, day)
  writeMarks(out, marksOf(progress.flags), 1)
  writeMemories(out, progress.cards, day)
  writeRecords(out, progress.records)
  writeAttempts(out, progress.attempts)
  out.fixed(progress.rated ? 1 : 0, 1)
  out.fixed(certificate ? 1 : 0, 1)
  if (certificate) writeCertificate(out, certificate)
  out.fixed(sitting ? 1 : 0, 1)
  if (sitting) writeSitting(out, sitting)
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
  const read = readers.get(body.charAt(0))
  if (!read || checksum(body) !== text.slice(-2)) return undefined
  try {
    return read(bitReader(body.slice(1)))
  } catch (error) {
    if (error instanceof BrokenBits) return undefined
    throw error
  }
}

function readSaved(from: BitReader): Saved {
  const stamp = from.fixed(12)
  const lineage = from.fixed(16)
  const day = from.fixed(16)
  const place = from.varying()
  const seen = [...readMarks(from, 1).keys()]
  const questions = readMemories(from, day)
  const flags = [...readMarks(from, 1).keys()]
  const cards = readMemories(from, day)
  const records = readRecords(from)
  const attempts = readAttempts(from)
  const rated = from.fixed(1) === 1
  const certificate = from.fixed(1) === 1 ? { certificate: readCertificate(from) } : {}
  const sitting = from.fixed(1) === 1 ? { sitting: readSitting(from) } : {}
  const lists = { place, seen, questions, flags, cards, records, attempts, rated }
  return { stamp, lineage, day, progress: { ...lists, ...certificate, ...sitting } }
}

function marksOf(numbers: readonly number[]): ReadonlyMap<number, number> {
  return new Map(numbers.map((number) => [number, 1]))
}

/** Whether stamp `a` was given after stamp `b`, the shorter way round the ring. */
export function isLater(a: number, b: number): boolean {
  const ahead = (a - b + stampRange) % stampRange
  return ahead > 0 && ahead < stampRange / 2
}
