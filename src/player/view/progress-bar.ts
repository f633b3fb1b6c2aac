import type { App } from './app.ts'
import { byId, el } from './dom.ts'
import { strings } from './strings.ts'

/** How much of the course was read, in the bar at the top. */
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
    )
  }
  holder.hidden = total === 0
  session.subscribe(update)
  update()
}
