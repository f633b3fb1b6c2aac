import type { App } from '../app.ts'

/** What the script of films and recordings offers to the player. */
export interface MediaPart {
  /** Looks after the films and recordings of a page. */
  readonly mount: (app: App, article: HTMLElement) => void
}

/** Name of the global under which the player finds {@link MediaPart}. */
export const mediaGlobal = 'coursewrightMedia'

/** Loads what looks after films and recordings, for a page that has some; where it does not load, they play all the same. */
export function loadMedia(app: App, article: HTMLElement): void {
  const place = app.place()
  if (!article.querySelector('video,audio')) return
  app.content.media().then(
    ({ mount }) => app.place() === place && mount(app, article),
    () => undefined,
  )
}
