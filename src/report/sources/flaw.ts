import type { Flaw } from './source.ts'

/** What can be wrong with a file of records. */
export type FlawRule =
  | 'csv-empty'
  | 'csv-line-too-long'
  | 'csv-quote-open'
  | 'csv-encoding'
  | 'csv-cut'
  | 'csv-columns'
  | 'csv-cell'
  | 'csv-date'
  | 'other-title'
  | 'moodle-no-learner'
  | 'moodle-answer'
  | 'moodle-questions'
  | 'cornerstone-status'
  | 'roster-unknown-column'
  | 'roster-no-id'
  | 'roster-duplicate'

/** What each is and how it is mended, where the place does not say it better. */
const rules: { readonly [R in FlawRule]: readonly [reason: string, mend: string] } = {
  'csv-empty': ['The file is empty.', 'Export it again, with a line of column names.'],
  'csv-line-too-long': [
    'A line has more than 16 MiB; the file was not read from here on.',
    'Look whether this is a CSV file, and whether a quote is missing.',
  ],
  'csv-quote-open': [
    'A quote that begins in this line is never closed; the file was not read from here on.',
    'Close the quote, or export the file again.',
  ],
  'csv-encoding': [
    'Some characters could not be read: the file is not UTF-8.',
    'Save it as “CSV UTF-8”; names with such characters are damaged until then.',
  ],
  'csv-cut': [
    'The last line has no end, and fewer cells than the one before: the file may be cut off.',
    'Look at its end; export the file again if lines are missing.',
  ],
  'csv-columns': ['', 'Export the file again with these columns, or rename them.'],
  'csv-cell': ['', 'Correct the cell, or export the file again.'],
  'csv-date': ['', 'Write dates as YYYY-MM-DD.'],
  'other-title': ['', 'If it is this course, give its title with the option --title.'],
  'moodle-no-learner': [
    '',
    'Export Reports > Interactions report of the activity: it has all learners with their answers.',
  ],
  'moodle-answer': ['', 'Look whether the report is of another activity.'],
  'moodle-questions': [
    '',
    'Tick all four summaries in the settings of the interactions report and export it again.',
  ],
  'cornerstone-status': ['', 'Take the line out, or put a word of the documentation in its place.'],
  'roster-unknown-column': [
    '',
    'Nothing need be done; a name from the documentation makes it count.',
  ],
  'roster-no-id': ['', 'Give the line an id, user name or e-mail address.'],
  'roster-duplicate': [
    '',
    'Keep one line for each person, and leave out what several people share.',
  ],
}

/** What keeps nobody out of the report: the file is used all the same. */
const harmless: ReadonlySet<FlawRule> = new Set([
  'csv-cut',
  'moodle-answer',
  'moodle-questions',
  'roster-unknown-column',
])

/** Where in a file, and what else there is to say of it. */
interface FlawParts {
  /** Number of the cell in its line, from 1. */
  readonly column?: number
  readonly reason?: string
  readonly mend?: string
}

/** A flaw in a line. Its column is the number of the cell, as a spreadsheet counts. */
export function flaw(rule: FlawRule, line: number, parts: FlawParts = {}): Flaw {
  const [reason, mend] = rules[rule]
  const isHarmless = harmless.has(rule) && { isHarmless: true as const }
  return { line, column: 1, rule, reason, mend, ...isHarmless, ...parts }
}
