import type { Heading, RootContent } from 'mdast'

/** A heading and what follows it, up to the next heading of its depth. */
export interface Section {
  readonly heading: Heading
  readonly body: readonly RootContent[]
}

/** Cuts nodes at the headings of one depth; `opening` is what stands before the first. */
export function cutSections(
  nodes: readonly RootContent[],
  depth: number,
): { opening: readonly RootContent[]; sections: readonly Section[] } {
  const starts = nodes.flatMap((node, at) =>
    node.type === 'heading' && node.depth === depth ? [{ heading: node, at }] : [],
  )
  return {
    opening: nodes.slice(0, starts[0]?.at ?? nodes.length),
    sections: starts.map(({ heading, at }, index) => ({
      heading,
      body: nodes.slice(at + 1, starts[index + 1]?.at ?? nodes.length),
    })),
  }
}
