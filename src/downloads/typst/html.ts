import type { RootContent } from 'hast'
import { htmlTree } from '../html-tree.ts'

/** Sanitized HTML of the course as a tree; without the paragraph around it when it is just one. */
export function parseHtml(html: string): readonly RootContent[] {
  const tree = htmlTree(html)
  const [only, ...others] = tree.children.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '',
  )
  const isParagraph = only?.type === 'element' && only.tagName === 'p' && others.length === 0
  return isParagraph ? only.children : tree.children
}
