import { isRight } from '../../../model/event.ts'
import type { ItemMark } from '../../../model/event.ts'
import { pagesLeft } from '../../../model/gating.ts'
import { completionOf } from '../../../model/status.ts'
import { button, el, htmlEl } from '../dom.ts'
import { certificateLink } from '../certificate/link.ts'
import { feedback } from '../feedback.ts'
import { pagesLeftNote } from '../pages-left.ts'
import { strings } from '../strings.ts'
import { admissionNote, admissionTo, practiceButton } from './admission-note.ts'
import { bestScore, scoreText } from './exam-view.ts'
import type { ExamView } from './exam-view.ts'
import type { Marked } from './marked.ts'
import { objectiveTable } from './objective-table.ts'

/** The result of an attempt: verdict, score, the way to the next one, results by objective, and the questions missed. */
export function resultView(view: ExamView, { score, marks, timeUp }: Marked): Node[] {
  const { app, exam } = view
  const passed = score / 100 >= exam.pass
  const isSecret = exam.feedback === 'none'
  const missed = marks.filter((item) => item.credit !== undefined && !isRight(item))
  const seen = isSecret ? [] : missed
  return [
    el('p', { class: 'kicker' }, exam.title),
    outcome(view, score),
    ...(timeUp ? [el('p', { class: 'notice', role: 'alert' }, strings.timeUp)] : []),
    ...certificateLink(app, exam),
    ...(passed && exam.graded ? whatIsLeft(view) : []),
    ...(passed ? again(view, 'button button-quiet') : beforeNext(view, seen)),
    el('h2', {}, strings.byObjective),
    objectiveTable(app.session.course, exam, marks),
    ...(seen.length > 0
      ? [el('h2', {}, strings.toReview), ...seen.map((item) => missedView(view, item))]
      : []),
  ]
}

/** The pages that a course wants beside a pass. */
function whatIsLeft({ app }: ExamView): Node[] {
  const { course } = app.session
  if (completionOf(course) === 'passed') return []
  return pagesLeftNote(app, pagesLeft(course, app.session.progress()), strings.passedButPages)
}

/** Verdict and score, in words, with a sign, and on a scale with the pass mark. */
function outcome(view: ExamView, score: number): HTMLElement {
  const { pass } = view.exam
  const passed = score / 100 >= pass
  const best = bestScore(view)
  const scale = el('div', { class: 'scale', 'aria-hidden': 'true' }, el('span'), el('i'))
  scale.style.setProperty('--score', `${score / 100}%`)
  scale.style.setProperty('--pass', `${pass}%`)
  return el(
    'div',
    { class: `outcome ${passed ? 'is-right' : 'is-wrong'}` },
    el('h1', {}, passed ? strings.passedTitle : strings.failedTitle),
    el('p', { class: 'score', 'data-score': String(score / 100) }, scoreText(score)),
    scale,
    el('p', {}, strings.resultScore(scoreText(score), pass)),
    best > score && el('p', {}, strings.resultBest(scoreText(best))),
  )
}

/** What a learner who has not passed does next. */
function beforeNext(view: ExamView, missed: readonly ItemMark[]): Node[] {
  const numbers = missed.map(({ question }) => question)
  // Where practice is required, the note on the admission has its own button to it.
  const isOffered = numbers.length > 0 && admissionTo(view).kind !== 'remedial'
  const ways = [
    ...(isOffered ? [practiceButton(view, numbers)] : []),
    ...again(view, isOffered ? 'button button-quiet' : 'button'),
  ]
  return [
    el('h2', {}, strings.beforeNext),
    el('p', {}, numbers.length > 0 ? strings.beforeNextText : strings.beforeNextPages),
    el('div', { class: 'item-turn' }, ...ways),
  ]
}

/** The way to the next attempt, or what stands before it. */
function again(view: ExamView, style: string): Node[] {
  const admission = admissionTo(view)
  return admission.kind === 'open'
    ? [button(strings.tryAgain, { class: style }, view.show)]
    : admissionNote(view, admission)
}

function missedView({ questions }: ExamView, item: ItemMark): HTMLElement {
  const question = questions.get(item.question)
  if (!question) return el('p')
  const { title, rest } = headed(question.stem)
  return el(
    'details',
    { class: 'missed' },
    el('summary', {}, title),
    rest,
    feedback(question, item),
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
