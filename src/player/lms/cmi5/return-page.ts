import type { Health, Launch } from '../lms.ts'
import type { LaunchData } from './launch-data.ts'

/** The page that the LMS wants the learner to return to (cmi5 §10.2.6), and how it is known when they may go. */
export interface ReturnPage {
  readonly back: Pick<Launch, 'wayBack'>
  /** Hears what the delivery says; its first word after the end is about the last statements. */
  readonly onHealth: (health: Health) => void
  /** The last statements are on their way. */
  readonly ends: () => void
}

export function returnPage({ returnUrl }: LaunchData, tell: (health: Health) => void): ReturnPage {
  let isEnding = false
  let settle: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    settle = resolve
  })
  return {
    back: returnUrl === undefined ? {} : { wayBack: { url: returnUrl, ready } },
    onHealth: (health) => {
      tell(health)
      if (isEnding) settle()
    },
    ends: () => {
      isEnding = true
    },
  }
}
