import type { CourseReport, Standing } from '../../../course-report.ts'
import type { Grid } from '../../grid.ts'
import { listed } from '../../sentences.ts'
import { counted, shownCount, shownShare } from '../../shown.ts'
import { standingCounts } from '../../standing-counts.ts'
import type { Chart } from './chart.ts'
import { base, ink, nameAxis, plot, solid, valueAxis } from './style.ts'

/** How many learners stand how on the day of the report. */
export function standingsChart({ learners }: CourseReport): readonly Chart[] {
  const counts = standingCounts(learners)
  if (counts.length === 0) return []
  const texts = counts.map(({ standing, count }) => `${shownCount(count)} ${standing}`)
  const label = (count: number): string =>
    `${shownCount(count)}  (${shownShare(count / learners.length)})`
  return [
    {
      id: 'standings',
      title: 'How learners stand',
      summary: `Of ${counted(learners.length, 'learner')}: ${listed(texts)}.`,
      height: 40 + 38 * counts.length,
      option: {
        ...base,
        grid: { ...plot, top: 8, right: 80 },
        xAxis: valueAxis('', { splitNumber: 4 }),
        yAxis: { ...nameAxis(counts.map(({ standing }) => standing)), inverse: true },
        series: [
          {
            type: 'bar',
            silent: true,
            barMaxWidth: 20,
            itemStyle: solid,
            data: counts.map(({ count }) => ({
              value: count,
              label: { show: true, position: 'right', color: ink, formatter: label(count) },
            })),
          },
        ],
      },
      data: gridOfCounts(counts),
    },
  ]
}

function gridOfCounts(counts: readonly { standing: Standing; count: number }[]): Grid {
  return {
    id: 'learners',
    title: 'How learners stand',
    columns: [
      { key: 'standing', title: 'Standing', type: 'text' },
      { key: 'count', title: 'Learners', type: 'integer' },
    ],
    rows: counts.map(({ standing, count }) => [standing, count]),
  }
}
