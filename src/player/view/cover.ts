import type { App } from './app.ts'
import { arrive } from './arrive.ts'
import { byId } from './dom.ts'
import { placeLink, titleOf } from './place-link.ts'
import { courseStanding, keptPlace, moduleStanding } from './standing.ts'
import { strings } from './strings.ts'

/** Shows the cover: as the package has it to who comes first, with how far they are to everybody else. */
export async function showCover(app: App): Promise<void> {
  const { window, session, content } = app
  const article = byId(window.document, 'page')
  // At launch it is there already; shown again, its picture would flash.
  if (!article.querySelector('[data-cover-start]')) article.innerHTML = content.cover
  const kept = keptPlace(session)
  if (kept) {
    const label = strings.goOnAt(titleOf(app, kept))
    const link = placeLink(kept, label, { class: 'button', 'data-cover-start': '' })
    article.querySelector('[data-cover-start]')?.replaceWith(link)
    article
      .querySelector('[data-cover-standing]')
      ?.replaceChildren(courseStanding(session).join(' · '))
  }
  for (const module of session.course.modules) {
    const state = article.querySelector(`[data-cover-module="${module.number}"]`)
    const text = moduleStanding(session, module)
    state?.replaceChildren(text)
    state?.classList.toggle('is-done', text === strings.moduleDone)
  }
  arrive(window, article)
}
