import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { CompiledCourse } from '../compile/compiled.ts'
import { plainPictures } from '../render/plain-pictures.ts'

/** The course with one file for each picture: documents choose among no widths, and know WebP less often than JPEG and PNG. */
export function withPlainPictures(compiled: CompiledCourse): CompiledCourse {
  const { pages, cards } = compiled
  return {
    ...compiled,
    pages: new Map([...pages].map(([number, page]) => [number, plainTree(page)])),
    cards: new Map(
      [...cards].map(([id, deck]) => [
        id,
        deck.map((card) => ({
          ...card,
          front: plainPictures(card.front),
          back: plainPictures(card.back),
        })),
      ]),
    ),
  }
}

/** A copy, because pages are rendered afterwards. */
function plainTree(page: Root): Root {
  const tree = structuredClone(page)
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'picture' || !parent || index === undefined) return undefined
    const pictures = node.children.filter(
      (child) => child.type === 'element' && child.tagName === 'img',
    )
    parent.children.splice(index, 1, ...pictures)
    return index
  })
  return tree
}
