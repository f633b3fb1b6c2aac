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
  return text
    .replace(/&#x([\da-f]{1,6});/gi, (whole, code: string) =>
      letterOf(Number.parseInt(code, 16), whole),
    )
    .replace(/&#(\d{1,7});/g, (whole, code: string) => letterOf(Number(code), whole))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
}

function letterOf(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise
}
