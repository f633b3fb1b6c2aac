import type { Paragraph, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { CourseTexts } from '../../texts/build-texts.ts'
import { fail } from '../report.ts'
import { namesNear } from '../near.ts'
import { passage } from './passages.ts'
import type { QuestionIndex } from './question-index.ts'

type Block = ContainerDirective | LeafDirective
type Handler = (node: Block, context: DirectiveContext) => void

/** What the directives of one file are resolved against. */
export interface DirectiveContext {
  readonly file: VFile
  /** For blocks without a title of their own. */
  readonly texts: CourseTexts
  /** Absent where nothing may be asked: on pages about the course. */
  readonly questions?: QuestionIndex
}

const handlers: ReadonlyMap<string, Handler> = new Map([
  ['note', callout('note')],
  ['tip', callout('tip')],
  ['warning', callout('warning')],
  ['policy', callout('policy')],
  ['figure', figure],
  ['details', details],
  ['question', asking(question)],
  ['quiz', asking(quiz)],
  ['passage', passage],
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
    const handler = handlers.get(block.name)
    if (handler) handler(block, context)
    else reportUnknown(block, context.file)
  })
}

/** Colons alone on a line are what is left of an outer block that the `:::` of an inner one has closed. */
function reportFence(node: Paragraph, file: VFile): void {
  const [text] = node.children
  if (text?.type !== 'text' || !/^:{3,}$/m.test(text.value)) return
  fail(file, 'directive-unknown', {
    reason: 'The colons close no block.',
    mend: 'Take them out; or give the outer of two nested blocks more colons, as in ::::note.',
    place: node,
  })
}

function reportUnknown(node: Block, file: VFile): void {
  const known = [...handlers.keys()]
  const near = namesNear(node.name, known)
  fail(file, 'directive-unknown', {
    reason: `There is no block \`${node.name}\`.`,
    mend: near[0] ? `Did you mean \`${near[0]}\`?` : `Use one of ${known.join(', ')}.`,
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

/** What asks something stands only where there is somebody to ask. */
function asking(handler: (node: Block, context: Required<DirectiveContext>) => void): Handler {
  return (node, context) => {
    const { questions } = context
    if (questions) handler(node, { ...context, questions })
    else {
      fail(context.file, 'question-place', {
        reason: 'A page about the course asks a question.',
        mend: 'Move it to a page of a module; what learners do here is not kept.',
        place: node,
      })
    }
  }
}

/** `::question{#id}` → a place that the player fills with the question. */
function question(node: Block, { file, questions }: Required<DirectiveContext>): void {
  const id = node.attributes?.['id'] ?? ''
  const number = questions.question(id)
  if (number === undefined) {
    if (!questions.isComplete) return
    const near = questions.ids.filter((known) => namesNear(id, [known]).length > 0)
    fail(file, 'question-unknown', {
      reason: `There is no question \`${id}\`.`,
      mend: near[0]
        ? `Did you mean \`${near[0]}\`?`
        : 'Name a question of a bank: ::question{#its-id}',
      place: node,
    })
    return
  }
  node.data = { hName: 'div', hProperties: { dataQuestion: String(number) } }
}

/** `::quiz{bank=id count=3}` → a place for so many questions of the bank. */
function quiz(node: Block, { file, questions }: Required<DirectiveContext>): void {
  const bank = questions.bank(node.attributes?.['bank'] ?? '')
  const count = Number(node.attributes?.['count'] ?? '3')
  if (!bank || !Number.isInteger(count) || count < 1 || count > bank.length) {
    if (!questions.isComplete) return
    fail(file, 'question-unknown', {
      reason: bank
        ? `The bank can't give ${count} questions.`
        : 'The quiz names no bank that exists.',
      mend: 'Write ::quiz{bank=bank-id count=3}, with a count that the bank can fill.',
      place: node,
    })
    return
  }
  const properties = { dataQuiz: bank.join(' '), dataCount: String(count) }
  node.data = { hName: 'div', hProperties: properties }
}
