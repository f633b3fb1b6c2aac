import { ruleOf } from '../../model/gating.ts'
import type { App } from './app.ts'
import { mountChecks } from './check.ts'
import { byId, el, spoken } from './dom.ts'
import { arrive } from './arrive.ts'
import { awaitDone } from './gate/part.ts'
import type { PagePlace } from './place.ts'
import { loadMedia } from './media/part.ts'
import { loadPictures } from './sheets/part.ts'
import { loadTerms } from './terms/part.ts'
import { showTurn } from './turn.ts'

/** Shows a page of a module, with its knowledge checks, and notes that it was seen, or waits until it is done. */
export async function showPage(app: App, place: PagePlace): Promise<void> {
  const { window, session, content } = app
  const module = session.course.modules.find(({ pages }) =>
    pages.some(({ number }) => number === place.page),
  )
  const pages = await content.module(module?.number ?? 0)
  if (app.place() !== place) return
  const html = pages[place.page]
  if (html === undefined) throw new Error(`There is no page ${place.page}.`)
  const { page } = place
  // Out of sight until its questions are there: what stands below them would move.
  const draft = el('div')
  draft.innerHTML = html
  await mountChecks(app, draft, page)
  if (app.place() !== place) return
  const article = spoken(byId(window.document, 'page'), 'course')
  article.replaceChildren(...draft.childNodes)
  showTurn(window)
  const waits = ruleOf(session.course, session.progress(), page) !== undefined
  session.apply({ type: waits ? 'page-opened' : 'page-viewed', page })
  arrive(window, article, place.anchor)
  loadTerms(app, article)
  loadMedia(app, article)
  loadPictures(app, article)
  place.onShown?.(article)
  if (waits) awaitDone(app, place)
}
