import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { Theme } from '../compile/theme/index.ts'
import type { Course } from '../model/course.ts'
import { textsFor } from '../texts/build-texts.ts'
import { renderCover } from './cover.ts'
import { fillTemplate, languageSlots } from './document.ts'
import { renderOutline } from './outline.ts'
import { renderProgress } from './progress.ts'
import type { Unit } from './units.ts'

/** A page that learners launch: the whole course, or one unit of it. */
export interface Entry extends Unit {
  /** Package path of the page. */
  readonly path: string
  /** Package path of the script that carries the course as this page has it. */
  readonly content: string
  /** The shell with the cover or the first page in it, to be read before any script runs. */
  readonly html: string
}

/** What an entry is made of; `whole` is the course that modules are counted in. */
export interface EntryParts {
  readonly template: string
  readonly first: Root
  readonly whole: Course
  readonly logo: Theme['logo']
}

/** Fills the page template. */
export function renderEntry(
  { title, course }: Unit,
  { template, first, whole, logo }: EntryParts,
): Entry {
  const { unit } = course
  const content = `content/course${unit === undefined ? '' : `-${unit}`}.js`
  const html = fillTemplate(template, {
    ...textsFor(course.language).course.shell,
    ...languageSlots(course.language),
    title: course.title,
    content,
    outline: { type: 'root', children: [renderOutline(course, whole)] },
    progress: renderProgress(course),
    logo: { type: 'root', children: logo ? [renderLogo(logo)] : [] },
    page: course.cover ? renderCover(course, course.cover) : first,
  })
  return { title, course, path: `${unit ?? 'index'}.html`, content, html }
}

/** Its height is that of the bar; the width in proportion keeps its room while it loads. */
function renderLogo({ path, ...logo }: NonNullable<Theme['logo']>): Element {
  return h('img.bar-logo', { src: path, ...logo })
}
