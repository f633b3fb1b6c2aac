import { displayWidth, fitted } from './display-width.ts'

/** A text as lines of at most so many cells, each after an indent of blanks. */
export function wrapped(text: string, width: number, indent = ''): readonly string[] {
  const room = width - indent.length
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').map((part) => fitted(part, room))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= room) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  return [...lines, line].map((part) => `${indent}${part}`)
}
