import type { LearningEvent } from '../../../model/event.ts'
import type { Dialect, Fields } from './dialect.ts'

/** The certificate as an interaction, in the order of writing: the one field of SCORM where an admin can look up its code. */
export function certificateFields(
  { answers }: Dialect,
  { code, time }: Extract<LearningEvent, { type: 'certificate-issued' }>,
): Fields {
  return [
    ['id', `CERT-${code}`],
    ['type', 'fill-in'],
    answers.time(time),
    [answers.response, code],
    ['result', 'neutral'],
  ]
}
