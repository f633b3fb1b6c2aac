import { apply } from '../../../../src/model/apply.ts'
import type { Course } from '../../../../src/model/course.ts'
import type { ItemMark, LearningEvent } from '../../../../src/model/event.ts'
import { noProgress } from '../../../../src/model/progress.ts'
import { statusOf } from '../../../../src/model/status.ts'
import type { Health, Lms } from '../../../../src/player/lms/lms.ts'
import { scorm12 } from '../../../../src/player/lms/scorm12/index.ts'
import { strictScorm12 } from '../../../../src/preview/lms/strict-scorm12.ts'
import type { StrictOptions, StrictScorm12 } from '../../../../src/preview/lms/strict-scorm12.ts'
import { sampleCourse } from '../../../doubles/course.ts'
import { windowDouble } from '../../../doubles/window.ts'

/** A learner in one session with an LMS. */
export interface Visit {
  readonly lms: Lms
  readonly window: Window
  readonly health: readonly Health[]
  readonly does: (...events: readonly LearningEvent[]) => void
}

/** A session with any SCORM 1.2 API; what the learner does is saved and reported as the player does it. */
export async function visitApi(API: unknown, course: Partial<Course> = {}): Promise<Visit> {
  const health: Health[] = []
  const window = windowDouble({ API })
  const begun = Date.now()
  const lms = scorm12({
    window,
    course: { ...sampleCourse, ...course },
    elapsed: () => Date.now() - begun,
    onHealth: (next) => void health.push(next),
  })
  await lms.connect()
  let [progress, saves] = [noProgress, 0]
  const does = (...events: readonly LearningEvent[]): void => {
    for (const event of events) {
      progress = apply(progress, event)
      lms.save(`state-${++saves}`, String(progress.place))
      lms.report(event, statusOf({ ...sampleCourse, ...course }, progress))
    }
  }
  return { lms, window, health, does }
}

/** A session with the strict LMS. */
export async function visit(
  course: Partial<Course> = {},
  options: StrictOptions = {},
): Promise<Visit & { readonly strict: StrictScorm12 }> {
  const strict = strictScorm12(options)
  return { ...(await visitApi(strict.API, course)), strict }
}

/** The calls of these functions as texts, such as `cmi.core.exit=suspend` or `LMSCommit`. */
export function log({ calls }: StrictScorm12, ...names: readonly string[]): string[] {
  return calls
    .filter(({ name }) => names.includes(name))
    .map(({ name, args }) => (name === 'LMSSetValue' ? args.join('=') : name))
}

/** How many values were set before each commit. */
export function setsPerCommit(strict: StrictScorm12): number[] {
  const counts = [0]
  for (const call of log(strict, 'LMSSetValue', 'LMSCommit')) {
    if (call === 'LMSCommit') counts.push(0)
    else counts.push((counts.pop() ?? 0) + 1)
  }
  return counts
}

/** Committed values whose element begins so, by what follows. */
export function committedAt(strict: StrictScorm12, beginning: string): Record<string, string> {
  const entries = Object.entries(strict.committed()).filter(([element]) =>
    element.startsWith(beginning),
  )
  return Object.fromEntries(
    entries.map(([element, value]) => [element.slice(beginning.length), value]),
  )
}

/** An answer to question 1 or 2 of the sample course, with this credit. */
export function marked(question: number, parts: Partial<ItemMark> = {}): ItemMark {
  const response = { kind: 'choice', option: 2 } as const
  return { question, response, key: response, credit: 1, ...parts }
}

/** The learner hands in the graded exam with these marks. */
export function handedIn(
  percent: number,
  marks: readonly ItemMark[],
  attempt = 1,
): Extract<LearningEvent, { type: 'exam-submitted' }> {
  return {
    type: 'exam-submitted',
    exam: 1,
    attempt,
    score: Math.round(percent * 100),
    marks,
    noRepeat: 0,
    reveals: true,
    time: Date.now(),
  }
}

/** The learner has an answer checked outside exams. */
export function checked(mark: ItemMark): LearningEvent {
  return { type: 'check-answered', mark, time: Date.now() }
}
