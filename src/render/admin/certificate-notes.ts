import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { certificateIri } from '../../model/iri.ts'
import { list, section } from './parts.ts'
import type { Inline } from './parts.ts'
import { hasStatements } from './records.ts'
import type { Sheet } from './sheet.ts'

/** How the code of a certificate is looked up. */
export function certificateSections({ compiled: { course }, packages }: Sheet): ElementContent[] {
  if (!course.certificate) return []
  const byStatement = course.lrs !== undefined || hasStatements(packages)
  const ways: Inline[] = [
    'SCORM: in the interactions of the learner’s attempt there is one whose id is CERT- and the code. It is there even when no other answers are. An LMS that keeps no interactions has no code.',
    ...(byStatement
      ? [
          [
            'xAPI: a statement with the verb “earned” about ',
            h('code', certificateIri(course)),
            '; the code is its result.',
          ],
        ]
      : []),
    'Then compare name, day and score with the record. A code without a record, or in the record of somebody else, is worth nothing.',
  ]
  return [
    section('Certificates', [
      h(
        'p',
        'A certificate proves that the course was completed; it is no board certification. Anyone can forge a printed page. Verify one by its code, such as 7K3M-Q9TR-ZW02:',
      ),
      list(ways),
    ]),
  ]
}
