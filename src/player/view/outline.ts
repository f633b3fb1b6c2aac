import type { Session } from '../session.ts'
import type { App } from './app.ts'
import { byId, el } from './dom.ts'
import { asksFeedback, hasFeedback } from './feedback-asked.ts'
import { linkSelector } from './place.ts'
import type { Place } from './place.ts'
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
  app.onPlace((place) => {
    toggle(false)
    markCurrent(nav, place)
  })
  session.subscribe(() => markSeen(nav, session.progress().seen))
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
    module.classList.toggle('is-current', link !== null && module.contains(link))
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
