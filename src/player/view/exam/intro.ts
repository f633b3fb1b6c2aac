import { drawItems } from '../../../model/draw.ts'
import type { Exam } from '../../../model/course.ts'
import { pagesBefore } from '../../../model/gating.ts'
import { recordOf } from '../../../model/progress.ts'
import type { App } from '../app.ts'
import { button, el } from '../dom.ts'
import { pagesLeftNote } from '../pages-left.ts'
import { strings } from '../strings.ts'
import { admissionNote, admissionTo } from './admission-note.ts'
import { scoreText } from './exam-view.ts'
import type { ExamView } from './exam-view.ts'
import { timeChoice } from './time-choice.ts'

/** What the exam is, how the learner did so far, and the way in. */
export function introView(view: ExamView): Node[] {
  const { app, exam } = view
  const { best, tries } = recordOf(app.session.progress(), exam.number)
  const under = app.session.progress().sitting?.exam
  const other = app.session.course.exams.find(({ number }) => number === under)
  return [
    el('h1', {}, exam.title),
    el('p', {}, strings.examFacts(exam.draw, exam.pass)),
    el('ul', {}, ...rulesOf(exam, tries).map((rule) => el('li', {}, rule))),
    ...(tries > 0 ? [el('p', { class: 'best' }, strings.examBest(scoreText(best), tries))] : []),
    ...(other ? otherUnderWay(app, other) : wayIn(view)),
  ]
}

function rulesOf(exam: Exam, tries: number): string[] {
  const { attempts, coolDown, timeLimit, feedback } = exam
  return [
    strings.examRules,
    timeLimit > 0 && strings.examTimed(timeLimit),
    strings.examFeedback[feedback],
    attempts > 0 ? strings.examTries(Math.max(0, attempts - tries), attempts) : strings.examEndless,
    coolDown > 0 && strings.examCoolDown(coolDown),
  ].filter((rule): rule is string => Boolean(rule))
}

/** The button that starts an attempt, or what stands before it. */
function wayIn(view: ExamView): Node[] {
  const { app, exam, show } = view
  const before = pagesBefore(app.session.course, app.session.progress(), exam)
  if (before.length > 0) return pagesLeftNote(app, before, strings.examAfterPages)
  const { recent } = recordOf(app.session.progress(), exam.number)
  const { nodes, limit } = timeChoice(exam)
  const start = (): void => {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
    const items = drawItems(exam, app.session.course.banks, { seed, avoid: recent.flat() })
    app.session.apply({ type: 'exam-started', exam: exam.number, seed, items, limit: limit() })
    show()
  }
  const admission = admissionTo(view)
  if (admission.kind !== 'open') return admissionNote(view, admission)
  return [...nodes, button(strings.examStart, { class: 'button', 'data-exam-start': true }, start)]
}

/** One attempt at a time: beginning another would throw away the answers of the first. */
function otherUnderWay(app: App, { title, number }: Exam): Node[] {
  return [
    el('p', { class: 'notice' }, strings.examUnderWay(title)),
    button(strings.examContinue, { class: 'button' }, () => app.go({ kind: 'exam', exam: number })),
  ]
}
