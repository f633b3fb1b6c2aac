import type { Node, Parent } from 'unist'
import type { VFile } from 'vfile'
import { fail } from './report.ts'

/** Levels that a tree may have: more than any author needs, and far from the end of the stack. */
const maxDepth = 200

/**
 * Cuts off what is nested deeper than any author needs, and reports it once.
 *
 * Everything that handles a tree later recurses into it, and would run out of stack. This walk does not recurse.
 */
export function limitDepth(tree: Parent, file: VFile): void {
  let level: Parent[] = [tree]
  for (let depth = 1; level.length > 0; depth++) {
    const children = level.flatMap((node) => node.children).filter(isParent)
    const cut = depth === maxDepth ? children.find((node) => node.children.length > 0) : undefined
    if (cut) {
      reportDepth(file, cut)
      for (const node of children) node.children = []
      return
    }
    level = children
  }
}

/** Runs a step on text of which no tree is known yet; nothing comes back when the step runs out of stack, which is reported. */
export function withinStack<T>(file: VFile, step: () => T, place?: Node): T | undefined {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    reportDepth(file, place)
    return undefined
  }
}

function reportDepth(file: VFile, place?: Node): void {
  fail(file, 'nesting-depth', {
    reason: `Blocks are nested more than ${maxDepth} levels deep.`,
    mend: 'Take out the surplus > and list markers, or close the HTML elements.',
    place,
  })
}

function isParent(node: Node): node is Parent {
  return 'children' in node
}
