import type { App } from './app.ts'
import { byId } from './dom.ts'
import { openSheet } from './sheets/part.ts'

/** The buttons of the bar that are of use everywhere. */
const buttons: Readonly<Record<string, (app: App) => void>> = {
  search: goToSearch,
  display: (app) => openSheet(app, 'display'),
}

/** Brings them to life; before the player is up they only hold their places. */
export function tools(app: App): void {
  for (const [id, act] of Object.entries(buttons)) {
    const tool = byId(app.window.document, id)
    tool.hidden = false
    tool.addEventListener('click', () => act(app))
  }
}

/** Opens the search, which leads back to where the learner is now. */
export function goToSearch(app: App): void {
  const here = app.place()
  const from = here.kind === 'search' ? here.from : here
  app.go({ kind: 'search', ...(from && { from }) })
}
