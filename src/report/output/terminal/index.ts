import type { CourseReport } from '../../course-report.ts'
import { gridOf } from '../grid.ts'
import { namedLines } from '../named-lines.ts'
import { plainText } from '../plain-text.ts'
import { outcomeSentences, sourceSentences } from '../sentences.ts'
import { shownCount } from '../shown.ts'
import { toDoOf } from '../to-do.ts'
import { flaggedItems } from './flagged-items.ts'
import { gridTable } from './grid-table.ts'
import { wrapped } from './wrapped.ts'

/** Lines of what is due and of flagged questions, and of units; the files have all. */
const most = 10
const mostUnits = 20

/** Below this, tables would show nothing but dots. */
const narrowest = 60

/**
 * A report as text for a terminal of so many columns, without colours: the summary first, then what is due, then tables.
 *
 * No text of a learner or a course can move the cursor or change how the terminal looks. Below 60 columns lines are longer.
 */
export function reportTables(report: CourseReport, columns: number): string {
  const width = Math.max(narrowest, columns)
  const parts = [
    summaryLines(report, width),
    unitLines(report, width),
    dueLines(report, width),
    itemLines(report, width),
    examLines(report, width),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function summaryLines(report: CourseReport, width: number): readonly string[] {
  const toDo = toDoOf(report)
  return [
    ...wrapped(plainText(report.about.title), width),
    ...wrapped(sourceSentences(report.about).join(' '), width),
    '',
    ...wrapped(outcomeSentences(report).join(' '), width),
    ...(toDo.length > 0 ? ['', 'What to do'] : []),
    ...toDo.flatMap(({ finding, advice }) =>
      wrapped(`${finding} ${advice}`, width, '    ').map((line, at) =>
        at === 0 ? line.replace('    ', '  - ') : line,
      ),
    ),
  ]
}

function unitLines(report: CourseReport, width: number): readonly string[] {
  // One unit without a name says no more than the summary.
  if (report.units.every(({ unit }) => unit === '')) return []
  const units = report.units
    .slice(0, mostUnits)
    .map((line) => (line.unit === '' ? { ...line, unit: '(none)' } : line))
  const keys = ['unit', 'learners', 'passed', 'notStarted', 'overdue', 'passedShare']
  return [
    'Units',
    gridTable(gridOf(report, 'units', units), keys, width),
    ...moreLine(report.units.length, mostUnits),
  ]
}

function dueLines(report: CourseReport, width: number): readonly string[] {
  if (report.due.length === 0) return []
  const due = namedLines(report.due.slice(0, most))
  const keys = ['name', 'unit', 'state', 'dueDay', 'daysLeft', 'standing']
  return [
    'Overdue and expiring',
    gridTable(gridOf(report, 'due', due), keys, width),
    ...moreLine(report.due.length, most),
  ]
}

function itemLines({ items }: CourseReport, width: number): readonly string[] {
  const flagged = items.filter(({ flags }) => flags.length > 0)
  if (flagged.length === 0) return []
  const lines = flaggedItems(flagged.slice(0, most), width)
  return ['Flagged questions', ...lines, ...moreLine(flagged.length, most)]
}

function examLines(report: CourseReport, width: number): readonly string[] {
  if (report.forms.length === 0) return []
  const keys = ['title', 'revision', 'attempts', 'questions', 'mean', 'kr20']
  return ['Exams', gridTable(gridOf(report, 'forms'), keys, width)]
}

function moreLine(count: number, shown: number): readonly string[] {
  return count > shown ? [`… and ${shownCount(count - shown)} more.`] : []
}
