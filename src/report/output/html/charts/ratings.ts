import type { CourseReport } from '../../../course-report.ts'
import { gridOf } from '../../grid.ts'
import { counted } from '../../shown.ts'
import type { Chart } from './chart.ts'
import { base, ink, nameAxis, plot, solid, valueAxis } from './style.ts'

/** What learners think of the course, from 1 to 5. */
export function ratingChart(report: CourseReport): readonly Chart[] {
  const ratings = report.ratings.toSorted((a, b) => b.rating - a.rating)
  const all = ratings.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return []
  const mean = ratings.reduce((sum, { rating, count }) => sum + rating * count, 0) / all
  return [
    {
      id: 'ratings',
      title: 'Ratings by learners',
      summary: `${counted(all, 'rating')}, ${mean.toFixed(1)} of 5 in the mean.`,
      height: 40 + 34 * ratings.length,
      option: {
        ...base,
        grid: { ...plot, top: 8, right: 40 },
        xAxis: valueAxis('', { splitNumber: 4 }),
        yAxis: { ...nameAxis(ratings.map(({ rating }) => `${rating} of 5`)), inverse: true },
        series: [
          {
            type: 'bar',
            silent: true,
            barMaxWidth: 18,
            itemStyle: solid,
            label: { show: true, position: 'right', color: ink },
            data: ratings.map(({ count }) => count),
          },
        ],
      },
      data: gridOf(report, 'ratings'),
    },
  ]
}
