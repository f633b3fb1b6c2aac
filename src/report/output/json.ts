import type { CourseReport } from '../course-report.ts'
import type { Output, ReportFile } from './output.ts'

/** Goes up when something that readers rely on gets another name or meaning. */
const version = 1

/** The whole report as data: the same report gives the same bytes, whatever the order that its keys were set in. */
export const json: Output = {
  id: 'json',
  summary: 'the whole report as one JSON file',
  make: async (report: CourseReport): Promise<readonly ReportFile[]> => {
    const { about, summary, ...tables } = report
    const data = {
      version,
      about: sorted(about),
      summary: sorted(summary),
      ...asObject(sorted(tables)),
    }
    return [{ path: 'report.json', data: `${escaped(JSON.stringify(data, null, 2))}\n` }]
  },
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

/** JSON lets some characters stand that steer a terminal or turn the direction of a text; escaped they mean the same. */
function escaped(text: string): string {
  return text.replaceAll(
    /[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
