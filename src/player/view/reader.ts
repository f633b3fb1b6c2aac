import type { App } from './app.ts'
import { mountChecks } from './check.ts'
import { byId } from './dom.ts'
import { arrive } from './arrive.ts'
import type { PagePlace } from './place.ts'
import { loadMedia } from './media/part.ts'
import { loadTerms } from './terms/part.ts'

/** Shows a page of a module, with its knowledge checks, and notes that it was seen. */
export async function showPage(app: App, place: PagePlace): Promise<void> {
  const { window, session, content } = app
  const module = session.course.modules.find(({ pages }) =>
    pages.some(({ number }) => number === place.page),
  )
  const pages = await content.module(module?.number ?? 0)
  if (app.place() !== place) return
  const html = pages[place.page]
  if (html === undefined) throw new Error(`There is no page ${place.page}.`)
  const article = byId(window.document, 'page')
  article.innerHTML = html
  session.apply({ type: 'page-viewed', page: place.page })
  await mountChecks(app, article, place.page)
  if (app.place() !== place) return
  arrive(window, article, place.anchor)
  loadTerms(app, article)
  loadMedia(app, article)
}
