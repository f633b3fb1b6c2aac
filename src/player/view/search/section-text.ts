import { glossaryId } from '../../../model/card.ts'
import { plainText } from '../../../model/plain-text.ts'
import type { Section } from '../../../model/search.ts'
import { sectionsOf } from '../../../model/sections.ts'
import type { App } from '../app.ts'

/**
 * Texts of sections, from the scripts that carry the pages: the index does not have them a second time.
 *
 * Each script is asked for once, however many results want it at the same time.
 */
export function sectionTexts({ content, session }: App): (section: Section) => Promise<string> {
  const modules = new Map<number, ReturnType<typeof content.module>>()
  const moduleOf = (page: number): number =>
    session.course.modules.find(({ pages }) => pages.some(({ number }) => number === page))
      ?.number ?? 0
  const pageHtml = async (page: number): Promise<string | undefined> => {
    const number = moduleOf(page)
    const pages = modules.get(number) ?? content.module(number)
    modules.set(number, pages)
    return (await pages)[page]
  }
  return async ({ place, anchor }) => {
    const [kind, which] = place
    if (kind === 'term') {
      const cards = await content.deck(glossaryId)
      return plainText(cards.find(({ number }) => number === which)?.back ?? '')
    }
    const html = kind === 'page' ? await pageHtml(which) : (await content.info())[which]
    return sectionsOf(html ?? '').find((section) => section.anchor === anchor)?.text ?? ''
  }
}
