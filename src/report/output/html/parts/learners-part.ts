import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CourseReport, LearnerLine } from '../../../course-report.ts'
import { gridOf } from '../../grid.ts'
import { namedLines } from '../../named-lines.ts'
import { shownCount } from '../../shown.ts'
import { cohortChart } from '../charts/cohorts.ts'
import { chartFigures } from '../charts/figure.ts'
import { monthChart } from '../charts/months.ts'
import { standingsChart } from '../charts/standings.ts'
import { dataTable } from '../data-table.ts'
import { mostLines, nothing } from '../part.ts'
import type { Part } from '../part.ts'

/** Completions: over time, by unit, by learner. */
export const learnersPart: Part = {
  id: 'completions',
  title: 'Completions',
  make: (report, draw) => {
    const charts = [standingsChart, monthChart, cohortChart].flatMap((chart) => chart(report))
    const parts = [...chartFigures(charts, draw, unitTable(report)), ...learnerTable(report)]
    return parts.length > 0 ? parts : nothing('Nobody has a record of this course yet.')
  },
}

function unitTable(report: CourseReport): readonly ElementContent[] {
  // One unit without a name says no more than the key figures.
  if (report.units.every(({ unit }) => unit === '')) return []
  const units = report.units.map((line) => (line.unit === '' ? { ...line, unit: '(none)' } : line))
  return [
    h('h3', 'Units'),
    dataTable(gridOf(report, 'units', units), { label: 'Units', keys: unitKeys }),
  ]
}

const unitKeys = ['unit', 'learners', 'passed', 'notStarted', 'overdue', 'passedShare']

const keys = [
  'name',
  'unit',
  'standing',
  'firstDay',
  'lastDay',
  'passedDay',
  'completedDay',
  'bestScore',
  'attempts',
  'seconds',
  'pagesDone',
  'certificate',
  'dueDay',
  'learner',
]

function learnerTable(report: CourseReport): readonly ElementContent[] {
  const all = report.learners.length
  if (all === 0) return []
  const busy = all <= mostLines ? report.learners : unfinished(report)
  const lines = busy.slice(0, mostLines)
  const note =
    all <= mostLines
      ? []
      : [
          h(
            'p.soft',
            `${shareOf(lines, busy)} who have something to do. All ${shownCount(all)} learners are in learners.csv.`,
          ),
        ]
  return [
    h('h3#learners', 'Learners'),
    ...note,
    dataTable(gridOf(report, 'learners', namedLines(lines)), { label: 'Learners', keys }),
  ]
}

/** How much of a list is shown. */
function shareOf(lines: readonly LearnerLine[], all: readonly LearnerLine[]): string {
  const count = shownCount(all.length)
  return lines.length < all.length
    ? `The first ${shownCount(lines.length)} of ${count}`
    : `The ${count}`
}

function unfinished({ learners, due }: CourseReport): readonly LearnerLine[] {
  const pressed = new Set(due.map(({ learner }) => learner))
  return learners.filter(
    ({ learner, standing }) =>
      pressed.has(learner) || (standing !== 'passed' && standing !== 'completed'),
  )
}
