import { button } from '../dom.ts'
import { strings } from '../strings.ts'

/** What is not worth an offer: so near to the beginning or the end, in seconds. */
const near = { begin: 5, end: 10 }

/** Offers to go on where a film or recording was left; it goes once something plays. */
export function offerToGoOn(media: HTMLMediaElement, left: number): void {
  const hasBegun = !media.paused || media.currentTime > 0
  // A stream of unknown length has none, and then nothing is near its end.
  if (hasBegun || left < near.begin || left > media.duration - near.end) return
  const offer = button(
    strings.mediaGoOn(timeText(left)),
    { class: 'button-quiet media-go-on' },
    () => {
      media.currentTime = left
      media.focus()
      // Refused where the browser wants a press on the controls themselves.
      media.play().catch(() => undefined)
    },
  )
  media.after(offer)
  media.addEventListener('play', () => offer.remove(), { once: true })
}

/** `3:12`, or `1:03:12` with hours. */
function timeText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(Math.floor(seconds % 60))}`
}
