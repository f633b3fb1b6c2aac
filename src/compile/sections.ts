import type { Heading, Root, RootContent } from 'mdast'

/** What stands under one `##` heading. */
export interface Section {
  readonly heading: Heading
  readonly body: readonly RootContent[]
}

/** The stretches of a file that begin with `##`; what stands before the first belongs to none. */
export function cutSections(tree: Root): Section[] {
  const cut: { heading: Heading; body: RootContent[] }[] = []
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) cut.push({ heading: node, body: [] })
    else cut.at(-1)?.body.push(node)
  }
  return cut
}
