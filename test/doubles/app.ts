import { contentDouble } from './content.ts'
import type { Course } from '../../src/model/course.ts'
import type { LearningEvent } from '../../src/model/event.ts'
import { startSession } from '../../src/player/session.ts'
import type { App } from '../../src/player/view/app.ts'
import { sampleCourse } from './course.ts'

/** An app in an empty page, with a session that nobody receives, and what the learner did in it. */
export interface AppDouble {
  readonly app: App
  readonly events: readonly LearningEvent[]
  /** Lets so many milliseconds pass on the course's own clock. */
  readonly pass: (milliseconds: number) => void
}

export function appDouble(course: Partial<Course> = {}, comments = true): AppDouble {
  document.body.innerHTML = '<article id="page" data-course="Course"></article>'
  const events: LearningEvent[] = []
  let elapsed = 0
  const nothing = (): void => undefined
  const learner = { id: '', name: '' }
  const launch = { state: '', learner, records: true, comments }
  const session = startSession({
    course: { ...sampleCourse, ...course },
    lms: {
      capacity: 4096,
      connect: async () => launch,
      report: (event) => void events.push(event),
      save: nothing,
      flush: nothing,
      close: nothing,
      leave: nothing,
    },
    launch,
    copy: { restore: () => undefined, keep: nothing },
  })
  const app: App = {
    window,
    session,
    content: contentDouble(session.course),
    banner: { show: nothing, has: () => false },
    elapsed: () => elapsed,
    place: () => ({ kind: 'feedback' }),
    go: nothing,
    onPlace: () => nothing,
    gate: () => Promise.reject(new Error('Nothing is locked.')),
  }
  return {
    app,
    events,
    pass: (milliseconds) => {
      elapsed += milliseconds
    },
  }
}
