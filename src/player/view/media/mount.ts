import { deviceStore, nameOf } from '../../device.ts'
import type { App } from '../app.ts'
import { offerToGoOn } from './go-on.ts'
import { positionsIn } from './positions.ts'
import type { Positions } from './positions.ts'

/** Seconds between two notes of the place while something plays. */
const gap = 5

const kinds = 'video,audio'

/**
 * Looks after the films and recordings of a page: one plays at a time, none when the page is left, and each is left where it
 * can be taken up again.
 *
 * Nothing of it goes to the LMS, and nothing waits for it.
 */
export function mountMedia(app: App, article: HTMLElement): void {
  const { window, session } = app
  const store = deviceStore(window, `coursewright media ${nameOf(session.course)}`)
  const positions = positionsIn(store)
  const all = [...article.querySelectorAll<HTMLMediaElement>(kinds)]
  for (const media of all) watch(media, positions, all)
  const rest = (): void => {
    for (const media of all) {
      if (media.paused) continue
      note(media, positions)
      media.pause()
    }
  }
  const hide = (): void => {
    for (const media of all) if (!media.paused) note(media, positions)
  }
  window.addEventListener('pagehide', hide)
  const stop = app.onPlace(() => {
    rest()
    window.removeEventListener('pagehide', hide)
    stop()
  })
}

function watch(
  media: HTMLMediaElement,
  positions: Positions,
  all: readonly HTMLMediaElement[],
): void {
  let noted = 0
  media.addEventListener('play', () => {
    for (const other of all) if (other !== media) other.pause()
  })
  media.addEventListener('timeupdate', () => {
    if (media.paused || Math.abs(media.currentTime - noted) < gap) return
    noted = media.currentTime
    note(media, positions)
  })
  media.addEventListener('pause', () => note(media, positions))
  media.addEventListener('ended', () => positions.keep(pathOf(media), 0))
  const left = positions.of(pathOf(media))
  const offer = (): void => offerToGoOn(media, left)
  // Only with its head does it know how long it is.
  if (media.readyState > 0) offer()
  else media.addEventListener('loadedmetadata', offer, { once: true })
}

function note(media: HTMLMediaElement, positions: Positions): void {
  positions.keep(pathOf(media), media.ended ? 0 : media.currentTime)
}

/** Its name in the package, which changes with its content. */
function pathOf(media: HTMLMediaElement): string {
  return (media.matches('[src]') ? media : media.querySelector('source'))?.getAttribute('src') ?? ''
}
