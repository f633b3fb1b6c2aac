import type { App } from '../app.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import { showPicture } from './zoom.ts'

/** Narrower pictures are signs rather than something to look at, in CSS pixels. */
const leastWidth = 160

/** Gives each picture of a page a button beside it that opens it large; a click on the picture does the same. */
export function mountPictures(app: App, article: HTMLElement): void {
  for (const picture of article.querySelectorAll('img')) {
    // Without a description it is decoration, and in a link or a question it has a job already.
    if (picture.alt === '' || picture.closest('a, button, label, .check, .zoom')) continue
    if (picture.complete) offer(picture)
    else picture.addEventListener('load', () => offer(picture), { once: true })
  }
  const stop = app.onPlace(() => {
    closePicture()
    stop()
  })
}

let closePicture = (): void => undefined

function offer(picture: HTMLImageElement): void {
  const width = picture.naturalWidth || picture.width
  if (!picture.isConnected || (width > 0 && width < leastWidth)) return
  const open = (): void => {
    opener.focus({ preventScroll: true })
    closePicture = showPicture(picture)
  }
  const opener = button(
    '',
    { class: 'zoom-button', 'aria-label': strings.zoomOpen(picture.alt), title: strings.zoom },
    open,
  )
  const whole = picture.closest('picture') ?? picture
  const frame = el('span', { class: 'zoom' })
  // What is not as wide as the text has its own size and keeps it; the button stays at its edge.
  const room = whole.parentElement?.clientWidth ?? 0
  if (picture.clientWidth < room) frame.style.maxWidth = `${picture.clientWidth}px`
  whole.replaceWith(frame)
  frame.append(whole, opener)
  picture.addEventListener('click', open)
}
