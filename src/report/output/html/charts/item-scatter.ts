import type { CourseReport, ItemLine } from '../../../course-report.ts'
import { gridOf } from '../../grid.ts'
import { plainText } from '../../plain-text.ts'
import { counted } from '../../shown.ts'
import type { Chart } from './chart.ts'
import { base, ink, legend, paper, percentAxis, plot, seriesColour, valueAxis } from './style.ts'

/** Answers below which figures are mostly chance. */
const leastAnswers = 10

/** Names beside points; with more, none can be read. */
const mostNames = 8

type Measured = ItemLine & { readonly difficulty: number; readonly discrimination: number }

/** Each question by how many get it right and how well it tells apart those who know from those who don't. */
export function itemChart(report: CourseReport): readonly Chart[] {
  const items = report.items.filter(isMeasured)
  if (items.length === 0) return []
  const flagged = items.filter(({ flags }) => flags.length > 0)
  const others = items.filter(({ flags }) => flags.length === 0)
  const below = items.filter(({ discrimination }) => discrimination < 0).length
  return [
    {
      id: 'items',
      title: 'Questions by difficulty and discrimination',
      summary: `${counted(items.length, 'question')} with ${leastAnswers} answers and more, ${flagged.length} of them flagged; ${below} with a discrimination below nought. The further up, the better a question tells apart who knows the matter; far left is hard, far right is easy.`,
      height: 340,
      option: {
        ...base,
        grid: { ...plot, top: 60 },
        legend: { ...legend, itemWidth: 12, itemHeight: 12 },
        xAxis: percentAxis('Right answers', { nameLocation: 'middle', nameGap: 28 }),
        yAxis: valueAxis('Discrimination', { ...rangeOf(items), minInterval: 0.2 }),
        series: [
          {
            name: 'Questions',
            type: 'scatter',
            silent: true,
            symbol: 'circle',
            symbolSize: 9,
            itemStyle: {
              color: paper,
              borderColor: seriesColour(0),
              borderWidth: 1.75,
              opacity: 1,
            },
            data: others.map(pointOf),
          },
          {
            name: 'Flagged',
            type: 'scatter',
            silent: true,
            symbol: 'diamond',
            symbolSize: 13,
            itemStyle: { color: seriesColour(5), opacity: 1 },
            data: flaggedPoints(flagged),
          },
        ],
      },
      data: gridOf(report, 'items', items),
    },
  ]
}

function isMeasured(item: ItemLine): item is Measured {
  return item.answers >= leastAnswers && item.difficulty !== null && item.discrimination !== null
}

/** Steps of 0.2 around all points, and around nought. */
function rangeOf(items: readonly Measured[]): object {
  const values = items.map(({ discrimination }) => discrimination)
  const step = (value: number, round: (value: number) => number): number => round(value * 5) / 5
  return {
    min: Math.min(0, step(Math.min(...values), Math.floor)),
    max: Math.max(0.6, step(Math.max(...values), Math.ceil)),
    interval: 0.2,
  }
}

function pointOf({ difficulty, discrimination }: Measured): number[] {
  return [Math.round(difficulty * 1000) / 10, Math.round(discrimination * 1000) / 1000]
}

/** Points that lie on each other share a label; beyond the first few they have none, and the table tells. */
function flaggedPoints(items: readonly Measured[]): object[] {
  const heaps: Measured[][] = []
  for (const item of items) {
    const heap = heaps.find(([first]) => first && isNear(first, item))
    if (heap) heap.push(item)
    else heaps.push([item])
  }
  return heaps.flatMap((heap, at) =>
    heap.map((item, within) => ({
      value: pointOf(item),
      ...(at < mostNames && within === 0 ? { label: labelOf(heap, item) } : {}),
    })),
  )
}

/** Whether the labels of both would run into each other. */
function isNear(a: Measured, b: Measured): boolean {
  return (
    Math.abs(a.difficulty - b.difficulty) < 0.2 &&
    Math.abs(a.discrimination - b.discrimination) < 0.06
  )
}

function labelOf(heap: readonly Measured[], { difficulty }: Measured): object {
  const others = heap.length - 2
  const names = heap.slice(0, 2).map(({ question }) => plainText(question))
  return {
    show: true,
    position: difficulty > 0.6 ? 'left' : 'right',
    color: ink,
    textBorderColor: paper,
    textBorderWidth: 3,
    formatter: `${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}`,
  }
}
