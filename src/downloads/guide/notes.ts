import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Code } from '../typst/code.ts'
import { convert } from '../typst/convert.ts'
import type { Places } from '../typst/scope.ts'
import { propertyOf } from '../typst/text.ts'

/** The footnotes of a module: each once, however many pages refer to it, in the order of the first mark. */
export interface Notes {
  readonly texts: readonly Code[]
  /** A footnote's number by the page and the id that it has there. */
  readonly numberOf: (page: number, id: string) => number | undefined
}

/** A module's pages, with what their footnotes may refer to. */
export function collectNotes(
  pages: readonly { readonly number: number; readonly body: Root }[],
  placesOf: (page: number) => Places,
): Notes {
  const numbers = new Map<Code, number>()
  const byId = new Map<string, number>()
  for (const { number, body } of pages) {
    for (const item of notesIn(body)) {
      const text = convert(item.children, placesOf(number))
      const place = numbers.get(text) ?? numbers.size + 1
      numbers.set(text, place)
      byId.set(`${number} ${propertyOf(item, 'id')}`, place)
    }
  }
  return { texts: [...numbers.keys()], numberOf: (page, id) => byId.get(`${page} ${id}`) }
}

function notesIn(body: Root): Element[] {
  const items: Element[] = []
  visit(body, 'element', (section) => {
    if (!('dataFootnotes' in section.properties)) return
    visit(section, 'element', (item) => {
      if (item.tagName === 'li' && propertyOf(item, 'id').includes('fn-')) items.push(item)
    })
  })
  return items
}
