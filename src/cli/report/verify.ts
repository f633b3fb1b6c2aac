import { existsSync } from 'node:fs'
import type { Validity } from '../../compile/course-file.ts'
import { isCertificateCode } from '../../model/certificate.ts'
import { dayText, daySpan } from '../../report/day-number.ts'
import { plainText } from '../../report/output/plain-text.ts'
import { verifyCode } from '../../report/verify.ts'
import type { CertificateRecord, CodeVerdict } from '../../report/verify.ts'
import type { OptionValues } from '../command.ts'
import { CliError, exitCodes } from '../error.ts'
import type { ExitCode } from '../error.ts'
import type { Io } from '../io.ts'
import { readCourseFacts } from './course.ts'
import { readPrivacy, withRecords } from './open-records.ts'
import { storePath } from './store-path.ts'

/** Says whether a certificate's code is valid, void or unknown, and shows the record behind it. */
export async function verify(folder: string, options: OptionValues, io: Io): Promise<ExitCode> {
  const code = normalised(String(options['code']))
  if (!isCertificateCode(code)) {
    throw new CliError(
      'A code has three groups of four letters or digits, as in 7K2M-9QXA-41TB.',
      exitCodes.usage,
    )
  }
  const course = await readCourseFacts(folder, io)
  if (!course) return exitCodes.course
  const { iri } = course
  const path = storePath(options['store'], course, io)
  if (!existsSync(path)) {
    throw new CliError(`There are no records in ${path}. Make a report first.`, exitCodes.records)
  }
  const { pseudonymise } = options
  const privacy = await readPrivacy(typeof pseudonymise === 'string' ? { pseudonymise } : {}, io)
  const verdict = await withRecords(path, { course: iri, privacy }, (store) =>
    verifyCode(store, code),
  )
  const about = { ...course, today: Math.floor(io.now() / daySpan) }
  for (const line of describe(code, verdict, about)) io.out(line)
  return verdict.state === 'valid' ? exitCodes.ok : exitCodes.unproven
}

/** As people type it: in any case, with O for 0, I and L for 1, with or without hyphens. */
function normalised(typed: string): string {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** What of the course and the day is shown beside a record. */
interface About extends Validity {
  readonly title: string
  /** Whole days since 1970. */
  readonly today: number
}

function describe(code: string, { state, record }: CodeVerdict, about: About): string[] {
  if (!record) {
    return [
      `${code}: unknown`,
      'No record in the store has this code. Pull again before you call it a forgery: the store may be older.',
    ]
  }
  return [`${code}: ${state}`, ...rows(record, about)]
}

function rows(record: CertificateRecord, about: About): string[] {
  const { learner, name, score, revision, source, statement, at } = record
  const entries = [
    ['course', about.title],
    ['learner', name ? `${name} (${learner})` : learner],
    ['score', score === null ? '' : `${Math.floor(score * 10_000) / 100} %`],
    ['given', new Date(at).toISOString()],
    ['good until', lastDay(at, about)],
    ['revision', revision ?? ''],
    ['statement', statement],
    ['source', source],
  ] as const
  return entries
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `  ${label.padEnd(10)} ${plainText(value)}`)
}

/** The last day on which the pass is good, and whether it is over; empty where a pass is for good. */
function lastDay(at: number, { today, validDays }: About): string {
  if (validDays === undefined) return ''
  const day = Math.floor(at / daySpan) + validDays
  return `${dayText(day)}${day < today ? ': it has expired' : ''}`
}
