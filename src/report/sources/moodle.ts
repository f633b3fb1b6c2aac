import type { CourseScope } from '../course-scope.ts'
import { firstLines } from './csv/head.ts'
import { plainName } from './csv/columns.ts'
import { readSheet } from './csv/read-sheet.ts'
import type { Sheet } from './csv/read-sheet.ts'
import type { CsvRecord } from './csv/records.ts'
import { flaw } from './flaw.ts'
import { attemptAt } from './moodle/attempt-at.ts'
import { attemptColumn } from './moodle/columns.ts'
import { reportSheet } from './moodle/report-sheet.ts'
import type { Source } from './source.ts'

/**
 * Reports of Moodle's SCORM activity: Basic, Interactions and Objectives, as tables with tabs (`mod/scorm/report`).
 *
 * In languages other than English the columns are known by their places.
 */
export const moodle: Source = {
  id: 'moodle',
  summary: 'Moodle: report of a SCORM activity, as text',
  recognises: (head) => {
    const [header = [], line = []] = firstLines(head)
    return attemptColumn(header) !== undefined || isOneLearner(header) || attemptAt(line) > 0
  },
  read: (path, scope) => readSheet(path, (header) => open(header, scope)),
}

function open(header: CsvRecord, scope: CourseScope): Sheet {
  if (!isOneLearner(header.cells)) return reportSheet(header, scope)
  const reason = 'This is the record of a single attempt: it does not say whose it is.'
  return { flaws: [flaw('moodle-no-learner', 1, { reason })] }
}

/** Whether a table is the tracks or the interactions of one attempt: Moodle names the learner in neither. */
function isOneLearner(header: readonly string[]): boolean {
  const names = header.map(plainName).join(' ')
  return (
    names === 'element value' ||
    /^(id|questionid|trackid|identifier)\S* response rightanswer result /.test(names)
  )
}
