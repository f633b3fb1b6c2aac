import type { CourseReport } from '../../course-report.ts'
import type { Output, OutputTexts, ReportFile } from '../output.ts'
import { reportPage } from './page.ts'

/** One page with charts and tables, to read, to print and to send on. */
export const html: Output = {
  id: 'html',
  summary: 'one web page with charts, to read and to print',
  make: async (report: CourseReport, texts: OutputTexts): Promise<readonly ReportFile[]> => {
    // The charts' library is large: only who wants the page loads it.
    const { drawChart } = await import('./charts/engine.ts')
    return [{ path: 'report.html', data: reportPage(report, texts, drawChart) }]
  },
}
