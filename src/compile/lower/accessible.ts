import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { toString } from 'mdast-util-to-string'

/** Gives what Markdown makes the names and the places in the tab order that it leaves out. */
export function makeAccessible(tree: Root): void {
  visit(tree, 'element', (node) => {
    // A long line of code scrolls by itself; without a place in the tab order only a mouse gets to its end.
    if (node.tagName === 'pre') node.properties['tabIndex'] = 0
    if (node.tagName === 'li') nameBox(node)
  })
}

/** The box of a task list is named by its own line: lists inside the item have names of their own. */
function nameBox(item: Element): void {
  const holder = item.children.find((child) => child.type === 'element' && child.tagName === 'p')
  const line = (holder as Element | undefined) ?? item
  const box = line.children.find((child) => child.type === 'element' && child.tagName === 'input')
  if (box?.type !== 'element') return
  const own = line.children.filter((child) => !(child.type === 'element' && isList(child)))
  box.properties['ariaLabel'] = toString({ type: 'root', children: own })
    .replace(/\s+/g, ' ')
    .trim()
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol'
}
