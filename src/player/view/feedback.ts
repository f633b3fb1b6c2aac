import type { Course } from '../../model/course.ts'
import type { ItemMark } from '../../model/event.ts'
import type { Question, Response } from '../../model/question.ts'
import { el, htmlEl } from './dom.ts'
import { strings } from './strings.ts'

/** Right or wrong in words, the feedback to the options picked, the rationale, and where it comes from. */
export function feedback(question: Question, mark: ItemMark, course: Course): HTMLElement {
  const { kind, text } = verdictOf(mark)
  const sources = question.references.map((key) => course.references[key] ?? key)
  return el(
    'div',
    { class: `feedback ${kind}` },
    el('p', { class: 'verdict' }, text),
    ...optionFeedback(question, mark.response).map((html) => htmlEl('div', {}, html)),
    question.rationale !== '' && htmlEl('div', {}, question.rationale),
    ...sources.map((source) => el('p', { class: 'reference' }, strings.reference + source)),
  )
}

/** A part of the credit is shown in whole percent, never rounded up. */
function verdictOf({ credit }: ItemMark): { readonly kind: string; readonly text: string } {
  if (credit === undefined) return { kind: 'is-thanks', text: strings.surveyThanks }
  if (credit === 1) return { kind: 'is-right', text: strings.right }
  return credit === 0
    ? { kind: 'is-wrong', text: strings.wrong }
    : { kind: 'is-partly', text: strings.partly(Math.floor(credit * 100)) }
}

function optionFeedback(question: Question, response: Response | undefined): string[] {
  if (!response) return []
  const offered =
    'options' in question ? question.options : 'regions' in question ? question.regions : []
  const picked =
    'options' in response
      ? response.options
      : 'option' in response
        ? [response.option]
        : 'region' in response
          ? [response.region]
          : []
  return offered.flatMap(({ number, feedback }) =>
    feedback && picked.includes(number) ? [feedback] : [],
  )
}
