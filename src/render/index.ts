import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { PackagedAsset } from '../compile/asset.ts'
import type { CompiledCourse } from '../compile/compiled.ts'
import type { Card } from '../model/card.ts'
import type { Citations } from '../model/content.ts'
import type { Course } from '../model/course.ts'
import type { SearchIndex } from '../model/search.ts'
import type { SealedQuestion } from '../model/seal.ts'
import { sealQuestion } from '../model/seal.ts'
import { divide } from './divide.ts'
import { renderEntry } from './entry.ts'
import type { Entry } from './entry.ts'
import { renderInfo, renderPage } from './page.ts'
import { searchIndex } from './search-index.ts'
import { themeCss } from './theme-css.ts'

/** Everything a package shows, as text. */
export interface RenderedCourse {
  readonly course: Course
  /** The pages that learners launch: one, or one for each unit. */
  readonly entries: readonly Entry[]
  /** HTML of every page, by module number, then by page number. */
  readonly modules: ReadonlyMap<number, Readonly<Record<number, string>>>
  /** Questions by bank number, with their keys hidden from a glance. */
  readonly banks: ReadonlyMap<number, readonly SealedQuestion[]>
  /** Full citations by the keys that questions name. */
  readonly references: Citations
  /** Flash cards by deck id. */
  readonly cards: ReadonlyMap<string, readonly Card[]>
  /** HTML of each page about the course, by its id. */
  readonly info: Readonly<Record<string, string>>
  /** What learners find in all that. */
  readonly search: SearchIndex
  readonly assets: readonly PackagedAsset[]
  /** Rules that come after the player's own style sheet. */
  readonly style: string
  /** The course in units, where it asks for them. */
  readonly divided?: RenderedCourse
  /** The edition of SCORM 2004 that a package of it follows. */
  readonly scorm2004Edition: 3 | 4
}

/** Renders a compiled course into the page template. */
export function render(compiled: CompiledCourse, template: string): RenderedCourse {
  const { course, references, cards, assets, scorm2004Edition } = compiled
  const modules = course.modules.map((module) => {
    const pages = module.pages.map((page) => {
      const body = compiled.pages.get(page.number) ?? { type: 'root', children: [] }
      return [page.number, renderPage(course, { module, page, body })] as const
    })
    return [module.number, pages] as const
  })
  const first: Root = modules[0]?.[1][0]?.[1] ?? { type: 'root', children: [] }
  const banks = [...compiled.questions].map(
    ([number, questions]) => [number, questions.map(sealQuestion)] as const,
  )
  const info = course.info.map(({ id, title }) => {
    const body = compiled.infoPages.get(id) ?? { type: 'root', children: [] }
    return [id, toHtml(renderInfo(title, body))] as const
  })
  const unit = { title: course.title, course }
  const texts = {
    course,
    modules: new Map(modules.map(([number, pages]) => [number, printPages(pages)])),
    cards,
    info: Object.fromEntries(info),
  }
  const whole = {
    ...texts,
    entries: [renderEntry(unit, { template, first, whole: course, logo: compiled.theme?.logo })],
    banks: new Map(banks),
    references,
    search: searchIndex(texts),
    assets,
    style: compiled.theme ? themeCss(compiled.theme) : '',
    scorm2004Edition,
  }
  const pages = new Map(modules.flatMap(([, trees]) => trees))
  return compiled.units === 'module'
    ? { ...whole, divided: divide(compiled, { whole, pages, template }) }
    : whole
}

function printPages(pages: readonly (readonly [number, Root])[]): Record<number, string> {
  return Object.fromEntries(pages.map(([number, page]) => [number, toHtml(page)]))
}
