import { isRight } from '../../model/event.ts'
import type { ItemMark } from '../../model/event.ts'
import type { Question, QuestionOf, Response } from '../../model/question.ts'
import { el, htmlEl } from './dom.ts'
import { strings } from './strings.ts'

/** Right or wrong in words, the feedback to the options picked, the rationale, and where it comes from. */
export function feedback(question: Question, mark: ItemMark): HTMLElement {
  const { kind, text } = verdictOf(mark)
  return el(
    'div',
    { class: `${mark.parts ? 'case-feedback' : 'feedback'} ${kind}` },
    el('p', { class: 'verdict' }, text),
    ...optionFeedback(question, mark.response).map((html) => htmlEl('div', {}, html)),
    question.rationale !== '' && htmlEl('div', {}, question.rationale),
    ...('parts' in question ? partFeedback(question, mark) : []),
    ...question.references.map((source) =>
      el('p', { class: 'reference' }, strings.reference + source),
    ),
  )
}

/** Lets the style sheet mark the one option that was chosen; the feedback says the same in words. */
export function showVerdict({ dataset }: HTMLElement, { credit }: ItemMark): void {
  if (credit !== undefined) dataset['verdict'] = credit === 1 ? 'right' : 'wrong'
}

/** A part of the credit is shown in whole percent, never rounded up; of a case the parts are counted. */
function verdictOf({ credit, parts }: ItemMark): { readonly kind: string; readonly text: string } {
  if (credit === undefined) return { kind: 'is-thanks', text: strings.surveyThanks }
  const [kind, text] =
    credit === 1
      ? ['is-right', strings.right]
      : credit === 0
        ? ['is-wrong', strings.wrong]
        : ['is-partly', strings.partly(Math.floor(credit * 100))]
  const marked = parts?.filter((part) => part.credit !== undefined)
  return {
    kind,
    text: marked ? strings.partsRight(marked.filter(isRight).length, marked.length) : text,
  }
}

/** Each part's own, without the sources that the whole case names. */
function partFeedback({ parts, references }: QuestionOf<'case'>, mark: ItemMark): Node[] {
  return parts.flatMap((part, index) => {
    const own = part.references.filter((key) => !references.includes(key))
    const given = mark.parts?.find(({ question }) => question === part.number)
    if (!given) return []
    return [
      el('p', { class: 'case-title' }, strings.partOf(index + 1, parts.length)),
      htmlEl('div', {}, part.stem),
      feedback({ ...part, references: own }, given),
    ]
  })
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
