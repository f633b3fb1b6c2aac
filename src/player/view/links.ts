import type { App } from './app.ts'
import { placeOf } from './place.ts'

/** Links inside the course go to their page without leaving the document: the LMS's frame must not be navigated. */
export function links(app: App): void {
  const { document } = app.window
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const href = link?.getAttribute('href') ?? ''
    if (!link || !href.startsWith('#') || link.classList.contains('skip')) return
    event.preventDefault()
    const place = placeOf(link.dataset)
    if (place) app.go(place)
    else jump(document, href.slice(1))
  })
}

/** A footnote, or the way back from it. */
function jump(document: Document, id: string): void {
  const target = document.getElementById(id)
  if (!target) return
  if (!target.matches('a, button, input')) target.setAttribute('tabindex', '-1')
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'nearest' })
}
