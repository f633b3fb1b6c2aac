import type { App } from './app.ts'
import { button } from './dom.ts'
import { strings } from './strings.ts'

/** A button that puts a flag on a question, to find it again, and takes it off. */
export function flagButton({ session }: App, question: number, onFlag?: () => void): HTMLElement {
  const isFlagged = (): boolean => session.progress().flags.includes(question)
  const flag = button(
    strings.flag,
    { class: 'button button-quiet flag', 'data-flag': true },
    () => {
      session.apply({ type: 'question-flagged', question, flagged: !isFlagged() })
      update()
      onFlag?.()
    },
  )
  const update = (): void => flag.setAttribute('aria-pressed', String(isFlagged()))
  update()
  return flag
}
