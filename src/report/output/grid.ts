import type { CourseReport } from '../course-report.ts'
import { sections } from '../sections.ts'
import type { ColumnType, SectionId } from '../sections.ts'
import { cellOf } from './cell.ts'
import type { Cell } from './cell.ts'

export interface GridColumn {
  readonly key: string
  readonly title: string
  readonly type: ColumnType
}

/** A section of a report as rows of cells, which all outputs write. */
export interface Grid {
  readonly id: SectionId
  readonly title: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Ids of all sections, in the order of outputs. */
export const sectionIds: readonly SectionId[] = Object.keys(sections) as SectionId[]

/** A section with all its lines, or with those given. */
export function gridOf<K extends SectionId>(
  report: CourseReport,
  id: K,
  given?: readonly CourseReport[K][number][],
): Grid {
  const { title } = sections[id]
  const columns: readonly GridColumn[] = sections[id].columns
  const lines = (given ?? report[id]) as readonly object[]
  const rows = lines.map((line) => {
    const values = new Map<string, unknown>(Object.entries(line))
    return columns.map(({ key, type }) => cellOf(type, values.get(key)))
  })
  return { id, title, columns, rows }
}

/** Where the columns of these keys are in a grid; columns of texts that hold nothing are left out, but never the first. */
export function shownColumns({ columns, rows }: Grid, keys: readonly string[]): readonly number[] {
  return keys
    .map((key) => columns.findIndex((column) => column.key === key))
    .filter((at, place) => {
      const isEmpty = rows.every((row) => row[at] === null || row[at] === '')
      return place === 0 || columns[at]?.type !== 'text' || !isEmpty
    })
}
