import type { CourseReport, ScoreLine } from '../../../course-report.ts'
import { gridOf } from '../../grid.ts'
import { plainText } from '../../plain-text.ts'
import { counted } from '../../shown.ts'
import type { Chart } from './chart.ts'
import { base, ink, legend, nameAxis, outlined, plot, solid, valueAxis } from './style.ts'

/** How first and best attempts are spread over scores, for each exam. */
export function scoreCharts(report: CourseReport): readonly Chart[] {
  const exams = [...new Set(report.scores.map(({ exam }) => exam))]
  return exams.flatMap((exam, at) => scoreChart(report, exam, at))
}

function scoreChart(report: CourseReport, exam: string, at: number): readonly Chart[] {
  const lines = report.scores.filter((line) => line.exam === exam)
  const attempts = lines.reduce((sum, { first }) => sum + first, 0)
  const best = lines.reduce((sum, line) => sum + line.best, 0)
  if (attempts + best === 0) return []
  const name = plainText(lines[0]?.title ?? exam)
  const bar = { type: 'bar', silent: true, barMaxWidth: 22, barGap: '10%' } as const
  const label = { show: true, position: 'top', color: ink, formatter: shownUnlessNone } as const
  return [
    {
      id: `scores-${at + 1}`,
      title: `Scores: ${name}`,
      summary: `${counted(attempts, 'first attempt')}, most often ${rangeOf(lines, 'first')}; ${counted(best, 'best attempt')}, most often ${rangeOf(lines, 'best')}.`,
      height: 300,
      option: {
        ...base,
        grid: { ...plot, top: 40 },
        legend,
        xAxis: {
          ...nameAxis(lines.map(({ from, to }) => `${from}–${to}`)),
          name: 'Percent',
          nameLocation: 'middle',
          nameGap: 28,
        },
        yAxis: valueAxis(''),
        series: [
          {
            ...bar,
            label,
            name: 'First attempts',
            itemStyle: outlined,
            data: lines.map((line) => line.first),
          },
          {
            ...bar,
            label,
            name: 'Best attempts',
            itemStyle: solid,
            data: lines.map((line) => line.best),
          },
        ],
      },
      data: gridOf(report, 'scores', lines),
    },
  ]
}

/** A nought above no bar only gets in the way of others. */
function shownUnlessNone({ value }: { readonly value?: unknown }): string {
  return value === 0 ? '' : String(value)
}

function rangeOf(lines: readonly ScoreLine[], key: 'first' | 'best'): string {
  const [most] = lines.toSorted((a, b) => b[key] - a[key])
  return most ? `${most.from}–${most.to} %` : '–'
}
