import MiniSearch from 'minisearch'
import type { Card } from '../model/card.ts'
import { glossaryId } from '../model/card.ts'
import { plainText } from '../model/plain-text.ts'
import { searchOptions } from '../model/search.ts'
import type { FoundPlace, SearchIndex, Section } from '../model/search.ts'
import { sectionsOf } from '../model/sections.ts'
import type { RenderedCourse } from './index.ts'

/** A section with the text that it is found by. */
interface IndexedSection extends Section {
  readonly text: string
}

/** What learners can search: pages by their sections, pages about the course, and terms. Questions would tell the exam. */
export function searchIndex(
  rendered: Pick<RenderedCourse, 'course' | 'modules' | 'info' | 'cards'>,
): SearchIndex {
  const { course, modules, info, cards } = rendered
  const indexed = [
    ...course.modules.flatMap(({ number, pages }) =>
      pages.flatMap((page) =>
        sectionsIn(['page', page.number], page.title, modules.get(number)?.[page.number]),
      ),
    ),
    ...course.info.flatMap(({ id, title }) => sectionsIn(['info', id], title, info[id])),
    ...(cards.get(glossaryId) ?? []).map(term),
  ]
  const words = new MiniSearch<IndexedSection & { readonly id: number }>(searchOptions)
  words.addAll(indexed.map((section, id) => ({ ...section, id })))
  return { sections: indexed.map(withoutText), words: words.toJSON() }
}

/** The sections of a page; one without text is found by its heading alone. */
function sectionsIn(place: FoundPlace, pageTitle: string, html = ''): IndexedSection[] {
  return sectionsOf(html).map(({ title, ...section }) => ({
    ...section,
    place,
    title: title || pageTitle,
  }))
}

function withoutText({ place, anchor, title }: IndexedSection): Section {
  return { place, title, ...(anchor !== undefined && { anchor }) }
}

function term({ number, front, back }: Card): IndexedSection {
  return { place: ['term', number], title: plainText(front), text: plainText(back) }
}
