import { decodeEntities } from './plain-text.ts'

/** A stretch of a page below one heading. */
export interface PageSection {
  /** Name of the heading; absent before the first. */
  readonly anchor?: string
  /** Text of the heading; empty before the first. */
  readonly title: string
  readonly text: string
}

/** A start tag's attributes, where text in quotes may hold any character. */
const attributes = '(?:[^>"]|"[^"]*")*'

const heading = new RegExp(
  `<h[2-6](?=[ >])${attributes}\\bid="([^"]*)"${attributes}>(.*?)</h[2-6]>`,
  'gs',
)

/** What is no text of the page's own: where it belongs, its title, signs of footnotes. */
const aside = new RegExp(
  `<p class="kicker">.*?</p>|<h1${attributes}>.*?</h1>|<sup><a${attributes} data-footnote-ref${attributes}>.*?</a></sup>`,
  'gs',
)

/** Elements inside a line: a word goes on over their tags, as in H₂O. */
const inline = new RegExp(
  `</?(?:a|abbr|b|code|del|em|i|kbd|mark|small|span|strong|sub|sup|u)(?: ${attributes})?>`,
  'g',
)

const tag = new RegExp(`<${attributes}>`, 'g')

/** Cuts the HTML of a page, as we print it, at its headings; footnotes are left out. */
export function sectionsOf(html: string): PageSection[] {
  const body = html.split('<section data-footnotes', 1)[0] ?? ''
  const headings = [...body.matchAll(heading)]
  const starts = headings.map(({ 0: whole, index }) => index + whole.length)
  const ends = [...headings.map(({ index }) => index), body.length]
  const opening = { title: '', text: textOf(body.slice(0, ends[0])) }
  return [
    opening,
    ...headings.map(({ 1: anchor = '', 2: title = '' }, at) => ({
      anchor,
      title: textOf(title),
      text: textOf(body.slice(starts[at], ends[at + 1])),
    })),
  ]
}

/** The words of HTML as a reader sees them, on one line. */
function textOf(html: string): string {
  const text = html.replace(aside, ' ').replace(inline, '').replace(tag, ' ')
  return decodeEntities(text).replace(/\s+/g, ' ').trim()
}
