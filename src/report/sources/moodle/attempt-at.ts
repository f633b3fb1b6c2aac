import { readDate } from '../dates/read-date.ts'

/** The cell of a line where attempt, start and last access stand one behind the other, or three dashes; -1 without one. */
export function attemptAt(cells: readonly string[]): number {
  return cells.findIndex((cell, at) => {
    const [start = '', finish = ''] = cells.slice(at + 1, at + 3)
    if (cell === '-') return start === '-' && finish === '-'
    return /^\d{1,5}$/.test(cell) && isDate(start) && isDate(finish)
  })
}

/** Moodle always writes the time too, which tells its table from others. */
function isDate(text: string): boolean {
  return readDate(text)?.time !== undefined
}
