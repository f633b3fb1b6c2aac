import type { Course } from '../../model/course.ts'
import { isRight } from '../../model/event.ts'
import type { ItemMark } from '../../model/event.ts'
import type { Question, QuestionOf, Response } from '../../model/question.ts'
import { el, htmlEl } from './dom.ts'
import { strings } from './strings.ts'

/** Right or wrong in words, the feedback to the options picked, the rationale, and where it comes from. */
export function feedback(question: Question, mark: ItemMark, course: Course): HTMLElement {
  const sources = question.references.map((key) => course.references[key] ?? key)
  return el(
    'div',
    {
      class: `${mark.parts ? 'case-feedback' : 'feedback'} ${isRight(mark) ? 'is-right' : 'is-wrong'}`,
    },
    el('p', { class: 'verdict' }, verdict(mark)),
    ...optionFeedback(question, mark.response).map((html) => htmlEl('div', {}, html)),
    htmlEl('div', {}, question.rationale),
    ...('parts' in question ? partFeedback(question, mark, course) : []),
    ...sources.map((source) => el('p', { class: 'reference' }, strings.reference + source)),
  )
}

function verdict(mark: ItemMark): string {
  if (!mark.parts) return isRight(mark) ? strings.right : strings.wrong
  const marked = mark.parts.filter(({ credit }) => credit !== undefined)
  return strings.practiceRight(marked.filter(isRight).length, marked.length)
}

/** Each part's own, without the sources that the whole case names. */
function partFeedback(
  { parts, references }: QuestionOf<'case'>,
  mark: ItemMark,
  course: Course,
): Node[] {
  return parts.flatMap((part, index) => {
    const own = part.references.filter((key) => !references.includes(key))
    const given = mark.parts?.find(({ question }) => question === part.number)
    if (!given) return []
    return [
      el('p', { class: 'case-title' }, strings.partOf(index + 1, parts.length)),
      htmlEl('div', {}, part.stem),
      feedback({ ...part, references: own }, given, course),
    ]
  })
}

function optionFeedback(question: Question, response: Response | undefined): string[] {
  if (!('options' in question) || !response) return []
  const picked =
    'options' in response ? response.options : 'option' in response ? [response.option] : []
  return question.options.flatMap(({ number, feedback }) =>
    feedback && picked.includes(number) ? [feedback] : [],
  )
}
