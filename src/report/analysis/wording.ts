import { plainText } from '../../model/plain-text.ts'
import type { Option, PartQuestion } from '../../model/question.ts'
import { offeredBy } from './offered.ts'

/** What stands for a part of a response, by its id in records: `o2`, `s1`, `t4`. */
function partTexts(question: PartQuestion): ReadonlyMap<string, string> {
  const texts = (letter: string, options: readonly Option[]): (readonly [string, string])[] =>
    options.map(({ number, text }) => [letter + number, plainText(text)])
  if (question.kind === 'ordering') return new Map(texts('o', question.items))
  if (question.kind === 'matching') {
    return new Map([...texts('s', question.sources), ...texts('t', question.targets)])
  }
  return new Map(offeredBy(question).map(({ response, text }) => [response, text]))
}

/** A response in the question's words; what was typed stays as it is (delimiters: xAPI 1.0.3 Data 2.4.4.1). */
export function inWords(question: PartQuestion, response: string): string {
  if (question.kind === 'fill-in' || question.kind === 'numeric') return response
  const texts = partTexts(question)
  const word = (id: string): string => texts.get(id) ?? id
  return response
    .split('[,]')
    .map((part) => part.split('[.]').map(word).join(' → '))
    .join('; ')
}
