import type { CohortLine, CourseReport } from '../../../course-report.ts'
import { gridOf } from '../../grid.ts'
import { counted, shownCount, shownShare } from '../../shown.ts'
import type { Chart } from './chart.ts'
import { base, ink, paper, percentAxis, plot, seriesColour, valueAxis } from './style.ts'

/** More curves than that can't be told apart. */
const most = 6

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'none']
const dashes = ['solid', [6, 3], [2, 2], [9, 3, 2, 3], 'solid', [4, 4]] as const

/** Of those who started in a month, how many had passed so many weeks later: the newest months. */
export function cohortChart(report: CourseReport): readonly Chart[] {
  const names = [...new Set(report.cohorts.map(({ cohort }) => cohort))].toSorted().slice(-most)
  const curves = names.map((name) =>
    report.cohorts.filter(({ cohort }) => cohort === name).toSorted((a, b) => a.week - b.week),
  )
  if (curves.length === 0) return []
  return [
    {
      id: 'cohorts',
      title: 'How soon those who start have passed',
      summary: `Passed so far, by the month of the start: ${curves.map(curveText).join('; ')}.`,
      height: 320,
      option: {
        ...base,
        grid: { ...plot, top: 16, right: 70 },
        xAxis: valueAxis('Weeks since the start', {
          nameLocation: 'middle',
          nameGap: 28,
          splitLine: { show: false },
        }),
        yAxis: percentAxis(''),
        series: curvesOf(curves.toReversed()),
      },
      data: gridOf(report, 'cohorts', curves.flat()),
    },
  ]
}

function curveText(curve: readonly CohortLine[]): string {
  const last = curve.at(-1)
  if (!last) return ''
  return `${last.cohort} ${shownShare(last.share)} of ${shownCount(last.learners)} after ${counted(last.week, 'week')}`
}

/** Curves that end near each other share a label. */
function curvesOf(curves: readonly (readonly CohortLine[])[]): object[] {
  const heaps: CohortLine[][] = []
  for (const end of curves.flatMap((curve) => curve.at(-1) ?? [])) {
    const heap = heaps.find((others) => others.some((other) => isNear(other, end)))
    if (heap) heap.push(end)
    else heaps.push([end])
  }
  return curves.map((curve, at) => {
    const heap = heaps.find(([first]) => first !== undefined && first === curve.at(-1)) ?? []
    const names = heap.toSorted((a, b) => b.share - a.share).map(({ cohort }) => cohort)
    return curveOf(curve, at, names)
  })
}

/** Whether the labels of both would run into each other. */
function isNear(a: CohortLine, b: CohortLine): boolean {
  return Math.abs(a.week - b.week) < 2 && Math.abs(a.share - b.share) < 0.1
}

function curveOf(curve: readonly CohortLine[], at: number, names: readonly string[]): object {
  const colour = seriesColour(at)
  const label = {
    show: names.length > 0,
    position: 'right',
    distance: 8,
    color: names.length > 1 ? ink : colour,
    fontWeight: 600,
    lineHeight: 15,
    // A rim of the ground keeps the name legible on other curves.
    textBorderColor: paper,
    textBorderWidth: 4,
    formatter: names.join('\n'),
  }
  return {
    type: 'line',
    silent: true,
    symbol: symbols[at],
    symbolSize: 6,
    lineStyle: { width: at === 0 ? 3 : 2, color: colour, type: dashes[at] },
    itemStyle: { color: colour },
    data: curve.map(({ week, share }, point) => ({
      value: [week, Math.round(share * 1000) / 10],
      ...(point === curve.length - 1 ? { label } : {}),
    })),
  }
}
