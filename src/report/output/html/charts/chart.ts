import type {
  BarSeriesOption,
  GridComponentOption,
  LegendComponentOption,
  LineSeriesOption,
  ScatterSeriesOption,
} from 'echarts'
import type { ComposeOption } from 'echarts/core'
import type { Grid } from '../../grid.ts'

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | LegendComponentOption
>

/** A chart with what those get who don't see it. */
export interface Chart {
  /** Lower-case name, the only one of its kind on the page. */
  readonly id: string
  readonly title: string
  /** What the chart shows, with its figures, as sentences. */
  readonly summary: string
  /** Height in pixels; all charts are as wide as each other. */
  readonly height: number
  readonly option: ChartOption
  /** The data behind it. */
  readonly data: Grid
}
