import { stripVTControlCharacters } from 'node:util'

/**
 * A text of somebody else as one line that steers nothing: no escape sequences of terminals, no control characters, no halves of
 * characters, no marks that turn the direction of what follows. Tabs and line ends become blanks.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replaceAll(
      /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu,
      '',
    )
}
