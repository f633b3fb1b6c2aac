import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CourseReport, PageLine } from '../../../course-report.ts'
import { gridOf } from '../../grid.ts'
import { plainText } from '../../plain-text.ts'
import { counted } from '../../shown.ts'
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
      ...chartFigures(dropOffChart(report), draw, reading(report)),
      dataTable(gridOf(report, 'pages'), { label: 'All pages', keys, language }),
    ]
  },
}

/** Pages with the most learners who stopped. */
const mostStops = 5

function reading({ pages, about }: CourseReport): readonly ElementContent[] {
  const stops = pages
    .filter(({ stopped }) => stopped > 0)
    .toSorted((a, b) => b.stopped - a.stopped)
    .slice(0, mostStops)
  return [
    h('h3', 'Where learners stop'),
    h('p.soft', [
      '“Stopped here” counts learners without a pass or completion whose last page it was, 30 days ago or more.',
    ]),
    ...(stops.length > 0
      ? [
          h(
            'ol.stops',
            stops.map((line) => stop(line, about.language)),
          ),
        ]
      : [h('p', 'Nobody has stopped for good.')]),
  ]
}

function stop({ page, module, stopped }: PageLine, lang: string): ElementContent {
  return h('li', [
    h('bdi', { lang }, plainText(page)),
    ` (`,
    h('bdi', { lang }, plainText(module)),
    `): ${counted(stopped, 'learner')}`,
  ])
}
