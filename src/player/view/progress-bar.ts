import type { App } from './app.ts'
import { byId, el } from './dom.ts'
import { timeLeft } from './standing.ts'
import { strings } from './strings.ts'

/** How much of the course was read and how long the rest takes, in the bar at the top. */
export function progressBar({ window, session }: App): void {
  const holder = byId(window.document, 'progress')
  const total = session.course.modules.reduce((sum, module) => sum + module.pages.length, 0)
  const update = (): void => {
    const seen = Math.round(session.status().viewed * total)
    const text = strings.progress(seen, total)
    holder.replaceChildren(
      el('progress', {
        max: String(total),
        value: String(seen),
        'aria-label': strings.progressLabel,
      }),
      el('span', {}, text, el('span', { class: 'bar-unit' }, strings.progressUnit)),
      el('span', { class: 'bar-left' }, timeLeft(session)),
    )
  }
  holder.hidden = total === 0
  session.subscribe(update)
  update()
}
