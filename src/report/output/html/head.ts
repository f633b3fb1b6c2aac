import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CourseReport } from '../../course-report.ts'
import { keyFigures } from '../key-figures.ts'
import { plainText } from '../plain-text.ts'
import { outcomeSentences, sourceSentences } from '../sentences.ts'
import { shownCell } from '../shown.ts'

/** Which course, as of when, from what; the outcome as sentences, then its figures. */
export function reportHead(report: CourseReport): readonly ElementContent[] {
  const { about } = report
  return [
    h('p.kind', 'Course report'),
    h('h1', { lang: about.language, dir: 'auto' }, plainText(about.title)),
    h('p.lead', outcomeSentences(report).join(' ')),
    h('p.soft', [...sourceSentences(about), `Revision ${plainText(about.revision)}.`].join(' ')),
    h(
      'dl.figures',
      keyFigures(report).map(({ name, type, value }) =>
        h('div', [h('dt', name), h('dd', shownCell(type, value))]),
      ),
    ),
  ]
}
