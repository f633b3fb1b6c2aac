import { button, byId, el } from '../dom.ts'
import { strings } from '../strings.ts'

/** The clock that a learner sees. */
export interface ClockBar {
  readonly bar: HTMLElement
  /** Shows the seconds left, and announces once that few are left; reading out every second would drown the questions. */
  readonly show: (left: number) => void
  /** Whether there is something to pause. */
  readonly rests: (resting: boolean) => void
  /** Takes back what was announced. */
  readonly clear: () => void
}

/** Seconds before the end at which a learner is warned. */
const warnings = [60, 300, 600]

export function clockBar(window: Window, left: number, onPause: () => void): ClockBar {
  let shown = left
  const time = el('span', { role: 'timer', class: 'clock-time' })
  const pause = button(strings.pause, { class: 'button button-quiet', 'data-pause': true }, onPause)
  const bar = el('div', { class: 'clock' }, time, pause)
  const announcer = byId(window.document, 'announce')
  const announce = (text: string): void => {
    announcer.textContent = text
  }
  const show = (seconds: number): void => {
    const warning = warnings.find((at) => seconds <= at && at < shown)
    shown = seconds
    time.textContent = strings.timeLeft(clockText(seconds))
    bar.classList.toggle('is-low', seconds <= 300)
    if (warning) announce(strings.minutesLeft(warning / 60))
  }
  show(left)
  return {
    bar,
    show,
    rests: (resting) => {
      pause.hidden = resting
    },
    clear: () => announce(''),
  }
}

/** `1:05:09`, or `5:09` within the last hour. */
function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, at) => (at > 0 ? String(part).padStart(2, '0') : part)).join(':')
}
