const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}

/** Sanitized HTML as one line of plain text: records and reports have no mark-up. */
export function plainText(html: string): string {
  return decodeEntities(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:?!)])/g, '')
    .trim()
}

/** Text of HTML without tags: with the characters that its entities stand for. */
export function decodeEntities(text: string): string {
  // All at once: what comes out is text, whatever it looks like.
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|lt|gt|quot|apos|amp);/gi, (whole, code: string) =>
    code.startsWith('#')
      ? letterOf(Number(code.slice(1).replace(/^x/i, '0x')), whole)
      : (entities[code] ?? whole),
  )
}

function letterOf(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise
}
