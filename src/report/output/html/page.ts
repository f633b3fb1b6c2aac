import { createHash } from 'node:crypto'
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { CourseReport } from '../../course-report.ts'
import type { OutputTexts } from '../output.ts'
import { plainText } from '../plain-text.ts'
import type { DrawChart } from './charts/figure.ts'
import { reportHead } from './head.ts'
import type { Part } from './part.ts'
import { examsPart } from './parts/exams-part.ts'
import { feedbackPart } from './parts/feedback-part.ts'
import { learnersPart } from './parts/learners-part.ts'
import { pagesPart } from './parts/pages-part.ts'
import { questionsPart } from './parts/questions-part.ts'
import { toDoPart } from './parts/to-do-part.ts'

/** The parts of the page, in the order in which an admin needs them. */
const parts: readonly Part[] = [
  toDoPart,
  learnersPart,
  examsPart,
  questionsPart,
  pagesPart,
  feedbackPart,
]

/** The report as one page that needs no other file, asks no server and runs no script. */
export function reportPage(report: CourseReport, texts: OutputTexts, draw: DrawChart): string {
  const style = `\n${texts.style}`
  const slots: Readonly<Record<string, string>> = {
    policy: policyOf(style),
    title: toHtml({
      type: 'text',
      value: `${plainText(report.about.title)}: report as of ${report.about.asOf}`,
    }),
    style,
    head: toHtml([...reportHead(report)]),
    contents: toHtml(contents()),
    main: toHtml(parts.map((part) => sectionOf(part, report, draw))),
  }
  return texts.page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const slot = slots[name]
    if (slot === undefined) throw new Error(`The template of the report has no slot ${name}.`)
    return slot
  })
}

/** Nothing may be loaded or run, and no style counts but this one. */
function policyOf(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
}

function contents(): ElementContent {
  const links = parts.map(({ id, title }) => h('li', [h('a', { href: `#${id}` }, title)]))
  return h('ul', links)
}

function sectionOf(part: Part, report: CourseReport, draw: DrawChart): ElementContent {
  const heading = `${part.id}-title`
  return h('section', { id: part.id, 'aria-labelledby': heading }, [
    h('h2', { id: heading }, part.title),
    ...part.make(report, draw),
  ])
}
