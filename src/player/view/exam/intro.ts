import { recordOf } from '../../../model/apply.ts'
import { drawItems } from '../../../model/draw.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import { scoreText } from './exam-view.ts'
import type { ExamView } from './exam-view.ts'

/** What the exam is, how the learner did so far, and the way in. */
export function introView({ app, exam, show }: ExamView): Node[] {
  const { best, tries } = recordOf(app.session.progress(), exam.number)
  const start = (): void => {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
    const items = drawItems(exam, app.session.course.banks, seed)
    app.session.apply({ type: 'exam-started', exam: exam.number, seed, items })
    show()
  }
  return [
    el('h1', {}, exam.title),
    el('p', {}, strings.examFacts(exam.draw, exam.pass)),
    el('p', {}, strings.examRules),
    ...(tries > 0 ? [el('p', { class: 'best' }, strings.examBest(scoreText(best), tries))] : []),
    button(strings.examStart, { class: 'button', 'data-exam-start': true }, start),
  ]
}
