import type { Bank } from '../../../model/course.ts'
import { isRight } from '../../../model/event.ts'
import type { ItemMark } from '../../../model/event.ts'
import { button, el, htmlEl } from '../dom.ts'
import { feedback } from '../feedback.ts'
import { strings } from '../strings.ts'
import { bestScore, scoreText } from './exam-view.ts'
import type { ExamView } from './exam-view.ts'
import type { Marked } from './marked.ts'

/** The result of an attempt: verdict, score, results by subject, and the questions to look at again. */
export function resultView(view: ExamView, { score, marks }: Marked): Node[] {
  const { app, exam, show } = view
  const passed = score / 100 >= exam.pass
  const wrong = marks.filter((item) => !isRight(item))
  return [
    el('p', { class: 'kicker' }, exam.title),
    el('h1', {}, passed ? strings.passedTitle : strings.failedTitle),
    el(
      'p',
      { class: passed ? 'score is-right' : 'score is-wrong', 'data-score': String(score / 100) },
      scoreText(score),
    ),
    el('p', {}, strings.resultScore(scoreText(score), exam.pass)),
    ...(bestScore(view) > score
      ? [el('p', {}, strings.resultBest(scoreText(bestScore(view))))]
      : []),
    button(strings.tryAgain, { class: passed ? 'button button-quiet' : 'button' }, show),
    el('h2', {}, strings.byModule),
    subjectTable(app.session.course.banks, marks),
    ...(wrong.length > 0
      ? [el('h2', {}, strings.toReview), ...wrong.map((item) => missedView(view, item))]
      : []),
  ]
}

function subjectTable(banks: readonly Bank[], marks: readonly ItemMark[]): HTMLElement {
  const rows = banks.flatMap(({ title, items }) => {
    const numbers = new Set(items.map((item) => item.number))
    const drawn = marks.filter((item) => numbers.has(item.question))
    const right = drawn.filter(isRight).length
    if (drawn.length === 0) return []
    return [
      el('tr', {}, el('th', { scope: 'row' }, title), el('td', {}, `${right} / ${drawn.length}`)),
    ]
  })
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col' }, strings.subject),
    el('th', { scope: 'col' }, strings.rightOf),
  )
  return el('table', { class: 'subjects' }, el('thead', {}, head), el('tbody', {}, ...rows))
}

function missedView({ app, questions }: ExamView, item: ItemMark): HTMLElement {
  const question = questions.get(item.question)
  if (!question) return el('p')
  const { title, rest } = headed(question.stem)
  return el(
    'details',
    { class: 'missed' },
    el('summary', {}, title),
    rest,
    feedback(question, item, app.session.course),
  )
}

/** The first block of a stem as text, and the rest of a stem that goes on; all of it where the text alone would lose something. */
function headed(html: string): { title: string; rest: HTMLElement | false } {
  const rest = htmlEl('div', { class: 'missed-stem' }, html)
  const first = rest.childElementCount > 1 ? rest.firstElementChild : null
  if (!first?.textContent) return { title: rest.textContent ?? '', rest: false }
  if (first.childElementCount === 0) first.remove()
  return { title: first.textContent, rest }
}
