import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart } from './chart.ts'
import { chartWidth } from './style.ts'

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, SVGRenderer])

// Without a browser nobody knows the fonts, so texts get the room of a wide one: none is cut off, and none touches its neighbour.
setPlatformAPI({ measureText: (text, font = '') => ({ width: widthOf(text, font) }) })

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function widthOf(text: string, font: string): number {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12)
  const ems = Array.from(text).map((character) => (wide.test(character) ? 1 : 0.62))
  return size * ems.reduce((sum, em) => sum + em, 0)
}

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
