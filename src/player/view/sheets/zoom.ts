import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import { showSheet } from './sheet.ts'

/** How many times as large as the sheet a picture gets. */
const scales = [1, 1.5, 2, 3, 4]

/** A picture as large as the window, with its caption; it can be enlarged further, and scrolled. Returns how to close it. */
export function showPicture(picture: HTMLImageElement): () => void {
  const copy = copyOf(picture)
  const frame = el(
    'div',
    { class: 'zoom-frame', tabindex: '0', role: 'region', 'aria-label': strings.zoomRegion },
    copy.whole,
  )
  const { bar, onKey } = scaleBar((scale) => fit(copy.image, frame, scale))
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim()
  const content = [bar, frame, ...(caption ? [el('p', { class: 'hint' }, caption)] : [])]
  return showSheet({ title: strings.zoomTitle, kind: 'zoom', content, onKey })
}

/** The same picture from the largest of its files. */
function copyOf(picture: HTMLImageElement): {
  readonly whole: Element
  readonly image: HTMLImageElement | null
} {
  const whole = (picture.closest('picture') ?? picture).cloneNode(true) as Element
  for (const source of [whole, ...whole.querySelectorAll('img, source')]) {
    source.removeAttribute('loading')
    if (source.hasAttribute('srcset')) source.setAttribute('sizes', '4096px')
  }
  return { whole, image: whole instanceof HTMLImageElement ? whole : whole.querySelector('img') }
}

/** At first all of it is in view; then its width grows, and the frame scrolls. */
function fit(image: HTMLImageElement | null, frame: HTMLElement, scale: number): void {
  const middle = [
    (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth || 0,
    (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight || 0,
  ] as const
  frame.classList.toggle('is-large', scale > 1)
  image?.style.setProperty('width', scale > 1 ? `${scale * 100}%` : '')
  // What was in the middle stays there.
  frame.scrollLeft = middle[0] * frame.scrollWidth - frame.clientWidth / 2
  frame.scrollTop = middle[1] * frame.scrollHeight - frame.clientHeight / 2
}

/** Two buttons, the size between them, and the keys + and -. */
function scaleBar(show: (scale: number) => void): {
  readonly bar: HTMLElement
  readonly onKey: (event: KeyboardEvent) => void
} {
  let at = 0
  const size = el('span', { role: 'status' }, strings.percent(100))
  const step = (by: number): void => {
    const scale = scales[at + by]
    if (scale === undefined) return
    at += by
    size.textContent = strings.percent(scale * 100)
    less.setAttribute('aria-disabled', String(at === 0))
    more.setAttribute('aria-disabled', String(at === scales.length - 1))
    show(scale)
  }
  const props = { class: 'button button-quiet' }
  const less = button('−', { ...props, 'aria-label': strings.zoomOut }, () => step(-1))
  const more = button('+', { ...props, 'aria-label': strings.zoomIn }, () => step(1))
  less.setAttribute('aria-disabled', 'true')
  return {
    bar: el('div', { class: 'zoom-bar' }, less, size, more),
    onKey: ({ key, altKey, ctrlKey, metaKey }) => {
      if (altKey || ctrlKey || metaKey) return
      if (key === '+' || key === '=') step(1)
      if (key === '-') step(-1)
    },
  }
}
