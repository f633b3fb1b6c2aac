import type { Sitting } from '../../../model/progress.ts'
import { button, el } from '../dom.ts'
import { feedback, showVerdict } from '../feedback.ts'
import { strings } from '../strings.ts'
import { questionOf } from './exam-view.ts'
import type { ExamView } from './exam-view.ts'
import { markAt } from './marked.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLButtonElement

/** Where a learner sees after each question what was right: a button that makes the answer final, then the verdict. */
export function settleView(view: ExamView, answers: HTMLElement, before: Sitting): HTMLElement {
  const { session } = view.app
  const index = before.position
  const hint = el('p', { class: 'hint', role: 'status' })
  const place = el('div', { class: 'check-result' })
  const reveal = (sitting: Sitting): HTMLElement => {
    const mark = markAt(view, sitting, index)
    const verdict = feedback(questionOf(view, sitting, index), mark)
    showVerdict(answers, mark)
    for (const control of answers.querySelectorAll<Control>('input, select, textarea, button')) {
      control.disabled = true
    }
    verdict.tabIndex = -1
    place.replaceChildren(verdict)
    return verdict
  }
  const onCheck = (): void => {
    const { sitting } = session.progress()
    if ((sitting?.answers[index] ?? 0) === 0) {
      hint.textContent = strings.chooseFirst
      return
    }
    session.apply({ type: 'exam-settled', index, clock: view.clock() })
    // The button goes: the focus moves on to what took its place.
    if (sitting) reveal(sitting).focus()
  }
  if (before.settled.includes(index)) reveal(before)
  else {
    place.append(
      button(
        strings.checkFinal,
        { class: 'button button-quiet', 'data-exam-check': true },
        onCheck,
      ),
      hint,
    )
  }
  return place
}
