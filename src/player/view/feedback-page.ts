import type { Contact } from '../../model/course.ts'
import type { App } from './app.ts'
import { present } from './arrive.ts'
import { button, el } from './dom.ts'
import { asksFeedback } from './feedback-asked.ts'
import { optionList } from './question/options.ts'
import { strings } from './strings.ts'

/** Most characters of a comment. */
const longestComment = 1000

/** How long a learner pauses before the count of characters is said, in milliseconds. */
const pause = 800

/** Shows the form by which learners rate the course, once, and whom they may ask. */
export async function showFeedback({ window, session }: App): Promise<void> {
  const { contact } = session.course
  const show = (...nodes: Node[]): void =>
    present(window, [...nodes, ...(contact ? [contactLine(contact)] : [])])
  const thank = (): void => show(el('h1', {}, strings.thanksTitle), el('p', {}, strings.thanks))
  if (!asksFeedback(session)) show(el('h1', {}, strings.contactTitle))
  else if (session.progress().rated) thank()
  else
    show(
      el('h1', {}, strings.feedbackTitle),
      el('p', {}, strings.feedbackIntro),
      ...form(window, (rating, comment) => {
        session.apply({ type: 'course-rated', rating, comment })
        thank()
      }),
    )
}

function form(window: Window, onSend: (rating: number, comment: string) => void): HTMLElement[] {
  let rating = 0
  let waiting = 0
  const result = el('div', { class: 'check-result', role: 'status' })
  const count = el('p', { class: 'hint', id: 'comment-count', role: 'status' })
  const field = el('textarea', {
    class: 'entry-field comment',
    id: 'comment',
    rows: '6',
    maxlength: String(longestComment),
    'aria-describedby': count.id,
  })
  const showCount = (): void => {
    count.textContent = strings.commentLeft(longestComment - field.value.length)
  }
  showCount()
  field.addEventListener('input', () => {
    window.clearTimeout(waiting)
    waiting = window.setTimeout(showCount, pause)
  })
  const send = (): void => {
    if (rating > 0) onSend(rating, field.value.trim())
    else result.replaceChildren(strings.ratingFirst)
  }
  return [
    optionList({
      type: 'radio',
      stem: strings.rating,
      options: strings.ratings.map((text, index) => ({ number: index + 1, text })),
      checked: [],
      onChange: ([chosen = 0]) => {
        rating = chosen
        result.replaceChildren()
      },
    }),
    el('label', { class: 'comment-label', for: field.id }, strings.comment),
    field,
    count,
    button(strings.send, { class: 'button', 'data-send': true }, send),
    result,
  ]
}

/** Opens a tab of its own, as all links that leave the course do; a mail program needs none. */
function contactLine({ name, link }: Contact): HTMLElement {
  const tab = link.startsWith('https:') && { target: '_blank', rel: 'noopener noreferrer' }
  return el('p', { class: 'contact' }, strings.contact, el('a', { href: link, ...tab }, name), '.')
}
