import type { App } from './app.ts'
import { button } from './dom.ts'
import { strings } from './strings.ts'

/** A button that puts a flag on a question, to find it again, or takes it off. */
export function flagButton({ session }: App, question: number): HTMLButtonElement {
  const isFlagged = (): boolean => session.progress().flags.includes(question)
  const toggle = button(
    strings.flag,
    { class: 'button button-quiet flag', 'aria-pressed': String(isFlagged()) },
    () => {
      session.apply({ type: 'question-flagged', question, flagged: !isFlagged() })
      toggle.setAttribute('aria-pressed', String(isFlagged()))
    },
  )
  return toggle
}
