import type { Element } from 'hast'
import { call, joined, labelled, literal } from './code.ts'
import type { Code } from './code.ts'
import { passage } from './inline.ts'
import { listWriters } from './lists.ts'
import { media } from './media.ts'
import { blockPicture } from './picture.ts'
import type { Scope, Writer } from './scope.ts'
import { table } from './table.ts'
import { breakable, elementsIn, propertyOf, textOf } from './text.ts'

/** Elements that stand by themselves. */
export const blockWriters: readonly (readonly [string, Writer])[] = [
  ...([1, 2, 3, 4, 5, 6] as const).map((level) => [`h${level}`, heading(level)] as const),
  ...listWriters,
  ['p', paragraph],
  ['blockquote', (node, { content }) => call('quote', [content(node.children)], { block: 'true' })],
  [
    'pre',
    (node) => call('raw', [literal(breakable(textOf(node), 80).trimEnd())], { block: 'true' }),
  ],
  ['hr', () => 'line(length: 100%, stroke: 0.5pt + rule-colour)'],
  ['table', table],
  ['figure', figure],
  ['aside', callout],
  ['details', details],
  ['div', division],
  [
    'section',
    (node, { content }) =>
      'dataFootnotes' in node.properties ? undefined : content(node.children),
  ],
  ['video', media('video')],
  ['audio', media('audio')],
]

/** Headings of a page's text stand below the page's own title, which is of the second level. */
function heading(level: number): Writer {
  return (node, { content, headingLabel }) => {
    const depth = Math.min(6, Math.max(3, level + 1))
    const code = call('heading', [content(node.children)], { level: String(depth) })
    const label = headingLabel(propertyOf(node, 'id'))
    return label === undefined ? code : labelled(code, label)
  }
}

/** A paragraph of nothing but pictures lets them have the whole width. */
function paragraph(node: Element, scope: Scope): Code {
  const isBlank = node.children.every(
    (child) => isPicture(child) || (child.type === 'text' && child.value.trim() === ''),
  )
  const pictures = elementsIn(node)
  if (!isBlank || pictures.length === 0) return call('par', [scope.content(node.children)])
  return joined(pictures.flatMap((picture) => blockPicture(picture, scope) ?? []))
}

function isPicture(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'img'
}

/** A picture is kept with its caption; anything else, such as a long table, may go over the page's end. */
function figure(node: Element, scope: Scope): Code {
  const caption = elementsIn(node).find(({ tagName }) => tagName === 'figcaption')
  const rest = node.children.filter((child) => child !== caption)
  const pictures = rest.filter(isPicture) as Element[]
  const text = caption && scope.content(caption.children)
  if (pictures.length === 0 || pictures.length < elementsIn(node).length - (caption ? 1 : 0)) {
    return joined([scope.content(rest), ...(text === undefined ? [] : [call('remark', [text])])])
  }
  const shown = joined(pictures.flatMap((picture) => blockPicture(picture, scope) ?? []))
  return call('figure', [shown], { kind: 'image', ...(text !== undefined && { caption: text }) })
}

/** The kind is always said in words, so that nothing hangs on the colour. */
function callout(node: Element, scope: Scope): Code {
  const { texts } = scope
  const kind = (Object.keys(texts.callouts) as (keyof typeof texts.callouts)[]).find((kind) =>
    propertyOf(node, 'className').includes(`callout-${kind}`),
  )
  const title = elementsIn(node).find((child) => propertyOf(child, 'className') === 'callout-title')
  if (!kind || !title) return scope.content(node.children)
  const name = texts.callouts[kind]
  const own =
    textOf(title) === name
      ? literal(name)
      : joined([literal(texts.callout(name)), scope.content(title.children)])
  const body = scope.content(node.children.filter((child) => child !== title))
  return call('callout', [literal(kind), own, body])
}

function details(node: Element, scope: Scope): Code {
  const summary = elementsIn(node).find(({ tagName }) => tagName === 'summary')
  const body = node.children.filter((child) => child !== summary)
  return call('disclosure', [scope.content(summary?.children ?? []), scope.content(body)])
}

/** The place of a question is only mentioned where nothing else would stand: `convert` leaves out the others. */
function division(node: Element, scope: Scope): Code {
  return isCheck(node) ? call('remark', [literal(scope.texts.check)]) : passage(node, scope)
}

/** Whether the element is the place of one or more questions. */
export function isCheck({ properties }: Element): boolean {
  return 'dataQuestion' in properties || 'dataQuiz' in properties
}
