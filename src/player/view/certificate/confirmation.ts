import { certificateCode } from '../../../model/certificate.ts'
import { longestName, recordOf } from '../../../model/progress.ts'
import { gradedExam } from '../../../model/status.ts'
import type { App } from '../app.ts'
import { el } from '../dom.ts'
import { strings } from '../strings.ts'
import { givenFirst, tidyName } from './name.ts'

/** Asks for the name on the certificate, which is given for good when it is confirmed. */
export function confirmation(app: App): Node[] {
  const { course, learner, records } = app.session
  const input = el('input', {
    class: 'entry-field',
    value: tidyName(givenFirst(learner.name)),
    required: true,
    maxlength: String(longestName),
    autocomplete: 'name',
    'aria-describedby': 'name-hint',
  })
  const form = el(
    'form',
    { class: 'certificate-form' },
    el('label', {}, strings.certificateName, input),
    el('p', { class: 'hint', id: 'name-hint' }, strings.certificateForGood),
    el('button', { class: 'button', 'data-certificate-confirm': true }, strings.certificateConfirm),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    input.value = tidyName(input.value)
    if (form.reportValidity()) give(app, input.value)
  })
  return [
    el('h1', {}, course.certificate?.title ?? ''),
    el('p', {}, strings.certificateEarned),
    ...(records ? [] : [el('p', { class: 'notice' }, strings.certificateUnrecorded)]),
    form,
  ]
}

/** In review nothing is recorded, so there is no code to find a record by. */
function give({ session, go }: App, name: string): void {
  const { course, learner, records } = session
  const { best: score, day } = recordOf(session.progress(), gradedExam(course)?.number ?? 0)
  const facts = { learner: learner.id, course: course.id, revision: course.revision, score, day }
  const code = records ? certificateCode(facts) : strings.certificateNoCode
  session.apply({ type: 'certificate-issued', name, score, day, code, time: Date.now() })
  go({ kind: 'certificate' })
}
