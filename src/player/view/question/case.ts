import type { PartQuestion, PartResponse } from '../../../model/question.ts'
import { el, htmlEl } from '../dom.ts'
import { strings } from '../strings.ts'
import type { AnswerProps, AnswerView } from './answer-view.ts'

type ShowPart = (part: PartQuestion, props: AnswerProps) => HTMLElement

/** The scenario once, then each part as the question that it is. */
export function caseView(showPart: ShowPart): AnswerView<'case'> {
  return (question, { seed, response, level = 2, onAnswer }) => {
    const given = new Map(response?.parts.map((part) => [part.question, part.response]))
    const answer = (part: number, response: PartResponse | undefined): void => {
      if (response) given.set(part, response)
      else given.delete(part)
      const parts = question.parts.flatMap(({ number }) => {
        const response = given.get(number)
        return response ? [{ question: number, response }] : []
      })
      onAnswer(parts.length > 0 ? { kind: 'case', parts } : undefined)
    }
    const heading = (text: string): HTMLElement => el(`h${level}`, { class: 'case-title' }, text)
    return el(
      'div',
      { class: 'case' },
      el('section', {}, heading(strings.scenario), htmlEl('div', {}, question.stem)),
      ...question.parts.map((part, index) =>
        el(
          'section',
          { 'data-kind': part.kind, 'data-part': String(part.number) },
          heading(strings.partOf(index + 1, question.parts.length)),
          showPart(part, {
            seed,
            response: given.get(part.number),
            onAnswer: (response) => answer(part.number, response as PartResponse | undefined),
          }),
        ),
      ),
    )
  }
}
