import { hashText } from './random.ts'

/** What a certificate's code is made from. */
export interface CertificateFacts {
  /** Id of the learner in the LMS; empty where none is known. */
  readonly learner: string
  readonly course: string
  /** The course's revision when the certificate was given. */
  readonly revision: string
  /** In hundredths of a percent. */
  readonly score: number
  readonly day: number
}

/** Without the letters that are taken for digits (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The code by which an admin finds the record behind a certificate: `XXXX-XXXX-XXXX`, the same for the same facts.
 *
 * It proves nothing by itself: anyone who reads the player could work one out. The same code in the LMS's record is the proof.
 */
export function certificateCode(facts: CertificateFacts): string {
  const text = [facts.learner, facts.course, facts.revision, facts.score, facts.day].join('\n')
  const halves = [hashText(1, text), hashText(2, text)]
  const letters = halves.flatMap((half) =>
    Array.from({ length: 6 }, (_, at) => alphabet.charAt((half >>> (at * 5)) & 31)),
  )
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** Whether a text has the form of a code. */
export function isCertificateCode(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/.test(text)
}
