import type { GridComponentOption, LegendComponentOption } from 'echarts'
import type { ChartOption } from './chart.ts'

/** Width of all charts in pixels; the page scales them. */
export const chartWidth = 600

/** Colours are custom properties of the page's style, so that charts follow light, dark and print. */
export const ink = 'var(--ink)'
const inkSoft = 'var(--ink-soft)'
const line = 'var(--line)'
export const paper = 'var(--paper)'

/** Colours of series by their place: each is told apart by its shape or label too. */
export function seriesColour(at: number): string {
  return `var(--series-${(at % 6) + 1})`
}

interface Mark {
  readonly color: string
  readonly borderColor: string
  readonly borderWidth: number
}

/** What is solid is the result; what is only outlined is what it began with. */
export const solid: Mark = {
  color: seriesColour(0),
  borderColor: seriesColour(0),
  borderWidth: 1.5,
}
export const outlined: Mark = { color: paper, borderColor: seriesColour(0), borderWidth: 1.5 }

const text = { color: inkSoft, fontSize: 12 }

/** What all charts have: no movement, texts of the page. */
export const base: ChartOption = {
  animation: false,
  textStyle: { ...text, fontFamily: 'sans-serif' },
}

/** Where a chart's axes lie: their labels stay within it. */
export const plot: GridComponentOption = {
  left: 8,
  right: 16,
  top: 40,
  bottom: 8,
  outerBoundsMode: 'same',
}

export const legend: LegendComponentOption = {
  top: 0,
  left: 0,
  itemWidth: 14,
  itemHeight: 10,
  selectedMode: false,
  backgroundColor: paper,
  borderColor: paper,
  textStyle: { ...text, color: ink },
  // The line around a mark is what tells an outlined one from the ground.
  itemStyle: { borderWidth: 1.5 },
}

const mostNames = 10

/** An axis of names. */
export function nameAxis(names: readonly string[]): object {
  // Of many names, those that don't fit are left out.
  const interval = names.length <= mostNames ? 0 : 'auto'
  return {
    type: 'category',
    data: [...names],
    axisLabel: { ...text, interval },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: 'var(--edge)' } },
  }
}

/** An axis of values. */
export function valueAxis(name: string, more: object = {}): object {
  return {
    type: 'value',
    name,
    nameTextStyle: { ...text, align: 'left' },
    axisLabel: text,
    splitLine: { lineStyle: { color: line } },
    axisLine: { show: false },
    axisTick: { show: false },
    minInterval: 1,
    ...more,
  }
}

/** An axis of shares, 0-100 %. */
export function percentAxis(name: string, more: object = {}): object {
  const axisLabel = { ...text, formatter: '{value} %' }
  return valueAxis(name, { min: 0, max: 100, interval: 25, axisLabel, ...more })
}
