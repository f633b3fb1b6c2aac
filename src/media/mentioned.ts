import { posix } from 'node:path'
import { decodeUrl } from '../compile/decode-url.ts'
import { coursePath } from '../compile/source.ts'
import type { CourseFolder } from '../compile/source.ts'

/**
 * Tells whether some text of the course has a file's name in it.
 *
 * It compares letters and digits alone, because a name may be written with escapes of Markdown, HTML or addresses. So it says
 * yes too often rather than too seldom; that only costs time.
 */
export function mentions(folder: CourseFolder): (path: string) => boolean {
  const { settings, modules, banks, decks, glossary, info, others = [] } = folder
  const sheets = others.filter((file) => coursePath(file).endsWith('.css'))
  const texts = [settings, ...modules, ...banks, ...decks, ...info, ...sheets]
  const files = glossary ? [...texts, glossary] : texts
  const text = files.map((file) => bare(decoded(String(file)))).join(' ')
  return (path) => text.includes(bare(posix.basename(path)))
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Bytes of an address in runs, so that a percent sign elsewhere does not spoil the whole text. */
function decoded(text: string): string {
  return text.replace(/(%[\da-f]{2})+/gi, decodeUrl)
}
