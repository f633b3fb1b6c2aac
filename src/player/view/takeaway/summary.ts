import type { Course, Item } from '../../../model/course.ts'
import { pagesFor } from '../../../model/objective-results.ts'
import type { PartQuestion, Question } from '../../../model/question.ts'
import { el } from '../dom.ts'
import { strings } from '../strings.ts'
import { readableEl } from './readable.ts'
import { solutionOf } from './solution.ts'
import { style } from './summary-style.ts'

/** What a page of missed questions is made from. */
export interface Summary {
  readonly course: Course
  /** The questions to list. */
  readonly items: readonly Item[]
  /** All questions by number. */
  readonly questions: ReadonlyMap<number, Question>
  /** Empty when the LMS names nobody. */
  readonly learner: string
  readonly date: Date
}

/** The page as one HTML file that needs no other: to print, or to read on any device. */
export function summaryOf({ course, items, questions, learner, date }: Summary): string {
  const day = date.toLocaleDateString(strings.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const listed = items.flatMap((item) => {
    const question = questions.get(item.number)
    return question ? [{ item, question }] : []
  })
  const body = el(
    'main',
    {},
    el('h1', {}, strings.missedTitle),
    el('p', {}, [learner, day].filter(Boolean).join(' · ')),
    el('p', {}, strings.missedFacts(course.title, course.publisher, course.revision)),
    el('p', {}, strings.missedFor(listed.length)),
    ...listed.map(({ item, question }, index) =>
      el(
        'section',
        {},
        el('h2', {}, strings.questionOf(index + 1, listed.length)),
        ...questionNodes(question, 'h3'),
        ...againNodes(course, item),
      ),
    ),
    course.disclaimer !== undefined && el('footer', {}, el('p', {}, course.disclaimer)),
  )
  const head = el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('title', {}, `${strings.missedTitle} · ${course.title}`),
  )
  // The style is put in as text: as an element of this page it would have to please the host's policy.
  return `<!doctype html>\n<html lang="${course.language}"${document.documentElement.dir === 'rtl' ? ' dir="rtl"' : ''}>\n<head>${head.innerHTML}<style>${style}</style></head>\n<body>${body.outerHTML}</body>\n</html>\n`
}

function questionNodes(question: Question, level: 'h3' | 'h4'): Node[] {
  const { stem, rationale, references } = question
  return [
    readableEl('div', stem),
    ...('parts' in question
      ? question.parts.flatMap((part, index) => [
          el('h3', {}, strings.partOf(index + 1, question.parts.length)),
          ...questionNodes(withoutThese(part, references), 'h4'),
        ])
      : answerNodes(question, level)),
    ...(rationale ? [readableEl('div', rationale)] : []),
    ...references.map((source) => el('p', { class: 'small' }, strings.reference, source)),
  ]
}

/** What the case as a whole cites, its parts need not. */
function withoutThese(part: PartQuestion, cited: readonly string[]): PartQuestion {
  return { ...part, references: part.references.filter((key) => !cited.includes(key)) }
}

function answerNodes(question: PartQuestion, level: 'h3' | 'h4'): Node[] {
  const { offered, right } = solutionOf(question)
  const list = (title: string, entries: readonly string[]): Node[] =>
    entries.length > 0
      ? [el(level, {}, title), el('ul', {}, ...entries.map((entry) => readableEl('li', entry)))]
      : []
  return [...list(strings.missedOptions, offered), ...list(strings.missedRight, right)]
}

/** Where to read again; a unit without pages has no such place. */
function againNodes(course: Course, { objective }: Item): Node[] {
  const pages = pagesFor(course, objective).map((page) => {
    const module = course.modules.find(({ pages }) => pages.includes(page))
    return page.title === module?.title ? page.title : `${module?.title}, ${page.title}`
  })
  return pages.length > 0
    ? [el('p', { class: 'small' }, strings.missedPages, pages.join('; '))]
    : []
}
