import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Course, Module, Page } from '../model/course.ts'
import { marksIn } from '../texts/direction.ts'
import { textsFor } from '../texts/build-texts.ts'
import { reviewText } from './review-text.ts'

/** A page as it stands in the reading view: where it belongs, its title, its text. */
export function renderPage(course: Course, { module, page, body }: PageParts): Root {
  const opening = module.pages[0] === page
  const content = body.children as ElementContent[]
  const kicker = opening ? openingKicker(course, module) : module.title
  return {
    type: 'root',
    children: [
      h('p.kicker', opening ? { ...marksIn(course.language).own } : {}, kicker),
      h('h1', { tabIndex: -1 }, page.title),
      ...content.filter((node) => !isFootnotes(node)),
      ...(opening && module.objectives.length > 0 ? [objectives(course, module)] : []),
      ...content.filter(isFootnotes),
      ...(opening && course.modules[0] === module ? edition(course) : []),
    ],
  }
}

/** A page about the course: its title and its text. */
export function renderInfo(title: string, { children }: Root): Root {
  return { type: 'root', children: [h('h1', { tabIndex: -1 }, title), ...children] }
}

function isFootnotes(node: ElementContent): boolean {
  return node.type === 'element' && 'dataFootnotes' in node.properties
}

/** A page, the module it is of, and its compiled text. */
export interface PageParts {
  readonly module: Module
  readonly page: Page
  readonly body: Root
}

/** Who answers for the content, on the first page of the course. */
function edition({ review, language }: Course): ElementContent[] {
  return review
    ? [h('p.hint', { ...marksIn(language).own }, `${reviewText(review, textsFor(language))}.`)]
    : []
}

function openingKicker(course: Course, module: Module): string {
  const place = course.modules.indexOf(module) + 1
  return textsFor(course.language).course.opening(place, course.modules.length, module.minutes)
}

function objectives({ language }: Course, module: Module): ElementContent {
  return h('section.objectives', [
    h('h2', { ...marksIn(language).own }, textsFor(language).course.objectives),
    h(
      'ul',
      module.objectives.map(({ text }) => h('li', text)),
    ),
  ])
}
