import type { Session } from '../session.ts'

/** Whether learners are asked for feedback, because somebody receives it. */
export function asksFeedback({ course, comments }: Session): boolean {
  return course.feedback && comments
}

/** Whether there is anything to show: a form, or somebody to ask. */
export function hasFeedback(session: Session): boolean {
  return asksFeedback(session) || session.course.contact !== undefined
}
