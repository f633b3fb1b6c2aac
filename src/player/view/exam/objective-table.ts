import type { Course, Exam, Page } from '../../../model/course.ts'
import { resultsByObjective } from '../../../model/objective-results.ts'
import type { ModuleResult, Tally } from '../../../model/objective-results.ts'
import type { ItemMark } from '../../../model/event.ts'
import { el } from '../dom.ts'
import { strings } from '../strings.ts'

/** Modules and objectives asked in an attempt, and below each weak one the pages to read again. */
export function objectiveTable(
  course: Course,
  { pass }: Exam,
  marks: readonly ItemMark[],
): HTMLElement {
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col' }, strings.objective),
    el('th', { scope: 'col' }, strings.rightOf),
  )
  return el(
    'table',
    { class: 'results' },
    el('thead', {}, head),
    ...resultsByObjective(course, marks).map((result) => moduleRows(result, pass)),
  )
}

function moduleRows(result: ModuleResult, pass: number): HTMLElement {
  const title = el('th', { scope: 'rowgroup' }, result.module.title)
  return el(
    'tbody',
    {},
    el('tr', { class: 'results-module' }, title, el('td', {}, tallyText(result))),
    ...result.objectives.flatMap((one) => {
      const isWeak = one.score / 100 < pass
      const tally = el('td', {}, tallyText(one), isWeak && el('span', {}, strings.weak))
      return [
        el(
          'tr',
          { class: isWeak && 'is-weak' },
          el('th', { scope: 'row' }, one.objective.text),
          tally,
        ),
        ...(isWeak && one.pages.length > 0 ? [pagesRow(one.pages)] : []),
      ]
    }),
  )
}

/** A row of its own: on a narrow screen there is no room beside the objective. */
function pagesRow(pages: readonly Page[]): HTMLElement {
  const links = pages.map(({ number, title }) =>
    el('li', {}, el('a', { href: `#page-${number}`, 'data-page': String(number) }, title)),
  )
  const cell = el('td', { colspan: '2' }, strings.readAgain, el('ul', {}, ...links))
  return el('tr', { class: 'results-pages' }, cell)
}

/** Parts of a credit are cut after one decimal: what is nearly right is not shown as right. */
function tallyText({ credit, asked }: Tally): string {
  return strings.tally(Math.floor(credit * 10 + 1e-6) / 10, asked)
}
