import type { Page } from '../../../model/course.ts'
import type { App } from '../app.ts'
import type { PagePlace } from '../place.ts'

/** What the script of the gate offers to the player. */
export interface GatePart {
  readonly makeGate: (app: App) => Gate
}

/** Says what is locked and why, and notices when a page is done. */
export interface Gate {
  /** Watches the page in view until it is done; its knowledge checks are there. */
  readonly watch: (place: PagePlace) => void
  /** Says why a page does not open: another has to be done before. */
  readonly refuse: (before: Page) => void
}

/** Name of the global under which the player finds {@link GatePart}. */
export const gateGlobal = 'coursewrightGate'

/** Loads what marks locked pages, for a course that has some. */
export function gate(app: App): void {
  // Without it, everything is still there to be read.
  if (app.session.course.navigation) app.gate().catch(() => undefined)
}

/** Waits until the page in view is done. A page whose watch does not load is done: nobody may be held in it. */
export function awaitDone(app: App, place: PagePlace): void {
  app.gate().then(
    ({ watch }) => app.place() === place && watch(place),
    () => app.session.apply({ type: 'page-viewed', page: place.page }),
  )
}
