import type { App } from './app.ts'
import { neighbours } from './turn.ts'

/** Arrow keys turn pages while reading, unless something that uses them itself has the focus. */
export function keyboard(app: App): void {
  app.window.document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
      return
    const place = app.place()
    const target = event.target instanceof Element ? event.target : null
    if (
      place.kind !== 'page' ||
      target?.closest('input, select, textarea, video, audio, pre, [role="region"]')
    )
      return
    const { before, after } = neighbours(app, place)
    if (event.key === 'ArrowRight' && after) app.go(after)
    if (event.key === 'ArrowLeft' && before) app.go(before)
  })
}
