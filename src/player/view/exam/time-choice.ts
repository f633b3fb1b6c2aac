import type { Exam } from '../../../model/course.ts'
import { el } from '../dom.ts'
import { strings } from '../strings.ts'

/** Lets a learner who needs more time take it before the clock starts (WCAG 2.2.1). */
export interface TimeChoice {
  /** Nothing where there is nothing to choose. */
  readonly nodes: readonly HTMLElement[]
  /** The seconds chosen; 0 without limit. */
  readonly limit: () => number
}

export function timeChoice({ timeLimit, extensions }: Exam): TimeChoice {
  if (timeLimit === 0 || extensions.length === 0) {
    return { nodes: [], limit: () => timeLimit * 60 }
  }
  const times = [1, ...extensions].map((factor) => Math.ceil(timeLimit * factor))
  const options = times.map((minutes, at) =>
    el('option', {}, at === 0 ? strings.standardTime(minutes) : strings.minutes(minutes)),
  )
  const select = el('select', { class: 'entry-field', 'data-time': true }, ...options)
  return {
    nodes: [el('p', {}, el('label', { class: 'time-choice' }, strings.timeNeeded, select))],
    limit: () => (times[select.selectedIndex] ?? timeLimit) * 60,
  }
}
