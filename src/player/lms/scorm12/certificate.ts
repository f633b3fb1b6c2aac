import { cmiTime } from '../../../model/duration.ts'
import type { LearningEvent } from '../../../model/event.ts'

/** The certificate as an interaction, in the order of writing: the one field of SCORM 1.2 where an admin can look up its code. */
export function certificateFields({
  code,
  time,
}: Extract<LearningEvent, { type: 'certificate-issued' }>): readonly (readonly [string, string])[] {
  return [
    ['id', `CERT-${code}`],
    ['type', 'fill-in'],
    ['time', cmiTime(time)],
    ['student_response', code],
    ['result', 'neutral'],
  ]
}
