import type { App } from './app.ts'
import { arrive } from './arrive.ts'
import { byId, spoken } from './dom.ts'
import type { PlaceOf } from './place.ts'
import { loadPictures } from './sheets/part.ts'
import { loadTerms } from './terms/part.ts'

/** Shows a page about the course; that it was seen is not kept. */
export async function showInfo(app: App, place: PlaceOf<'info'>): Promise<void> {
  const pages = await app.content.info()
  if (app.place() !== place) return
  const html = pages[place.info]
  if (html === undefined) throw new Error(`There is no page ${place.info}.`)
  const article = spoken(byId(app.window.document, 'page'), 'course')
  article.innerHTML = html
  arrive(app.window, article, place.anchor)
  loadTerms(app, article)
  loadPictures(app, article)
  place.onShown?.(article)
}
