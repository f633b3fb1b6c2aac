import type { CourseReport } from '../../../course-report.ts'
import { gridOf } from '../../grid.ts'
import { counted } from '../../shown.ts'
import type { Chart } from './chart.ts'
import { base, ink, legend, nameAxis, outlined, plot, solid, valueAxis } from './style.ts'

/** Two years: more bars than that can't be told apart. */
const most = 24

/** With more months, numbers on bars run into each other. */
const mostLabelled = 9

/** Who started and who first passed, month by month. */
export function monthChart(report: CourseReport): readonly Chart[] {
  const months = report.months.slice(-most)
  const last = months.at(-1)
  if (!last) return []
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, next) => all + next, 0)
  const passes = months.map(({ passed }) => passed)
  const best = months.reduce((top, line) => (line.passed > top.passed ? line : top), last)
  const label = { show: months.length <= mostLabelled, position: 'top', color: ink } as const
  const bar = { type: 'bar', silent: true, barMaxWidth: 26, label } as const
  return [
    {
      id: 'months',
      title: 'Starts and first passes by month',
      summary: `${counted(sum(passes), 'first pass', 'first passes')} in ${counted(months.length, 'month')}, the most in ${best.month} (${best.passed}); ${last.passed} in ${last.month}.`,
      height: 300,
      option: {
        ...base,
        grid: { ...plot, top: 40 },
        legend,
        xAxis: nameAxis(months.map(({ month }) => month)),
        yAxis: valueAxis(''),
        series: [
          {
            ...bar,
            name: 'Started',
            itemStyle: outlined,
            data: months.map((line) => line.started),
          },
          { ...bar, name: 'First passes', itemStyle: solid, data: passes },
        ],
      },
      data: gridOf(report, 'months'),
    },
  ]
}
