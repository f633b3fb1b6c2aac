import { pagesLeft } from '../../../model/gating.ts'
import { recordOf } from '../../../model/progress.ts'
import { completionOf, gradedExam } from '../../../model/status.ts'
import type { App } from '../app.ts'
import { present } from '../arrive.ts'
import { el } from '../dom.ts'
import { scoreText } from '../exam/exam-view.ts'
import type { PlaceOf } from '../place.ts'
import { pagesLeftNote } from '../pages-left.ts'
import { strings } from '../strings.ts'
import { confirmation } from './confirmation.ts'
import { sheetView } from './sheet-view.ts'

/** Shows the certificate as it was given; before that what it takes, or the name that is to stand on it. */
export async function showCertificate(app: App, place: PlaceOf<'certificate'>): Promise<void> {
  const { session, content, window } = app
  const { certificate } = session.progress()
  if (certificate) {
    const html = await content.certificate()
    if (app.place() === place) present(window, sheetView(app, html, certificate))
  } else if (session.status().standing === 'passed') present(window, confirmation(app))
  else present(window, whatItTakes(app))
}

function whatItTakes(app: App): Node[] {
  const { session } = app
  const { certificate } = session.course
  const exam = gradedExam(session.course)
  if (!certificate || !exam) throw new Error('The course gives no certificate.')
  const { best, tries } = recordOf(session.progress(), exam.number)
  const left =
    completionOf(session.course) === 'passed' ? [] : pagesLeft(session.course, session.progress())
  const link = el('a', { href: `#exam-${exam.number}`, 'data-exam': `${exam.number}` }, exam.title)
  return [
    el('h1', {}, certificate.title),
    el('p', {}, strings.certificateNeeds, link, strings.certificatePass(exam.pass)),
    ...(tries > 0 ? [el('p', {}, strings.examBest(scoreText(best), tries))] : []),
    ...pagesLeftNote(app, left, strings.passedButPages),
  ]
}
