import type { Course } from '../../model/course.ts'
import { isRight } from '../../model/event.ts'
import type { ItemMark } from '../../model/event.ts'
import type { Question, Response } from '../../model/question.ts'
import { el, htmlEl } from './dom.ts'
import { strings } from './strings.ts'

/** Right or wrong in words, the feedback to the options picked, the rationale, and where it comes from. */
export function feedback(question: Question, mark: ItemMark, course: Course): HTMLElement {
  const sources = question.references.map((key) => course.references[key] ?? key)
  return el(
    'div',
    { class: isRight(mark) ? 'feedback is-right' : 'feedback is-wrong' },
    el('p', { class: 'verdict' }, isRight(mark) ? strings.right : strings.wrong),
    ...optionFeedback(question, mark.response).map((html) => htmlEl('div', {}, html)),
    htmlEl('div', {}, question.rationale),
    ...sources.map((source) => el('p', { class: 'reference' }, strings.reference + source)),
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
