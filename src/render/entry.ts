import type { Root } from 'hast'
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

/** Fills the page template; `whole` is the course that modules are counted in. */
export function renderEntry(
  { title, course }: Unit,
  { template, first, whole }: { template: string; first: Root; whole: Course },
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
    page: course.cover ? renderCover(course, course.cover) : first,
  })
  return { title, course, path: `${unit ?? 'index'}.html`, content, html }
}
