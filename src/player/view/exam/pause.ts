import type { Exam } from '../../../model/course.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'

/** In place of the questions while the clock stands still: nobody may work on them then. */
export function pauseView({ title }: Exam, resume: () => void): Node[] {
  return [
    el('p', { class: 'kicker' }, title),
    el('h1', {}, strings.paused),
    el('p', {}, strings.pausedText),
    button(strings.examContinue, { class: 'button', 'data-resume': true }, resume),
  ]
}
