import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse, walk } from 'css-tree'
import type { Declaration } from 'css-tree'

const folder = join(import.meta.dirname, '../../../src/player/styles')

/** A declaration of the player's style sheets. */
export interface Declared {
  readonly file: string
  readonly selector: string
  readonly property: string
  readonly value: string
}

/** The names of the style sheets. */
export const sheets: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.css'))

export function readSheet(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** Every declaration of a style sheet, in its order. */
export function declarationsOf(file: string): Declared[] {
  const found: Declared[] = []
  const tree = parse(readSheet(file), { parseValue: false, parseRulePrelude: false })
  walk(tree, {
    visit: 'Declaration',
    enter(node: Declaration) {
      const prelude = this.rule?.prelude
      found.push({
        file,
        selector: prelude?.type === 'Raw' ? prelude.value : '',
        property: node.property,
        value: node.value.type === 'Raw' ? node.value.value.trim() : '',
      })
    },
  })
  return found
}
