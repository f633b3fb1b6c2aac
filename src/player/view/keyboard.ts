import { displayOf } from '../display.ts'
import type { App } from './app.ts'
import { byId } from './dom.ts'
import { openSheet } from './sheets/part.ts'
import { isFromRight } from './strings.ts'
import { goToSearch } from './tools.ts'
import { neighbours } from './turn.ts'

/** What single characters do everywhere; learners may turn them off (WCAG 2.1.4). Answers have none: a slip would change one. */
const shortcuts: Readonly<Record<string, (app: App) => void>> = {
  '/': goToSearch,
  '?': (app) => openSheet(app, 'keys'),
  m: openContents,
}

/** The keys to the next page and to the one before, as they point in the reading direction. */
const [forward, back] = isFromRight ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']

/** Arrow keys turn pages while reading and characters open things, unless something that uses keys itself has the focus. */
export function keyboard(app: App): void {
  const { document } = app.window
  document.addEventListener('keydown', (event) => {
    const { altKey, ctrlKey, metaKey, shiftKey, defaultPrevented, key } = event
    // Once the learner has left, there is no page to turn.
    const isOver = !document.getElementById('page')
    if (isOver || altKey || ctrlKey || metaKey || defaultPrevented) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('input, select, textarea, video, audio')) return
    const act = displayOf(app.window, 'keys') === 'on' && shortcuts[key.toLowerCase()]
    if (act) {
      // Firefox opens a search of its own with a slash.
      event.preventDefault()
      act(app)
    }
    const place = app.place()
    // Tables and code that are wider than the page scroll with the arrows.
    if (place.kind !== 'page' || shiftKey || target?.closest('pre, [role="region"]')) return
    const { before, after } = neighbours(app, place)
    if (key === forward && after) app.go(after)
    if (key === back && before) app.go(before)
  })
}

/** Puts the learner into the contents, at the entry of where they are. */
function openContents({ window: { document } }: App): void {
  const menu = byId(document, 'menu')
  if (menu.getAttribute('aria-expanded') !== 'true' && menu.offsetParent) menu.click()
  const nav = byId(document, 'outline')
  const entry = nav.querySelector<HTMLElement>('[aria-current]') ?? nav.querySelector('a')
  entry?.focus()
}
