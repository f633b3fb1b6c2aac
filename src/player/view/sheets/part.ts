import type { App } from '../app.ts'
import { strings } from '../strings.ts'

/** What the script of the sheets offers to the player. */
export interface SheetsPart {
  /** Lets the learner choose how the course looks and is worked. */
  readonly display: (app: App) => void
  /** Says what keys do. */
  readonly keys: (app: App) => void
  /** Gives the pictures of a page buttons that open them large. */
  readonly pictures: (app: App, article: HTMLElement) => void
}

/** Name of the global under which the player finds {@link SheetsPart}. */
export const sheetsGlobal = 'coursewrightSheets'

/** Opens a sheet over the page; its script is loaded first. Where that fails the learner is told, and may ask again. */
export function openSheet(app: App, name: 'display' | 'keys'): void {
  const { banner } = app
  loadSheets(app).then(
    (part) => {
      banner.show('sheets', '')
      part[name](app)
    },
    () => banner.show('sheets', strings.sheetFailed),
  )
}

/** Loads what enlarges pictures, for a page with some; where it does not load, the page is as it was. */
export function loadPictures(app: App, article: HTMLElement): void {
  const place = app.place()
  if (!article.querySelector('img')) return
  loadSheets(app).then(
    ({ pictures }) => app.place() === place && pictures(app, article),
    () => undefined,
  )
}

async function loadSheets({ content }: App): Promise<SheetsPart> {
  const [part] = await Promise.all([content.sheets(), content.styles()])
  return part
}
