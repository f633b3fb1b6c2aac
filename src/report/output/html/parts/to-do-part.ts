import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CourseReport } from '../../../course-report.ts'
import { gridOf } from '../../grid.ts'
import { namedLines } from '../../named-lines.ts'
import { shownCount } from '../../shown.ts'
import { toDoOf } from '../../to-do.ts'
import type { ToDo } from '../../to-do.ts'
import { dataTable } from '../data-table.ts'
import { mostLines, nothing } from '../part.ts'
import type { Part } from '../part.ts'

/** What the reader should do, and about whom. */
export const toDoPart: Part = {
  id: 'to-do',
  title: 'What to do',
  make: (report) => {
    const toDo = toDoOf(report)
    if (toDo.length === 0) return nothing('Nothing has to be done today.')
    return [h('ul.to-do', toDo.map(entry)), ...dueTable(report)]
  },
}

/** Where on the page the lines behind an entry are. */
const places: { readonly [Id in ToDo['id']]: string } = {
  overdue: '#due',
  expired: '#due',
  'due soon': '#due',
  expiring: '#due',
  'not-started': '#learners',
  flagged: '#flagged',
}

function entry({ id, finding, advice }: ToDo): ElementContent {
  return h('li', [
    h('p', [h('strong', [h('a', { href: places[id] }, finding)])]),
    h('p.soft', advice),
  ])
}

function dueTable(report: CourseReport): readonly ElementContent[] {
  if (report.due.length === 0) return []
  const keys = ['name', 'unit', 'state', 'dueDay', 'daysLeft', 'standing', 'learner']
  const grid = gridOf(report, 'due', namedLines(report.due.slice(0, mostLines)))
  const more = report.due.length - mostLines
  return [
    h('h3#due', 'Overdue and expiring'),
    ...(more > 0
      ? [h('p.soft', `The first ${mostLines}; ${shownCount(more)} more are in due.csv.`)]
      : []),
    dataTable(grid, { label: 'Overdue and expiring', keys }),
  ]
}
