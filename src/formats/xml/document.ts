import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** An XML document as text; UTF-8 literals only, because Moodle shows numeric references as they are written. */
export function xmlDocument(root: Element): string {
  return `${toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' }, root])}\n`
}
