import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Course } from '../model/course.ts'
import { hasDownloads } from '../model/download.ts'
import { textsFor } from '../texts/build-texts.ts'
import type { CourseTexts } from '../texts/build-texts.ts'
import { moduleFacts } from './cover.ts'

type OutlineTexts = CourseTexts['outline']

/** Most pages that are listed at once; of more, only those of the module in view are. */
const longest = 30

/**
 * The contents as a list of links, by modules that fold; the player marks what was read and where the learner is.
 *
 * A unit's modules keep their numbers in the whole course, and those without pages in it are not listed.
 */
export function renderOutline(course: Course, whole: Course = course): Element {
  const texts = textsFor(course.language).course.outline
  const places = new Map(whole.modules.map(({ number }, index) => [number, index + 1]))
  const shown = course.modules.filter(({ pages }) => pages.length > 0)
  const isShort = shown.reduce((sum, { pages }) => sum + pages.length, 0) <= longest
  const opening = course.cover ? undefined : shown[0]
  const modules = shown.map((module) =>
    h('li.outline-module', [
      h('details', { dataModule: module.number, open: isShort || module === opening }, [
        h('summary.outline-title', [
          `${places.get(module.number)}. ${module.title} `,
          h('span.outline-state', moduleFacts(course, module)),
        ]),
        h(
          'ol',
          module.pages.map((page, at) =>
            h(
              'li',
              h(
                'a',
                { href: `#page-${page.number}`, dataPage: page.number },
                at === 0 ? texts.introduction : page.title,
              ),
            ),
          ),
        ),
      ]),
    ]),
  )
  return h('ol', [
    ...(course.cover ? [overview(texts)] : []),
    ...modules,
    ...(course.decks.length > 0 || hasDownloads(course) ? [questions(course, texts)] : []),
    ...(course.info.length > 0 ? [about(course, texts)] : []),
    ...(course.feedback || course.contact ? [feedback(course, texts)] : []),
  ])
}

/** The way to the cover. */
function overview(texts: OutlineTexts): Element {
  const link = h('a', { href: '#cover', dataCover: '' }, texts.overview)
  return h('li.outline-module', h('ol', h('li', link)))
}

/** What is said about the course as such. */
function about({ info }: Course, texts: OutlineTexts): Element {
  const links = info.map(({ id, title }) =>
    h('li', h('a', { href: `#info-${id}`, dataInfo: id }, title)),
  )
  return h('li.outline-module', [h('p.outline-title', texts.about), h('ol', links)])
}

/** Where learners say what they think of the course, and whom they may ask. */
function feedback(course: Course, texts: OutlineTexts): Element {
  const link = h(
    'a',
    { href: '#feedback', dataFeedback: '' },
    course.feedback ? texts.feedback : texts.contact,
  )
  return h('li.outline-module', h('ol', h('li', link)))
}

/** Practice in the banks, the flash cards, what there is to take away, the exams, and what they are taken for. */
function questions(course: Course, texts: OutlineTexts): Element {
  const { banks, decks, exams, certificate } = course
  const title = banks.length + decks.length > 0 ? texts.practice : texts.takeAway
  return h('li.outline-module', [
    h('p.outline-title', exams.length > 0 ? texts.assessment : title),
    h('ol', [
      ...(banks.length > 0
        ? [h('li', h('a', { href: '#practice', dataPractice: '' }, texts.practice))]
        : []),
      ...(decks.length > 0
        ? [h('li', h('a', { href: '#cards', dataCards: '' }, texts.cards))]
        : []),
      ...decks
        .filter(({ isGlossary }) => isGlossary)
        .map(({ title }) => h('li', h('a', { href: '#glossary', dataGlossary: '' }, title))),
      ...(hasDownloads(course)
        ? [h('li', h('a', { href: '#downloads', dataDownloads: '' }, texts.downloads))]
        : []),
      ...exams.map((exam) =>
        h('li', h('a', { href: `#exam-${exam.number}`, dataExam: exam.number }, exam.title)),
      ),
      ...(certificate
        ? [h('li', h('a', { href: '#certificate', dataCertificate: '' }, certificate.title))]
        : []),
    ]),
  ])
}
