import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { rawHtml } from '../render/paper/raw-html.ts'

const parser = unified().use(rehypeRaw).freeze()

/** Sanitized HTML of the course as a tree. */
export function htmlTree(html: string): Root {
  return parser.runSync({ type: 'root', children: [rawHtml(html)] })
}
