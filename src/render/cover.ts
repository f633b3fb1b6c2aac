import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Course, Module } from '../model/course.ts'
import type { Cover } from '../model/cover.ts'
import { minutesLeft, readingTime } from '../model/reading-time.ts'
import { gradedExam } from '../model/status.ts'
import { reviewText } from './review-text.ts'

/**
 * The cover as it stands before any script runs.
 *
 * The player finds its places by `data-cover-*` and fills in how far the learner is; what is empty here takes no room.
 */
export function renderCover(course: Course, { picture }: Cover): Root {
  const first = course.modules[0]?.pages[0]?.number ?? 0
  return {
    type: 'root',
    children: [
      h('div.cover-head', { className: picture ? ['has-picture'] : [] }, [
        h('div.cover-words', [
          h('p.kicker', course.publisher),
          h('h1', { tabIndex: -1 }, course.title),
          h('p.cover-text', course.description),
          h('p.cover-start', [
            h(
              'a.button',
              { href: `#page-${first}`, dataPage: first, dataCoverStart: '' },
              'Start the course',
            ),
          ]),
          h('p.cover-standing', { dataCoverStanding: '' }),
        ]),
        ...(picture ? [figure(picture)] : []),
      ]),
      h('ul.cover-facts', facts(course)),
      ...(course.modules.length > 1 ? [h('h2', 'Modules'), modules(course)] : []),
      ...(course.review ? [h('p.hint', `${reviewText(course.review)}.`)] : []),
    ],
  }
}

/** The box keeps the picture's room while it loads. */
function figure({ path, alt, caption }: NonNullable<Cover['picture']>): Element {
  return h('figure.cover-picture', [
    h('div.cover-frame', h('img', { src: path, alt, decoding: 'async' })),
    ...(caption ? [h('figcaption', caption)] : []),
  ])
}

/** What there is to know before one starts, each in a few words. */
function facts(course: Course): Element[] {
  const { modules, banks, certificate } = course
  const exam = gradedExam(course)
  const questions = banks.reduce((sum, { items }) => sum + items.length, 0)
  const pages = modules.reduce((sum, module) => sum + module.pages.length, 0)
  const texts = [
    `${counted(modules.length, 'module')}, ${counted(pages, 'page')}`,
    `About ${durationText(minutesLeft(modules, []))} of reading`,
    ...(questions > 0 ? [`${counted(questions, 'question')} to practise`] : []),
    ...(exam ? [`${exam.title}: ${counted(exam.draw, 'question')}, ${exam.pass} % to pass`] : []),
    ...(certificate ? [certificate.title] : []),
  ]
  return texts.map((text) => h('li', text))
}

function modules({ modules }: Course): Element {
  return h('ol.cover-modules', modules.map(moduleEntry))
}

function moduleEntry(module: Module): Element {
  const first = module.pages[0]?.number ?? 0
  const facts: ElementContent[] = [
    h('span.cover-module-facts', moduleFacts(module)),
    h('span.cover-module-state', { dataCoverModule: module.number }),
  ]
  return h('li', [h('a', { href: `#page-${first}`, dataPage: first }, module.title), ...facts])
}

/** How long a module is. */
export function moduleFacts({ pages, minutes }: Module): string {
  return `${counted(pages.length, 'page')} · ${durationText(minutes)}`
}

/** A reading time as one would say it. */
export function durationText(given: number): string {
  const { hours, minutes } = readingTime(given)
  return [hours > 0 && `${hours} h`, (minutes > 0 || hours === 0) && `${minutes} min`]
    .filter(Boolean)
    .join(' ')
}

function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`
}
