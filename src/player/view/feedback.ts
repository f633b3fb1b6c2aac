import type { Question, Response } from '../../model/question.ts'
import { el, htmlEl } from './dom.ts'
import { strings } from './strings.ts'

/** Right or wrong in words, the feedback to the options picked, the rationale, and where it comes from. */
export function feedback(
  question: Question,
  response: Response | undefined,
  correct: boolean,
): HTMLElement {
  return el(
    'div',
    { class: correct ? 'feedback is-right' : 'feedback is-wrong' },
    el('p', { class: 'verdict' }, correct ? strings.right : strings.wrong),
    ...optionFeedback(question, response).map((html) => htmlEl('div', {}, html)),
    htmlEl('div', {}, question.rationale),
    question.references.length > 0 &&
      el('p', { class: 'reference' }, strings.references + question.references.join(', ')),
  )
}

function optionFeedback(question: Question, response: Response | undefined): string[] {
  if (!('options' in question) || !response) return []
  const picked =
    'options' in response ? response.options : 'option' in response ? [response.option] : []
  return question.options.flatMap(({ number, feedback }) =>
    feedback && picked.includes(number) ? [feedback] : [],
  )
}
