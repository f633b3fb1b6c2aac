import { el } from '../dom.ts'
import { piecesOf } from './snippet.ts'

/** Text with its hits marked. */
export function marked(pieces: ReturnType<typeof piecesOf>): (Node | string)[] {
  return pieces.map(({ text, isHit }) => (isHit ? el('mark', {}, text) : text))
}

/** Marks the words in a page, and puts the first one below a heading into view; questions and titles stay as they are. */
export function markIn(article: HTMLElement, words: ReadonlySet<string>, anchor?: string): void {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (text.parentElement?.closest('h1, .kicker, .check, button, svg')) continue
    const pieces = piecesOf(text.data, words)
    if (pieces.some(({ isHit }) => isHit)) text.replaceWith(...marked(pieces))
  }
  const heading = anchor === undefined ? null : document.getElementById(anchor)
  const isBelow = (mark: Element): boolean =>
    heading === null ||
    heading.contains(mark) ||
    (heading.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  const first = [...article.querySelectorAll('mark')].find(isBelow)
  first?.scrollIntoView({ block: 'nearest' })
}
