import type { Root } from 'hast'
import type { Module } from '../../model/course.ts'
import type { DocumentTexts } from '../../texts/build-texts.ts'
import { call, joined, labelled, literal } from '../typst/code.ts'
import type { Code } from '../typst/code.ts'
import { convert } from '../typst/convert.ts'
import type { Places } from '../typst/scope.ts'
import type { Labels } from './labels.ts'
import { collectNotes } from './notes.ts'
import type { Notes } from './notes.ts'

/** What the modules of a guide share. */
export interface GuideParts {
  readonly pages: ReadonlyMap<number, Root>
  readonly labels: Labels
  readonly hasPicture: (path: string) => boolean
  readonly texts: DocumentTexts
}

/** A module: title, objectives, pages, footnotes. */
export function writeModule(module: Module, title: string, parts: GuideParts): Code {
  const pages = module.pages.map(({ number, title }) => ({
    number,
    title,
    body: parts.pages.get(number) ?? { type: 'root', children: [] },
  }))
  const placesOf = (page: number, notes?: Notes): Places => placesIn({ module, page, parts, notes })
  const notes = collectNotes(pages, placesOf)
  const [opening] = pages
  const heading = call('heading', [literal(title)], { level: '1' })
  const body = pages.flatMap(({ number, title, body }) => [
    ...(number === opening?.number ? [] : [pageHeading(number, title, parts.labels)]),
    convert(body.children, placesOf(number, notes)),
  ])
  return joined([
    opening ? labelled(heading, parts.labels.page(opening.number)) : heading,
    ...objectives(module, parts.texts),
    ...body,
    ...references(module, notes, parts),
  ])
}

function pageHeading(number: number, title: string, labels: Labels): Code {
  return labelled(call('heading', [literal(title)], { level: '2' }), labels.page(number))
}

function objectives({ objectives }: Module, texts: DocumentTexts): Code[] {
  if (objectives.length === 0) return []
  return [
    call('objectives', [texts.objectives, ...objectives.map(({ text }) => text)].map(literal)),
  ]
}

function references(module: Module, notes: Notes, { labels, texts }: GuideParts): Code[] {
  if (notes.texts.length === 0) return []
  const items = notes.texts.map((text, at) =>
    joined([labelled('metadata(none)', labels.note(module.number, at + 1)), text]),
  )
  return [call('references', [literal(texts.notes), ...items])]
}

function placesIn(at: {
  readonly module: Module
  readonly page: number
  readonly parts: GuideParts
  readonly notes: Notes | undefined
}): Places {
  const { labels, pages, hasPicture, texts } = at.parts
  const seen = new Set<string>()
  return {
    hasPicture,
    texts,
    labelOf: (page, anchor) => {
      if (!pages.has(page)) return undefined
      return (anchor === undefined ? undefined : labels.heading(page, anchor)) ?? labels.page(page)
    },
    // A label may stand only once, whatever the page's HTML says.
    headingLabel: (id) => {
      const label = seen.has(id) ? undefined : labels.heading(at.page, id)
      seen.add(id)
      return label
    },
    noteOf: (id) => {
      const number = at.notes?.numberOf(at.page, id)
      return number === undefined
        ? undefined
        : { number, label: labels.note(at.module.number, number) }
    },
  }
}
