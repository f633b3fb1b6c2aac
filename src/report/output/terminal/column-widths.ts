import { displayWidth } from './display-width.ts'

/** What the frame and the blanks of a column take beside its text. */
const frame = 3

const narrowest = 4

/** Widths of columns in cells: what each needs, and where that is too much, the widest give way first. */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(1, ...rows.map((row) => displayWidth(row[at] ?? ''))),
  )
  const room = width - 1 - columns * frame
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] ?? 0) <= narrowest) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
