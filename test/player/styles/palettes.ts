import { parse, walk } from 'css-tree'
import type { CssNode, Declaration } from 'css-tree'
import { readSheet } from './style-sheets.ts'

/** Values of custom properties by name. */
export type Palette = ReadonlyMap<string, string>

/** The blocks of tokens in a sheet by where they hold: the condition, if there is one, and the selector. */
export function tokenBlocks(sheet = 'tokens.css'): ReadonlyMap<string, Palette> {
  const blocks = new Map<string, Map<string, string>>()
  const tree = parse(readSheet(sheet), {
    parseValue: false,
    parseRulePrelude: false,
    parseAtrulePrelude: false,
  })
  walk(tree, {
    visit: 'Declaration',
    enter(node: Declaration) {
      const where = [textOf(this.atrule?.prelude), textOf(this.rule?.prelude)].join(' ').trim()
      const block = blocks.get(where) ?? new Map<string, string>()
      if (node.value.type === 'Raw') block.set(node.property, node.value.value.trim())
      blocks.set(where, block)
    },
  })
  return blocks
}

function textOf(prelude: CssNode | null | undefined): string {
  return prelude?.type === 'Raw' ? prelude.value : ''
}
