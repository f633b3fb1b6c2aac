import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { Course, Module } from '../model/course.ts'
import type { Cover } from '../model/cover.ts'
import { isScored } from '../model/mark.ts'
import { minutesLeft, readingTime } from '../model/reading-time.ts'
import { gradedExam } from '../model/status.ts'
import { textsFor } from '../texts/build-texts.ts'
import { reviewText } from './review-text.ts'

/**
 * The cover as it stands before any script runs.
 *
 * The player finds its places by `data-cover-*` and fills in how far the learner is; what is empty here takes no room.
 */
export function renderCover(course: Course, { picture }: Cover): Root {
  const first = course.modules[0]?.pages[0]?.number ?? 0
  const texts = textsFor(course.language)
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
              texts.course.cover.start,
            ),
          ]),
          h('p.cover-standing', { dataCoverStanding: '' }),
        ]),
        ...(picture ? [figure(picture)] : []),
      ]),
      h('ul.cover-facts', facts(course)),
      ...(course.modules.length > 1 ? modules(course) : []),
      ...(course.review ? [h('p.hint', `${reviewText(course.review, texts)}.`)] : []),
    ],
  }
}

/** The box keeps the picture's room while it loads. */
function figure({ path, caption, ...size }: NonNullable<Cover['picture']>): Element {
  return h('figure.cover-picture', [
    h('div.cover-frame', h('img', { src: path, ...size, decoding: 'async' })),
    ...(caption ? [h('figcaption', caption)] : []),
  ])
}

function modules(course: Course): Element[] {
  const entries = course.modules.map((module) => moduleEntry(course, module))
  return [h('h2', textsFor(course.language).course.cover.modules), h('ol.cover-modules', entries)]
}

/** What there is to know before one starts, each in a few words. */
function facts(course: Course): Element[] {
  const { modules, banks, certificate, language } = course
  const texts = textsFor(language).course.cover
  const exam = gradedExam(course)
  const questions = banks.flatMap(({ items }) => items).filter(({ kind }) => isScored(kind)).length
  const pages = modules.reduce((sum, module) => sum + module.pages.length, 0)
  const lines = [
    texts.extent(modules.length, pages),
    texts.reading(durationText(language, minutesLeft(modules, []))),
    ...(questions > 0 ? [texts.practice(questions)] : []),
    ...(exam ? [texts.exam(exam.title, exam.draw, exam.pass)] : []),
    ...(certificate ? [certificate.title] : []),
  ]
  return lines.map((line) => h('li', line))
}

function moduleEntry(course: Course, module: Module): Element {
  const first = module.pages[0]?.number ?? 0
  return h('li', [
    h('a', { href: `#page-${first}`, dataPage: first }, module.title),
    h('span.cover-module-facts', moduleFacts(course, module)),
    h('span.cover-module-state', { dataCoverModule: module.number }),
  ])
}

/** How long a module is. */
export function moduleFacts({ language }: Course, { pages, minutes }: Module): string {
  const time = durationText(language, minutes)
  return textsFor(language).course.cover.module(pages.length, time)
}

/** A reading time as one would say it. */
export function durationText(language: string, given: number): string {
  const { hours, minutes } = readingTime(given)
  return textsFor(language).course.duration(hours, minutes)
}
