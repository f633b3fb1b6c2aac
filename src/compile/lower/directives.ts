import type { Paragraph, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { AssetStore } from '../asset.ts'
import type { CourseTexts } from '../../texts/build-texts.ts'
import { fail } from '../report.ts'
import { didYouMean } from '../near.ts'
import { asking, question, quiz } from './asking.ts'
import { mediaBlock } from './media-block.ts'
import { passage } from './passages.ts'
import type { QuestionIndex } from './question-index.ts'

type Block = ContainerDirective | LeafDirective
type Handler = (node: Block, context: DirectiveContext) => void

/** What the directives of one file are resolved against. */
export interface DirectiveContext {
  readonly file: VFile
  readonly assets: AssetStore
  /** BCP 47 tag of the course's text. */
  readonly language: string
  /** For blocks without a title of their own. */
  readonly texts: CourseTexts
  /** Absent where nothing may be asked: on pages about the course. */
  readonly questions?: QuestionIndex
}

/** What makes a block of its kind, and how it may be written. */
interface BlockRule {
  readonly lower: Handler
  /** Those that it may have; absent where they are looked at when they are read. */
  readonly attributes?: readonly string[]
  /** Whether it may stand on one line, with two colons and without text. */
  readonly isLine?: boolean
}

const blocks: ReadonlyMap<string, BlockRule> = new Map<string, BlockRule>([
  ['note', { lower: callout('note'), attributes: [] }],
  ['tip', { lower: callout('tip'), attributes: [] }],
  ['warning', { lower: callout('warning'), attributes: [] }],
  ['policy', { lower: callout('policy'), attributes: [] }],
  ['figure', { lower: figure, attributes: [] }],
  ['details', { lower: details, attributes: [] }],
  ['video', { lower: mediaBlock('video'), isLine: true }],
  ['audio', { lower: mediaBlock('audio'), isLine: true }],
  ['question', { lower: asking(question), attributes: ['id'], isLine: true }],
  ['quiz', { lower: asking(quiz), attributes: ['bank', 'count'], isLine: true }],
  ['passage', { lower: passage, attributes: ['lang'] }],
])

/**
 * Turns the documented blocks into elements; others are reported.
 *
 * `:::warning[Never run]` … `:::` → `<aside class="callout callout-warning">` with its title and content.
 */
export function resolveDirectives(tree: Root, context: DirectiveContext): void {
  visit(tree, ['containerDirective', 'leafDirective', 'textDirective', 'paragraph'], (node) => {
    if (node.type === 'paragraph') {
      reportFence(node, context.file)
      return
    }
    // Of those within a line, the parser lets through only spans.
    if (node.type === 'textDirective') {
      passage(node, context)
      return
    }
    const block = node as Block
    const rule = blocks.get(block.name)
    if (rule) {
      reportForm(block, rule, context.file)
      rule.lower(block, context)
    } else reportUnknown(block, context.file)
  })
}

/**
 * Colons alone on a line are what is left of an outer block that the `:::` of an inner one has closed. With words after
 * them, they would have begun one.
 */
function reportFence(node: Paragraph, file: VFile): void {
  const [text] = node.children
  const fence = text?.type === 'text' && /^(:{3,})(.*)$/m.exec(text.value)
  if (!fence) return
  const [line, , words] = fence
  fail(file, 'directive-unknown', {
    reason: words ? `\`${line}\` neither begins nor ends a block.` : 'The colons close no block.',
    mend: words
      ? 'Begin it with :::note or :::note[Title], without blanks, and end it with ::: alone on a line.'
      : 'Take them out; or give the outer of two nested blocks more colons, as in ::::note.',
    place: node,
  })
}

function reportForm(node: Block, { attributes: known, isLine }: BlockRule, file: VFile): void {
  const unknown = Object.keys(node.attributes ?? {}).find((key) => known && !known.includes(key))
  if (known && unknown !== undefined) {
    fail(file, 'directive-unknown', {
      reason: `A ${node.name} has no \`${unknown}\`.`,
      mend:
        known.length > 0 ? `It may have ${known.join(', ')}.` : 'Take out what stands in braces.',
      place: node,
    })
  }
  if (node.type === 'leafDirective' && !isLine) {
    fail(file, 'directive-unknown', {
      reason: `\`::${node.name}\` with two colons holds no text.`,
      mend: `Write :::${node.name}, the text below it, and ::: on the line after.`,
      place: node,
    })
  }
}

function reportUnknown(node: Block, file: VFile): void {
  const known = [...blocks.keys()]
  fail(file, 'directive-unknown', {
    reason: `There is no block \`${node.name}\`.`,
    mend: didYouMean(node.name, known) ?? `Use one of ${known.join(', ')}.`,
    place: node,
  })
}

function callout(kind: keyof CourseTexts['callouts']): Handler {
  return (node, { texts }) => {
    const label = takeLabel(node)
    node.data = { hName: 'aside', hProperties: { className: ['callout', `callout-${kind}`] } }
    node.children.unshift({
      type: 'paragraph',
      data: { hProperties: { className: ['callout-title'] } },
      children: label ?? [{ type: 'text', value: texts.callouts[kind] }],
    } as never)
  }
}

/** The text in brackets after the name. */
function takeLabel(node: Block): RootContent[] | undefined {
  const first = node.children[0]
  if (first?.type !== 'paragraph' || !isLabel(first)) return undefined
  node.children.shift()
  return first.children
}

function isLabel(node: RootContent): boolean {
  return (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
}

/** A picture and, below it, its caption. */
function figure(node: Block): void {
  node.data = { hName: 'figure' }
  node.children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'paragraph') return [child]
    const isPicture = child.children.every(
      (part) => part.type === 'image' || (part.type === 'text' && part.value.trim() === ''),
    )
    return isPicture ? child.children : [{ ...child, data: { hName: 'figcaption' } }]
  }) as never
}

/** A block that opens on a click; its label is what shows. */
function details(node: Block, { texts }: DirectiveContext): void {
  const label = takeLabel(node) ?? [{ type: 'text', value: texts.more }]
  node.data = { hName: 'details' }
  node.children.unshift({ type: 'paragraph', data: { hName: 'summary' }, children: label } as never)
}
