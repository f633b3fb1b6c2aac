import type { Admission } from '../../../model/admission.ts'
import { admission } from '../../../model/admission.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import type { ExamView } from './exam-view.ts'

/** Whether the next attempt of the exam in view may begin now. */
export function admissionTo({ app: { session }, exam }: ExamView): Admission {
  const { banks } = session.course
  return admission({ exam, banks, progress: session.progress() }, Date.now())
}

type Note<K extends Admission['kind']> = (
  view: ExamView,
  admission: Extract<Admission, { kind: K }>,
) => HTMLElement[]

const notes: { readonly [K in Admission['kind']]: Note<K> } = {
  open: () => [],
  exhausted: () => [notice(strings.examExhausted)],
  waiting: (_, { until }) => [notice(strings.examWaiting(timeText(until)))],
  remedial: (view, { questions, until }) => [
    notice(strings.examRemedial(questions.length)),
    ...(until === undefined ? [] : [notice(strings.examWaiting(timeText(until)))]),
    practiceButton(view, questions),
  ],
}

/** What stands before the next attempt, and the way on; nothing when it may begin. */
export function admissionNote(view: ExamView, admission: Admission): HTMLElement[] {
  const note = notes[admission.kind] as (view: ExamView, admission: Admission) => HTMLElement[]
  return note(view, admission)
}

/** Practice with these questions. */
export function practiceButton({ app }: ExamView, questions: readonly number[]): HTMLElement {
  const label = strings.practiceThese(questions.length)
  return button(label, { class: 'button', 'data-remedial': true }, () =>
    app.go({ kind: 'practice', questions }),
  )
}

function notice(text: string): HTMLElement {
  return el('p', { class: 'notice' }, text)
}

/** A time as the learner's clock shows it. By single fields: older browsers know no `dateStyle`. */
function timeText(time: number): string {
  const fields = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(strings.locale, {
    ...fields,
    hour: '2-digit',
    minute: '2-digit',
  }).format(time)
}
