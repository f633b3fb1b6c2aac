import type { Question, QuestionOf } from '../../src/model/question.ts'

/** One thing to do to answer, below the question: check an input, fill one, choose from a list, or put items in order. */
export type Move =
  | { readonly input: string; readonly text?: string }
  | { readonly input: string; readonly pick: string }
  | { readonly input: string; readonly order: readonly string[] }

/** What answers a question: each part of a case, and any other question by its inputs. */
export function movesOf(question: Question, right: boolean): readonly Move[] {
  if (question.kind === 'case') {
    return question.parts.flatMap((part) =>
      movesOf(part, right).map((move) => ({
        ...move,
        input: `[data-part="${part.number}"] ${move.input}`,
      })),
    )
  }
  if (question.kind === 'numeric') {
    return [{ input: 'input', text: right ? question.key.value : '-99' }]
  }
  if (question.kind === 'fill-in') {
    return [{ input: 'input', text: right ? (question.key[0] ?? '') : 'nothing of the kind' }]
  }
  if (question.kind === 'ordering') {
    const texts = question.key.map(
      (number) => question.items.find((item) => item.number === number)?.text ?? '',
    )
    return [{ input: '.ordering', order: right ? texts : texts.toReversed() }]
  }
  if (question.kind === 'matching') return pairMoves(question, right)
  return valuesOf(question, right).map((value) => ({ input: `input[value="${value}"]` }))
}

/** All pairs as they belong together, or each source with the target of the next. */
function pairMoves({ sources, targets, key }: QuestionOf<'matching'>, right: boolean): Move[] {
  const targetOf = new Map(key)
  return sources.map((_, at) => {
    const source = sources[right ? at : (at + 1) % sources.length]
    const target = targets.find(({ number }) => number === targetOf.get(source?.number ?? 0))
    return { input: `.matching label:nth-of-type(${at + 1}) select`, pick: target?.text ?? '' }
  })
}

/** Values of the inputs to check. */
function valuesOf(question: Question, right: boolean): readonly number[] {
  if (question.kind === 'true-false') return [question.key === right ? 1 : 2]
  if (question.kind === 'hotspot') {
    const isWanted = ({ number }: { number: number }): boolean =>
      question.key.includes(number) === right
    return question.regions
      .filter(isWanted)
      .map(({ number }) => number)
      .slice(0, 1)
  }
  if (!('options' in question)) throw new Error(`Question ${question.number} has no options.`)
  const key = question.kind === 'choice' ? [question.key] : question.key
  const others = question.options
    .map((option) => option.number)
    .filter((number) => !key.includes(number))
  return right ? key : others.slice(0, 1)
}
