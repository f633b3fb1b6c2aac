const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Characters that take two cells of a terminal (Unicode Standard Annex 11, wide and full-width), as far as names and titles have them. */
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]/u
const halfWidth = /^[\uFF61-\uFFDC]/
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]/u

/** How many cells of a terminal a text takes: most terminals go by characters, and do not join them. */
export function displayWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character), 0)
}

/** A text of at most so many cells; what is cut off shows as `…`. */
export function fitted(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let room = width - 1
  for (const { segment } of graphemes.segment(text)) {
    room -= displayWidth(segment)
    if (room < 0) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

function widthOf(character: string): number {
  if (invisible.test(character)) return 0
  return wide.test(character) && !halfWidth.test(character) ? 2 : 1
}
