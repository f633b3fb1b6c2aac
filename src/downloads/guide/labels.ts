import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { propertyOf } from '../typst/text.ts'

/** Labels of the guide's pages and headings. */
export interface Labels {
  readonly page: (page: number) => string
  /** Nothing for an id that no heading of the page has. */
  readonly heading: (page: number, id: string) => string | undefined
  readonly note: (module: number, note: number) => string
}

/** Knows every heading, so that no link can lead to one that is not there. */
export function labelsOf(pages: ReadonlyMap<number, Root>): Labels {
  const headings = new Set<string>()
  const nameOf = (page: number, id: string): string => `page-${page}-${id}`
  for (const [page, body] of pages) {
    visit(body, 'element', (node) => {
      const id = propertyOf(node, 'id')
      if (/^h[1-6]$/.test(node.tagName) && id !== '') headings.add(nameOf(page, id))
    })
  }
  return {
    page: (page) => `page-${page}`,
    heading: (page, id) => (headings.has(nameOf(page, id)) ? nameOf(page, id) : undefined),
    note: (module, note) => `note-${module}-${note}`,
  }
}
