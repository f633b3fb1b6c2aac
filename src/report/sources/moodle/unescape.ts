const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#039': "'",
  '#39': "'",
  nbsp: ' ',
}

/** The text of a cell: Moodle's `s()` writes it for HTML, also into a CSV file. */
export function unescapeCell(cell: string): string {
  return cell
    .replace(/&(amp|lt|gt|quot|#0?39|nbsp);/g, (found, name: string) => entities[name] ?? found)
    .trim()
}
