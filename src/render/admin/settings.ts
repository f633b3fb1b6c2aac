import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { presets } from '../../compile/presets.ts'
import { notes } from './notes.ts'
import type { Fact } from './lms/notes.ts'
import { list, pilotMark, section } from './parts.ts'
import type { Inline } from './parts.ts'
import { fillText, outcomeOf } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** Which zip goes into the LMS. */
export function uploadSection({ compiled: { preset }, packages }: Sheet): ElementContent {
  const wanted = presets[preset].formats
  const best = packages.find(({ format }) => format === bestOf(wanted, packages))
  const others = packages.filter((other) => other !== best)
  return section('Which file to upload', [
    best
      ? h('p', ['Upload ', h('strong', best.name), `. ${best.summary}.`])
      : h('p', [
          h('strong', 'None of the packages of this build suits this LMS.'),
          ` Build again with --format ${wanted[0]}.`,
        ]),
    ...(others.length > 0
      ? [
          h('p', best ? 'The others are for other ways to run the course:' : 'There are:'),
          list(others.map(({ name, summary }): Inline => [h('strong', name), `: ${summary}.`])),
        ]
      : []),
    h(
      'p',
      'For a new version of the course, replace the package in the same place. Do not make a new course or activity: records stay with the old one.',
    ),
  ])
}

function bestOf(
  wanted: readonly string[],
  packages: readonly { readonly format: string }[],
): string | undefined {
  return wanted.find((format) => packages.some((built) => built.format === format))
}

/** What to choose in the LMS, step by step. */
export function settingSection({ compiled: { course, preset } }: Sheet): ElementContent {
  const outcome = outcomeOf(course)
  const steps = notes[preset].settings.map(({ name, value, text, pilot }) =>
    h('li', [
      h('span.name', fillText(name, outcome)),
      ': ',
      h('strong', fillText(value, outcome)),
      h('span.why', [fillText(text, outcome), ...pilotMark(pilot)]),
    ]),
  )
  return section('Settings', [h('ol.steps', steps)])
}

/** What this LMS does otherwise than others. */
export function limitSection({ compiled: { course, preset } }: Sheet): ElementContent {
  return section('Known limits', [factList(notes[preset].limits, course)])
}

/** A list of facts, with a mark at those that nobody has seen. */
export function factList(
  facts: readonly Fact[],
  course: Sheet['compiled']['course'],
): ElementContent {
  const outcome = outcomeOf(course)
  return list(facts.map(({ text, pilot }) => [fillText(text, outcome), ...pilotMark(pilot)]))
}
