import type { Root, RootContent } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'

const parser = unified().use(rehypeRaw).freeze()

/** Sanitized HTML of the course as a tree; without the paragraph around it when it is just one. */
export function parseHtml(html: string): readonly RootContent[] {
  const raw = { type: 'raw', value: html } as unknown as RootContent
  const tree: Root = parser.runSync({ type: 'root', children: [raw] })
  const [only, ...others] = tree.children.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '',
  )
  const isParagraph = only?.type === 'element' && only.tagName === 'p' && others.length === 0
  return isParagraph ? only.children : tree.children
}
