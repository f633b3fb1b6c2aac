import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** An XML document as text; UTF-8 literals only, because Moodle shows numeric references as they are written. */
export function xmlDocument(root: Element): string {
  const text = toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
    root,
  ])
  return `${legal(text)}\n`
}

/** Without what XML 1.0 refuses and `toXml` lets through: the end of a CDATA section (§2.4) and halves of characters (§2.2). */
function legal(text: string): string {
  return text.replaceAll(']]>', ']]&gt;').replace(/\p{Cs}/gu, '\uFFFD')
}
