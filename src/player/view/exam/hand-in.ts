import type { ExamView } from './exam-view.ts'
import { markSitting } from './marked.ts'

/** Hands the sitting in as it stands, and shows the result. */
export function handIn(view: ExamView, timeUp = false): void {
  const { app, exam, showResult } = view
  const { sitting } = app.session.progress()
  if (!sitting) return
  app.session.apply({ type: 'exam-timed', clock: view.clock() })
  const { score, marks } = markSitting(view, app.session.progress().sitting ?? sitting)
  app.session.apply({
    type: 'exam-submitted',
    exam: exam.number,
    attempt: sitting.attempt,
    score,
    marks,
    noRepeat: exam.noRepeat,
    reveals: exam.feedback !== 'none',
    time: Date.now(),
  })
  showResult({ score, marks, timeUp })
}
