import { gradedExam } from '../../model/status.ts'
import type { App } from './app.ts'
import { asksFeedback } from './feedback-asked.ts'
import { placeLink, titleOf } from './place-link.ts'
import type { Place } from './place.ts'
import { strings } from './strings.ts'

/** Links to what the learner still has to do: the first page unread, exam, certificate, feedback. */
export function leftToDo(app: App): HTMLAnchorElement[] {
  const { session } = app
  const { course } = session
  const progress = session.progress()
  const unread = course.modules
    .flatMap((module) => module.pages)
    .filter(({ number }) => !progress.seen.includes(number))
  const exam = gradedExam(course)
  const isPassed = session.status().standing === 'passed'
  const named = (place: Place): HTMLAnchorElement => placeLink(place, titleOf(app, place))
  return [
    ...unread
      .slice(0, 1)
      .map(({ number }) =>
        placeLink({ kind: 'page', page: number }, strings.pagesUnread(unread.length)),
      ),
    ...(exam && !isPassed ? [named({ kind: 'exam', exam: exam.number })] : []),
    ...(course.certificate && isPassed && !progress.certificate
      ? [named({ kind: 'certificate' })]
      : []),
    ...(asksFeedback(session) && !progress.rated ? [named({ kind: 'feedback' })] : []),
  ]
}
