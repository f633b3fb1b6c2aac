import { readList } from './bits.ts'
import type { BitReader, BitWriter } from './bits.ts'
import { readNumbers, writeNumbers } from './number-set.ts'
import type { Attempt, Certificate, ExamRecord, Progress } from './progress.ts'
import { readText, writeText } from './state-answer.ts'

export function writeRecords(out: BitWriter, records: Progress['records']): void {
  const entries = Object.entries(records)
  out.varying(entries.length)
  for (const [exam, { best, day, tries, last, recent }] of entries) {
    out.varying(Number(exam))
    out.fixed(best, 14)
    out.fixed(day, 16)
    out.varying(tries)
    out.fixed(last, 26)
    out.varying(recent.length)
    for (const drawn of recent) writeNumbers(out, drawn)
  }
}

export function readRecords(from: BitReader): Record<number, ExamRecord> {
  return Object.fromEntries(
    readList(from, from.varying(), () => {
      const exam = from.varying()
      const [best, day] = [from.fixed(14), from.fixed(16)]
      const [tries, last] = [from.varying(), from.fixed(26)]
      const recent = readList(from, from.varying(), () => readNumbers(from))
      return [exam, { best, day, tries, last, recent }]
    }),
  )
}

export function writeAttempts(out: BitWriter, attempts: readonly Attempt[]): void {
  out.varying(attempts.length)
  for (const { exam, attempt, score, day } of attempts) {
    out.varying(exam)
    out.varying(attempt)
    out.fixed(score, 14)
    out.fixed(day, 16)
  }
}

export function readAttempts(from: BitReader): Attempt[] {
  return readList(from, from.varying(), () => {
    const [exam, attempt] = [from.varying(), from.varying()]
    return { exam, attempt, score: from.fixed(14), day: from.fixed(16) }
  })
}

export function writeCertificate(out: BitWriter, certificate: Certificate): void {
  writeText(out, certificate.name)
  out.fixed(certificate.score, 14)
  out.fixed(certificate.day, 16)
  writeText(out, certificate.code)
}

export function readCertificate(from: BitReader): Certificate {
  const name = readText(from)
  const [score, day] = [from.fixed(14), from.fixed(16)]
  return { name, score, day, code: readText(from) }
}
