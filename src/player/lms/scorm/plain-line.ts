/** Without line ends, which LMSs pass on inside scripts, and without halves of characters, on which `encodeURIComponent` throws. */
export function plainLine(text: string): string {
  return text
    .replace(/[\uD800-\uDFFF]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
