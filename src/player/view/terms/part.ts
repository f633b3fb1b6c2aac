import type { App } from '../app.ts'

/** What the script of the terms offers to the player. */
export interface TermsPart {
  /** Brings the terms that are marked in a page to life. */
  readonly mount: (app: App, article: HTMLElement) => void
}

/** Name of the global under which the player finds {@link TermsPart}. */
export const termsGlobal = 'coursewrightTerms'

/** Loads what shows definitions, for a page with terms; where it does not load, the page is plain text. */
export function loadTerms(app: App, article: HTMLElement): void {
  const place = app.place()
  if (!article.querySelector('.term')) return
  app.content.terms().then(
    ({ mount }) => app.place() === place && mount(app, article),
    () => undefined,
  )
}
