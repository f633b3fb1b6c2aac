import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { dataTable } from '../data-table.ts'
import type { Chart } from './chart.ts'
import { tidySvg } from './tidy-svg.ts'

/** Draws a chart as SVG. */
export type DrawChart = (chart: Chart) => string

/** Charts beside each other, each with a summary for all and its data as a table; a note fills the place that an odd one leaves. */
export function chartFigures(
  charts: readonly Chart[],
  draw: DrawChart,
  note: readonly ElementContent[] = [],
): readonly ElementContent[] {
  if (charts.length === 0) return note
  const figures = charts.map((chart) => figure(chart, draw))
  return charts.length % 2 === 1 && note.length > 0
    ? [h('div.charts', [...figures, h('div.card', [...note])])]
    : [h('div.charts', figures), ...note]
}

function figure(chart: Chart, draw: DrawChart): ElementContent {
  const { id, title, summary, data } = chart
  const [name, description] = [`chart-${id}`, `chart-${id}-summary`]
  const drawing = tidySvg(draw(chart))
  const marks = { role: 'img', 'aria-labelledby': name, 'aria-describedby': description }
  return h('figure.chart', { 'aria-labelledby': name }, [
    h('figcaption', { id: name }, title),
    h('p.soft', { id: description }, summary),
    h('div.scroll', { role: 'region', 'aria-label': `Chart: ${title}`, tabIndex: 0 }, [
      { ...drawing, properties: { ...drawing.properties, ...marks } },
    ]),
    h('details', [h('summary', 'Data as a table'), dataTable(data, { label: `Data: ${title}` })]),
  ])
}
