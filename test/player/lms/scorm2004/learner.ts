import { apply } from '../../../../src/model/apply.ts'
import type { Course } from '../../../../src/model/course.ts'
import type { LearningEvent } from '../../../../src/model/event.ts'
import { noProgress } from '../../../../src/model/progress.ts'
import { statusOf } from '../../../../src/model/status.ts'
import type { Health, Launch, Lms } from '../../../../src/player/lms/lms.ts'
import { scorm2004 } from '../../../../src/player/lms/scorm2004/index.ts'
import { strictScorm2004 } from '../../../../src/preview/lms/strict-scorm2004.ts'
import type { StrictLms, StrictOptions } from '../../../../src/preview/lms/strict-lms.ts'
import { sampleCourse } from '../../../doubles/course.ts'
import { storageDouble } from '../../../doubles/storage.ts'
import { windowDouble } from '../../../doubles/window.ts'

/** A learner in one session with a strict LMS. */
export interface Visit {
  readonly lms: Lms
  readonly launch: Launch
  readonly strict: StrictLms
  readonly health: readonly Health[]
  readonly does: (...events: readonly LearningEvent[]) => void
}

/** What the learner does is saved and reported as the player does it. */
export async function visit(
  course: Partial<Course> = {},
  options: StrictOptions & { readonly localStorage?: Storage } = {},
): Promise<Visit> {
  const { localStorage = storageDouble(), ...lmsOptions } = options
  const strict = strictScorm2004(lmsOptions)
  const health: Health[] = []
  const begun = Date.now()
  const lms = scorm2004({
    window: windowDouble({ API_1484_11: strict.API, localStorage }),
    course: { ...sampleCourse, ...course },
    elapsed: () => Date.now() - begun,
    onHealth: (next) => void health.push(next),
  })
  const launch = await lms.connect()
  let [progress, saves] = [noProgress, 0]
  const does = (...events: readonly LearningEvent[]): void => {
    for (const event of events) {
      progress = apply(progress, event)
      lms.save(`state-${++saves}`, String(progress.place))
      lms.report(event, statusOf({ ...sampleCourse, ...course }, progress))
    }
  }
  return { lms, launch, strict, health, does }
}

/** What was set and committed, in order, such as `cmi.exit=suspend` or `Commit`. */
export function log({ calls }: StrictLms): string[] {
  return calls
    .filter(({ name }) => ['SetValue', 'Commit', 'Terminate'].includes(name))
    .map(({ name, args }) => (name === 'SetValue' ? args.join('=') : name))
}

/** Calls that the LMS refused: reading what is not there yet is no fault. */
export function faults({ calls }: StrictLms): unknown[] {
  return calls.filter(({ error }) => error !== '0' && error !== '403')
}
