import { h } from 'hastscript'
import { gridOf } from '../../grid.ts'
import { dropOffChart } from '../charts/drop-off.ts'
import { chartFigures } from '../charts/figure.ts'
import { dataTable } from '../data-table.ts'
import { nothing } from '../part.ts'
import type { Part } from '../part.ts'

/** How far learners get, page by page. */
export const pagesPart: Part = {
  id: 'pages',
  title: 'Pages',
  make: (report, draw) => {
    if (report.pages.length === 0) return nothing('No page has been read yet.')
    const keys = ['page', 'module', 'file', 'reached', 'share', 'stopped']
    const { language } = report.about
    return [
      ...chartFigures(dropOffChart(report), draw),
      h('p.soft', [
        '“Stopped here” counts learners without a pass or completion whose last page it was, 30 days ago or more.',
      ]),
      dataTable(gridOf(report, 'pages'), { label: 'Pages', keys, language }),
    ]
  },
}
