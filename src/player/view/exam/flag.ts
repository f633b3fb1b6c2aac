import { button } from '../dom.ts'
import { strings } from '../strings.ts'
import type { ExamView } from './exam-view.ts'

/** A button that puts a flag on a question and takes it off again. */
export function flagButton({ app }: ExamView, question: number, onFlag: () => void): HTMLElement {
  const isFlagged = (): boolean => app.session.progress().flags.includes(question)
  const flag = button(
    strings.flag,
    { class: 'button button-quiet flag', 'data-flag': true },
    () => {
      app.session.apply({ type: 'question-flagged', question, flagged: !isFlagged() })
      update()
      onFlag()
    },
  )
  const update = (): void => flag.setAttribute('aria-pressed', String(isFlagged()))
  update()
  return flag
}
