import type { LearningEvent } from '../../../model/event.ts'
import { isRight } from '../../../model/event.ts'
import type { Visit } from '../../../model/gating.ts'
import { isKnown } from '../../../model/memory.ts'
import type { PageRule } from '../../../model/navigation.ts'
import type { App } from '../app.ts'

/** What the learner does on a page that is open; it is kept while the course is open. */
export interface PageVisit {
  /** The page comes into view. */
  readonly begin: () => void
  /** Looks at the clock and at where the page stands. */
  readonly look: () => void
  readonly hear: (event: LearningEvent) => void
  /** How it stands now. */
  readonly now: () => Visit
}

/** How far below the window the end of a page may lie and still be in view, in pixels. */
const slack = 64

export function pageVisit({ window, session, elapsed }: App, { checks }: PageRule): PageVisit {
  const { document } = window
  const right = new Set<number>()
  let ended = false
  let spent = 0
  let last = elapsed()
  let wasVisible = false
  const isVisible = (): boolean => document.visibilityState !== 'hidden'
  const article = document.getElementById('page')
  const isMissing = (number: number): boolean => {
    const memory = session.progress().questions[number]
    return checks === 'right' ? !right.has(number) && !isKnown(memory) : memory === undefined
  }
  const see = (): void => {
    const end = article?.getBoundingClientRect().bottom ?? 0
    if (isVisible() && end <= window.innerHeight + slack) ended = true
  }
  return {
    begin: () => {
      last = elapsed()
      wasVisible = isVisible()
      // A page whose pictures are still to come may look short; a second later nobody waits for them any more.
      const pictures = [...(article?.querySelectorAll('img') ?? [])]
      if (pictures.every(({ complete }) => complete)) see()
    },
    look: () => {
      const now = elapsed()
      // What passed while the page was hidden does not count.
      if (wasVisible) spent += Math.max(0, now - last)
      last = now
      wasVisible = isVisible()
      see()
    },
    // A right answer counts here though repetition may not count it before its day.
    hear: (event) => {
      if (event.type === 'check-answered' && isRight(event.mark)) right.add(event.mark.question)
    },
    now: () => ({
      ended,
      seconds: Math.floor(spent / 1000),
      checks: checks ? checksIn(article).filter(isMissing).length : 0,
    }),
  }
}

/** Numbers of the questions in the page that are right or wrong. */
function checksIn(article: HTMLElement | null): number[] {
  const checks = article?.querySelectorAll<HTMLElement>('.check[data-scored]') ?? []
  return [...checks].map(({ dataset }) => Number(dataset['number']))
}
