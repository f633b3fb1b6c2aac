import type { Session } from '../session.ts'
import type { App } from './app.ts'
import { byId, el } from './dom.ts'
import { asksFeedback, hasFeedback } from './feedback-asked.ts'
import { linkSelector } from './place.ts'
import type { Place } from './place.ts'
import { examStanding, moduleStanding } from './standing.ts'
import { strings } from './strings.ts'

/** Marks in the contents what was read and where the learner is; on narrow screens the contents open and close. */
export function outline(app: App): void {
  const { window, session } = app
  const nav = byId(window.document, 'outline')
  const menu = byId(window.document, 'menu')
  const toggle = (open: boolean): void => {
    nav.classList.toggle('is-open', open)
    menu.setAttribute('aria-expanded', String(open))
  }
  menu.addEventListener('click', () => toggle(menu.getAttribute('aria-expanded') !== 'true'))
  nav.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    toggle(false)
    menu.focus()
  })
  fitFeedback(nav, session)
  const follow = folds()
  app.onPlace((place) => {
    toggle(false)
    follow(nav.querySelector(linkSelector(place))?.closest('details'))
    markCurrent(nav, place)
  })
  const update = (): void => {
    markSeen(nav, session.progress().seen)
    markStandings(nav, session)
  }
  session.subscribe(update)
  update()
}

/** Keeps the module in view unfolded, and folds it again behind the learner; what they unfold themselves stays. */
function folds(): (fold: HTMLDetailsElement | null | undefined) => void {
  let last: HTMLDetailsElement | undefined
  return (fold) => {
    if (fold && !fold.open) {
      fold.open = true
      if (last) last.open = false
    }
    last = fold ?? last
  }
}

/** Says beside each module, exam and certificate how far the learner is. */
function markStandings(nav: HTMLElement, session: Session): void {
  const { modules, exams } = session.course
  for (const module of modules) {
    const text = moduleStanding(session, module)
    const state = nav.querySelector(`[data-module="${module.number}"] .outline-state`)
    if (text) state?.replaceChildren(text)
    state?.classList.toggle('is-done', text === strings.moduleDone)
  }
  for (const exam of exams) mark(nav, `[data-exam="${exam.number}"]`, examStanding(session, exam))
  if (session.progress().certificate) mark(nav, '[data-certificate]', strings.certificateThere)
}

function mark(nav: HTMLElement, selector: string, text: string): void {
  const link = nav.querySelector(selector)
  const state = link?.querySelector('.outline-state')
  if (state) state.textContent = text
  else if (text) link?.append(' ', el('span', { class: 'outline-state' }, text))
}

/** The last entry says what stands behind it, and is gone when that is nothing. */
function fitFeedback(nav: HTMLElement, session: Session): void {
  const link = nav.querySelector('[data-feedback]')
  if (!hasFeedback(session)) link?.closest('.outline-module')?.remove()
  else if (!asksFeedback(session)) link?.replaceChildren(strings.contactTitle)
}

function markCurrent(nav: HTMLElement, place: Place): void {
  nav.querySelector('[aria-current]')?.removeAttribute('aria-current')
  const link = nav.querySelector(linkSelector(place))
  link?.setAttribute('aria-current', 'page')
  for (const module of nav.querySelectorAll('.outline-module')) {
    module.classList.toggle('is-current', module.contains(link))
  }
  link?.scrollIntoView({ block: 'nearest' })
}

function markSeen(nav: HTMLElement, seen: readonly number[]): void {
  for (const page of seen) {
    const link = nav.querySelector(`[data-page="${page}"]:not(.is-seen)`)
    link?.classList.add('is-seen')
    link?.append(el('span', { class: 'unseen' }, ` (${strings.read})`))
  }
}
