import type { Element } from 'hast'
import { call, joined, literal } from './code.ts'
import type { Code } from './code.ts'
import { languageOf } from './language.ts'
import { inlinePicture } from './picture.ts'
import type { Scope, Writer } from './scope.ts'
import { breakable, propertyOf, textOf } from './text.ts'

/** Longest address that a PDF's link takes; readers cut longer ones. */
const longestUrl = 2000

const emphasized = wrapped('emph')
const strong = wrapped('strong')
const underlined = wrapped('underline')
const struck = wrapped('strike')

/** Elements within a line. Others, such as `span`, are written as what they hold. */
export const inlineWriters: readonly (readonly [string, Writer])[] = [
  ['em', emphasized],
  ['i', emphasized],
  ['var', emphasized],
  ['dfn', emphasized],
  ['cite', emphasized],
  ['strong', strong],
  ['b', strong],
  ['u', underlined],
  ['ins', underlined],
  ['del', struck],
  ['s', struck],
  ['strike', struck],
  ['mark', wrapped('highlight')],
  ['span', passage],
  ['sub', wrapped('sub')],
  ['sup', superscript],
  ['code', code],
  ['kbd', code],
  ['samp', code],
  ['tt', code],
  [
    'q',
    (node, { content, texts }) =>
      joined([literal(texts.quotes[0]), content(node.children), literal(texts.quotes[1])]),
  ],
  ['a', link],
  ['br', () => 'linebreak()'],
  ['img', inlinePicture],
]

function wrapped(name: string): Writer {
  return (node, { content }) => call(name, [content(node.children)])
}

/** Words in another language are broken and read out as in that language. */
export function passage(node: Element, { content }: Scope): Code {
  const body = content(node.children)
  const lang = propertyOf(node, 'lang')
  return lang === '' ? body : call('text', [body], languageOf(lang))
}

function code(node: Parameters<Writer>[0]): Code {
  return call('raw', [literal(breakable(textOf(node)))])
}

/** The mark of a footnote writes itself raised. */
function superscript(node: Parameters<Writer>[0], { content }: Scope): Code {
  const [first] = node.children
  const isMark = first?.type === 'element' && 'dataFootnoteRef' in first.properties
  return isMark ? content(node.children) : call('super', [content(node.children)])
}

function link(node: Parameters<Writer>[0], scope: Scope): Code | undefined {
  const { properties } = node
  if ('dataFootnoteBackref' in properties) return undefined
  const href = propertyOf(node, 'href')
  if ('dataFootnoteRef' in properties) return mark(href.slice(1), scope)
  const text = scope.content(node.children)
  if (properties['dataPage'] !== undefined) {
    const anchor = propertyOf(node, 'dataAnchor') || undefined
    const label = scope.labelOf(Number(properties['dataPage']), anchor)
    return label === undefined ? text : linkTo(label, text)
  }
  const isAddress = /^(https?:|mailto:|tel:)./i.test(href) && href.length <= longestUrl
  return isAddress ? call('link', [literal(href), text]) : text
}

function mark(id: string, { noteOf }: Scope): Code | undefined {
  const note = noteOf(id)
  return note && call('super', [linkTo(note.label, literal(`[${note.number}]`))])
}

function linkTo(label: string, text: Code): Code {
  return call('link', [call('label', [literal(label)]), text])
}
