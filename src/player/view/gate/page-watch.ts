import type { LearningEvent } from '../../../model/event.ts'
import { lacksOf, ruleOf } from '../../../model/gating.ts'
import type { Lack } from '../../../model/gating.ts'
import type { App } from '../app.ts'
import { pageVisit } from './visit.ts'
import type { PageVisit } from './visit.ts'

/** Watches one page after the other until it is done. */
export interface PageWatch {
  readonly begin: (page: number) => void
  readonly end: () => void
  readonly hear: (event: LearningEvent) => void
  /** What is missing on the page that is watched. */
  readonly lacks: () => readonly Lack[]
}

interface WatchProps {
  readonly onLacks: (lacks: readonly Lack[]) => void
  readonly onDone: () => void
}

/** How often a page that is not done is looked at, in milliseconds. */
const beat = 1000

export function pageWatch(app: App, { onLacks, onDone }: WatchProps): PageWatch {
  const { window, session } = app
  const visits = new Map<number, PageVisit>()
  let watched: { readonly page: number; readonly visit: PageVisit } | undefined
  let timer: number | undefined
  const lacks = (): readonly Lack[] => {
    const rule = watched && ruleOf(session.course, session.progress(), watched.page)
    return rule && watched ? lacksOf(rule, watched.visit.now()) : []
  }
  const end = (): void => {
    watched?.visit.look()
    watched = undefined
    window.clearInterval(timer)
    onLacks([])
  }
  const isDone = (): boolean => {
    if (!watched) return false
    const missing = lacks()
    onLacks(missing)
    if (missing.length > 0) return false
    session.apply({ type: 'page-viewed', page: watched.page })
    end()
    return true
  }
  const look = (): void => {
    watched?.visit.look()
    if (isDone()) onDone()
  }
  for (const change of ['scroll', 'visibilitychange', 'resize']) {
    window.addEventListener(change, look, { capture: true, passive: true })
  }
  return {
    begin: (page) => {
      const rule = ruleOf(session.course, session.progress(), page)
      if (!rule) return
      const visit = visits.get(page) ?? pageVisit(app, rule)
      visits.set(page, visit)
      watched = { page, visit }
      visit.begin()
      // Nothing needs to be said of a page that is done before anything was asked for.
      if (!isDone()) timer = window.setInterval(look, beat)
    },
    end,
    hear: (event) => {
      watched?.visit.hear(event)
      if (event.type === 'check-answered') look()
      else onLacks(lacks())
    },
    lacks,
  }
}
