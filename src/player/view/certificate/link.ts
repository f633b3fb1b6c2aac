import type { Exam } from '../../../model/course.ts'
import type { App } from '../app.ts'
import { button } from '../dom.ts'
import { strings } from '../strings.ts'

/** The way to the certificate, once the exam that earns it is passed. */
export function certificateLink({ session, go }: App, { graded }: Exam): Node[] {
  const earned = graded && session.status().standing === 'passed'
  if (!earned || !session.course.certificate) return []
  const label = session.progress().certificate ? strings.certificateShow : strings.certificateGet
  return [
    button(label, { class: 'button', 'data-certificate-link': true }, () =>
      go({ kind: 'certificate' }),
    ),
  ]
}
