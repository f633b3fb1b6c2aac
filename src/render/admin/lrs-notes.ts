import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { list, section } from './parts.ts'
import type { Inline } from './parts.ts'
import type { Sheet } from './sheet.ts'

/** Where else SCORM packages send what learners do. */
export function lrsSections({ compiled, packages }: Sheet): ElementContent[] {
  const { lrs } = compiled.course
  const zips = reporting(packages)
  if (!lrs || zips === '') return []
  const learner =
    lrs.hashKey === undefined ? 'the learner id of the LMS' : 'a keyed hash of the learner id'
  const facts: Inline[] = [
    [h('strong', zips), ' also sends xAPI statements to ', h('code', lrs.endpoint), '.'],
    `Statements name the learner by an account: ${learner}, at ${lrs.platform}.`,
    compiled.hasRelay
      ? 'That address is a relay: it adds the credentials on the server. The package holds none.'
      : lrs.auth === undefined
        ? 'The package holds no key. If the LRS asks for one, statements are refused until a relay adds it.'
        : 'The package holds a write key; see the warning above.',
    'The server must allow requests from the origin that serves the course (CORS): the method POST, and the headers Authorization, Content-Type and X-Experience-API-Version.',
    'The record of the LMS does not depend on it. When the LRS cannot be reached, learners lose nothing.',
  ]
  return [section('Statements to an LRS', [list(facts)])]
}

/** Who can read the key that packages hold, and what it must not be able to do. */
export function keyWarnings({ compiled: { course }, packages }: Sheet): ElementContent[] {
  const { lrs } = course
  const zips = reporting(packages)
  if (lrs?.auth === undefined || zips === '') return []
  return [
    h('section.warning', [
      h('h2', 'Warning: a key that every learner can read'),
      h('p', [
        h('strong', zips),
        ' holds a key for ',
        h('code', lrs.endpoint),
        '. Whoever can open the course, or the file, can read it.',
      ]),
      list([
        'The key must be write-only, limited to statements/write. It must read nothing and delete nothing.',
        'Use it for this course alone, so that it can be taken back without harm to others.',
        'Statements that were sent with it prove nothing by themselves. What counts is the record of the LMS.',
        'Keep the package as you keep the key: not in public places.',
        'If it is misused, revoke it in the LRS, build with a new one, and replace the package.',
      ]),
    ]),
  ]
}

/** Names of the packages that report to the LRS. */
function reporting(packages: Sheet['packages']): string {
  return packages
    .filter(({ reportsToLrs }) => reportsToLrs)
    .map(({ name }) => name)
    .join(', ')
}
