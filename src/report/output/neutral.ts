/** What begins a formula in Excel, LibreOffice and Google Sheets; their full-width and small forms do in some languages. */
const formula = /^[=+\-@]/

/** Blanks and invisible characters, which spreadsheets skip. */
const skipped = /^[\s\p{Cf}\p{Cc}]+/u

/**
 * A text that no spreadsheet takes for a formula: one that begins like a formula, be it after blanks, gets an apostrophe before it.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function neutralText(text: string): string {
  const first = text.replace(skipped, '').slice(0, 1).normalize('NFKC')
  return formula.test(first) || /^[\t\r\n]/.test(text) ? `'${text}` : text
}

/**
 * The same for a cell of a CSV file: where commas are decimal, Excel parts cells at semicolons, and what follows one begins a
 * cell.
 */
export function neutralCsvText(text: string): string {
  return neutralText(text)
    .split(';')
    .map((part, at) => (at === 0 ? part : guarded(part)))
    .join(';')
}

function guarded(part: string): string {
  const quotes = /^[\s"']*/.exec(part)?.[0] ?? ''
  const rest = part.slice(quotes.length)
  return neutralText(rest) === rest ? part : `'${part}`
}
