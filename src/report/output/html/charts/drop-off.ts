import type { CourseReport, PageLine } from '../../../course-report.ts'
import { gridOf } from '../../grid.ts'
import { plainText } from '../../plain-text.ts'
import { counted, shownShare } from '../../shown.ts'
import type { Chart } from './chart.ts'
import {
  base,
  ink,
  nameAxis,
  percentAxis,
  plot,
  seriesColour,
  solid,
  valueAxis,
  paper,
} from './style.ts'

/** Up to here every page has a bar with its name; more would not fit on a sheet of paper. */
const mostBars = 30

/** Pages that a curve marks. */
const mostStops = 3

/** Characters of a page's name on the axis; the table has all of it. */
const longestName = 34

/** How far learners get: the share of those who started that has done each page, in the order of the course. */
export function dropOffChart(report: CourseReport): readonly Chart[] {
  const { pages } = report
  if (pages.every(({ reached }) => reached === 0)) return []
  const hasBars = pages.length <= mostBars
  return [
    {
      id: 'drop-off',
      title: 'How far learners get',
      summary: dropOffSentence(pages),
      height: hasBars ? 50 + 24 * pages.length : 320,
      option: hasBars ? barOption(pages) : lineOption(pages),
      data: gridOf(report, 'pages'),
    },
  ]
}

function dropOffSentence(pages: readonly PageLine[]): string {
  const [first, last] = [pages[0], pages.at(-1)]
  if (!first || !last) return ''
  const most = pages.reduce((top, line) => (line.stopped > top.stopped ? line : top), first)
  const stops =
    most.stopped === 0
      ? 'Nobody has stopped for good.'
      : `Most stop after “${plainText(most.page)}” (${counted(most.stopped, 'learner')}).`
  return `${shownShare(first.share)} of those who started have done the first page, ${shownShare(last.share)} the last. ${stops}`
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}

function barOption(pages: readonly PageLine[]): Chart['option'] {
  const names = pages.map(({ page }) => shortName(plainText(page)))
  return {
    ...base,
    grid: { ...plot, top: 8, right: 130 },
    xAxis: percentAxis(''),
    yAxis: {
      ...nameAxis(names.map((_, at) => String(at))),
      inverse: true,
      axisLabel: axisNames(names),
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barMaxWidth: 14,
        itemStyle: solid,
        data: pages.map(({ share, stopped }) => ({
          value: percent(share),
          label: {
            show: true,
            position: 'right',
            color: ink,
            formatter:
              stopped === 0 ? shownShare(share) : `${shownShare(share)}, ${stopped} stopped`,
          },
        })),
      },
    ],
  }
}

/** Pages may have the same name, so the axis goes by their places. */
function axisNames(names: readonly string[]): object {
  return {
    color: ink,
    fontSize: 12,
    interval: 0,
    formatter: (at: string) => names[Number(at)] ?? '',
  }
}

function lineOption(pages: readonly PageLine[]): Chart['option'] {
  const stops = pages.filter(({ stopped }) => stopped > 0).toSorted((a, b) => b.stopped - a.stopped)
  const worst = stops.slice(0, mostStops)
  return {
    ...base,
    // Above a page that everybody has done there is room for its label.
    grid: { ...plot, top: 40 },
    xAxis: valueAxis('Pages in the order of the course', {
      nameLocation: 'middle',
      nameGap: 28,
      min: 1,
      max: pages.length,
      splitLine: { show: false },
    }),
    yAxis: percentAxis(''),
    series: [
      {
        type: 'line',
        step: 'middle',
        silent: true,
        symbol: 'none',
        lineStyle: { width: 2.5, color: seriesColour(0) },
        data: pages.map(({ share }, at) => [at + 1, percent(share)]),
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'diamond',
        symbolSize: 12,
        itemStyle: { color: seriesColour(1) },
        data: pages.flatMap((line, at) =>
          worst.includes(line)
            ? [stopPoint(line, at, { all: pages.length, isWorst: line === worst[0] })]
            : [],
        ),
      },
    ],
  }
}

interface StopPlace {
  readonly all: number
  readonly isWorst: boolean
}

/** Only the worst has a label: beside the chart, the others are named. */
function stopPoint({ page, share, stopped }: PageLine, at: number, place: StopPlace): object {
  return {
    value: [at + 1, percent(share)],
    label: {
      show: place.isWorst,
      position: 'top',
      distance: 16,
      align: at > place.all / 2 ? 'right' : 'left',
      color: ink,
      textBorderColor: paper,
      textBorderWidth: 4,
      formatter: `${shortName(plainText(page))}: ${stopped} stopped`,
    },
  }
}

function shortName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`
}
