import type { CourseReport } from '../course-report.ts'

/** A file of a report. */
export interface ReportFile {
  /** With forward slashes, inside the folder that the report goes to. */
  readonly path: string
  readonly data: string | Uint8Array
}

/** What outputs need of the tool's own files, from `templates/report`. */
export interface OutputTexts {
  /** `report.html`. */
  readonly page: string
  /** `report.css`. */
  readonly style: string
}

/** A form that a report is written in. */
export interface Output {
  /** Name on the command line. */
  readonly id: string
  /** One line for the help. */
  readonly summary: string
  make(report: CourseReport, texts: OutputTexts): Promise<readonly ReportFile[]>
}
