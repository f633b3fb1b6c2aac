import { drawItems } from '../../../model/draw.ts'
import type { Exam } from '../../../model/course.ts'
import { recordOf } from '../../../model/progress.ts'
import type { App } from '../app.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import { scoreText } from './exam-view.ts'
import type { ExamView } from './exam-view.ts'

/** What the exam is, how the learner did so far, and the way in. */
export function introView({ app, exam, show }: ExamView): Node[] {
  const { best, tries, recent } = recordOf(app.session.progress(), exam.number)
  const under = app.session.progress().sitting?.exam
  const other = app.session.course.exams.find(({ number }) => number === under)
  const start = (): void => {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
    const items = drawItems(exam, app.session.course.banks, { seed, avoid: recent.flat() })
    const limit = exam.timeLimit * 60
    app.session.apply({ type: 'exam-started', exam: exam.number, seed, items, limit })
    show()
  }
  return [
    el('h1', {}, exam.title),
    el('p', {}, strings.examFacts(exam.draw, exam.pass)),
    el('p', {}, strings.examRules),
    ...(tries > 0 ? [el('p', { class: 'best' }, strings.examBest(scoreText(best), tries))] : []),
    ...(other
      ? otherUnderWay(app, other)
      : [button(strings.examStart, { class: 'button', 'data-exam-start': true }, start)]),
  ]
}

/** One attempt at a time: beginning another would throw away the answers of the first. */
function otherUnderWay(app: App, { title, number }: Exam): Node[] {
  return [
    el('p', { class: 'notice' }, strings.examUnderWay(title)),
    button(strings.examContinue, { class: 'button' }, () => app.go({ kind: 'exam', exam: number })),
  ]
}
