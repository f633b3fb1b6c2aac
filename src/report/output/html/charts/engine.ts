import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart } from './chart.ts'
import { chartWidth } from './style.ts'

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer])

/** Draws a chart as SVG without a browser. */
export function drawChart({ option, height }: Chart): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: chartWidth, height })
  try {
    chart.setOption(option)
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
