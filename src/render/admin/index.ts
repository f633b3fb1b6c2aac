import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { presets } from '../../compile/presets.ts'
import { textsFor } from '../../texts/build-texts.ts'
import { fillTemplate } from '../document.ts'
import { reviewText } from '../review-text.ts'
import { certificateSections } from './certificate-notes.ts'
import { keyWarnings, lrsSections } from './lrs-notes.ts'
import { section } from './parts.ts'
import { pilotSection } from './pilot.ts'
import { reportSection } from './queries.ts'
import { recordSection } from './records.ts'
import { limitSection, settingSection, uploadSection } from './settings.ts'
import { outcomeOf } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** Admins read English, whatever learners read. */
const sheetLanguage = 'en'

/** File name of the sheet, beside the zips. */
export function adminSheetName({ course, preset }: Sheet['compiled']): string {
  return `${course.id}-${preset}-admin.html`
}

/** What the admin of one LMS needs to run the packages of a build: one page that needs no other file. */
export function renderAdminSheet(sheet: Sheet, template: string): string {
  const { course, preset } = sheet.compiled
  const body: Root = {
    type: 'root',
    children: [
      ...keyWarnings(sheet),
      uploadSection(sheet),
      settingSection(sheet),
      recordSection(sheet),
      pilotSection(sheet),
      limitSection(sheet),
      reportSection(sheet),
      ...lrsSections(sheet),
      ...certificateSections(sheet),
      valueSection(sheet),
    ],
  }
  return fillTemplate(template, {
    language: sheetLanguage,
    course: course.title,
    lms: presets[preset].name,
    publisher: course.publisher,
    revision: course.revision,
    outcome: outcomeText(sheet),
    body,
  })
}

function outcomeText({ compiled: { course } }: Sheet): string {
  const { exam, completion, mark } = outcomeOf(course)
  const pages = 'Learners complete the course by doing every page'
  if (!exam) return 'Learners complete the course by seeing every page.'
  if (completion === 'both') return `${pages} and passing “${exam.title}” at ${mark}.`
  if (completion === 'viewed') return `${pages}; “${exam.title}” is reported beside that.`
  return `Learners pass “${exam.title}” at ${mark}.`
}

/** The values that the packages were built with. */
function valueSection({ compiled: { course, preset } }: Sheet): ElementContent {
  const { masteryScore, exit } = presets[preset]
  const values: readonly (readonly [string, string])[] = [
    ['Preset', preset],
    ...(course.review
      ? [['Sign-off', reviewText(course.review, textsFor(sheetLanguage))] as const]
      : []),
    ['Mastery score in the manifest', masteryScore],
    ['A pass in SCORM 1.2', course.passAs],
    ['Below the pass mark', course.belowPass],
    ['Exit', exit],
    ['Answers in the record (lms.interactions)', course.interactions],
    ['Least time between two commits while reading', `${course.commitGap} s`],
    ['The same in an exam', `${Math.min(15, course.commitGap)} s`],
  ]
  return section('Values of this build', [
    h(
      'dl.values',
      values.map(([name, value]) => h('div', [h('dt', name), h('dd', value)])),
    ),
  ])
}
