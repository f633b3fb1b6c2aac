import type { ExamClock } from '../../../model/event.ts'
import type { App } from '../app.ts'
import { clockBar } from './clock-bar.ts'
import { sittingClock } from './exam-clock.ts'

/** Keeps the time of a sitting for as long as its exam is in view. */
export interface Timing {
  readonly clock: () => ExamClock
  /** Whether the limit is reached. */
  readonly isUp: () => boolean
  /** What to show above the questions: the clock, where there is a limit. */
  readonly bar: readonly HTMLElement[]
  /** Another item has come into view. */
  readonly turn: () => void
  readonly resume: () => void
  /** Ends the keeping: the attempt is handed in. */
  readonly stop: () => void
}

/** What happens to the views. */
export interface TimingEvents {
  readonly onPause: () => void
  readonly onTimeUp: () => void
}

/** Seconds of running after which the time is saved: what a crash may cost. */
const saveGap = 15

/**
 * Starts to keep the time of the sitting under way: it runs until another place of the course is shown.
 *
 * With a limit it is shown, and saved while it runs. Without one it is saved when the learner leaves or looks away.
 */
export function keepTime(app: App, { onPause, onTimeUp }: TimingEvents): Timing {
  const { window, session } = app
  const clock = sittingClock(app)
  const isLimited = clock.left() !== Infinity
  const save = (): void => session.apply({ type: 'exam-timed', clock: clock.now() })
  const pause = (): void => {
    clock.rest()
    show(clock.left())
    rests(true)
    save()
    onPause()
  }
  const { bar, show, rests, clear } = clockBar(window, clock.left(), pause)
  const beat = (): void => {
    // Whatever took the exam off the screen, the end of the session too, ends its time.
    if (!bar.isConnected) return stop()
    show(clock.left())
    if (clock.left() === 0) return onTimeUp()
    const saved = session.progress().sitting?.spent ?? 0
    if (clock.now().spent - saved >= saveGap) save()
  }
  const interval = isLimited ? window.setInterval(beat, 1000) : 0
  const stop = (): void => {
    window.clearInterval(interval)
    forgetPlace()
    forgetFlush()
    clear()
  }
  const forgetFlush = session.beforeFlush(save)
  const forgetPlace = app.onPlace(() => {
    save()
    stop()
  })
  return {
    clock: clock.now,
    isUp: () => clock.left() === 0,
    bar: isLimited ? [bar] : [],
    turn: clock.turn,
    resume: () => {
      clock.run()
      rests(false)
    },
    stop,
  }
}
