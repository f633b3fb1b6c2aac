import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { didYouMean } from '../near.ts'
import { fail } from '../report.ts'
import type { DirectiveContext } from './directives.ts'

type Block = ContainerDirective | LeafDirective

/** What asks something stands only where there is somebody to ask. */
export function asking(
  handler: (node: Block, context: Required<DirectiveContext>) => void,
): (node: Block, context: DirectiveContext) => void {
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
export function question(node: Block, { file, questions }: Required<DirectiveContext>): void {
  const id = node.attributes?.['id'] ?? ''
  const number = questions.question(id)
  if (number === undefined) {
    if (!questions.isComplete) return
    fail(file, 'question-unknown', {
      reason: id ? `There is no question \`${id}\`.` : 'The knowledge check names no question.',
      mend: didYouMean(id, questions.ids) ?? 'Name a question of a bank: ::question{#its-id}',
      place: node,
    })
    return
  }
  node.data = { hName: 'div', hProperties: { dataQuestion: String(number) } }
}

/** `::quiz{bank=id count=3}` → a place for so many questions of the bank. */
export function quiz(node: Block, { file, questions }: Required<DirectiveContext>): void {
  const { bank: id = '', count: written } = node.attributes ?? {}
  const bank = questions.bank(id ?? '')
  const count = Number(written ?? '3')
  if (!bank || !Number.isInteger(count) || count < 1 || count > bank.length) {
    if (!questions.isComplete) return
    fail(file, 'question-unknown', {
      reason: bank
        ? `\`${written ?? count}\` is no count that the bank can fill; it has ${bank.length}.`
        : `The quiz names no bank that exists${id ? `: \`${id}\`` : ''}.`,
      mend: 'Write ::quiz{bank=bank-id count=3}: the name of its file without number, and a count that it can fill.',
      place: node,
    })
    return
  }
  const properties = { dataQuiz: bank.join(' '), dataCount: String(count) }
  node.data = { hName: 'div', hProperties: properties }
}
