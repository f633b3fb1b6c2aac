import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CourseReport, ItemLine } from '../../../course-report.ts'
import { gridOf } from '../../grid.ts'
import { plainText } from '../../plain-text.ts'
import { shownCount } from '../../shown.ts'
import { chartFigures } from '../charts/figure.ts'
import { itemChart } from '../charts/item-scatter.ts'
import { dataTable } from '../data-table.ts'
import { mostLines, nothing } from '../part.ts'
import type { Part } from '../part.ts'

/** Questions to look at first, then all with their figures. */
export const questionsPart: Part = {
  id: 'questions',
  title: 'Questions',
  make: (report, draw) => {
    if (!report.items.some(isAnswered)) return nothing('No question has been answered yet.')
    const flagged = report.items.filter(isFlagged)
    return [
      h('h3#flagged', 'Questions to look at'),
      ...(flagged.length > 0
        ? [h('ul.flagged', flagged.slice(0, mostLines).map(flaggedItem))]
        : nothing('No question is flagged.')),
      ...chartFigures(itemChart(report), draw, reading()),
      ...itemTable(report, flagged),
      ...distractorTable(report, flagged),
    ]
  },
}

function isAnswered({ answers, checks }: ItemLine): boolean {
  return answers + checks > 0
}

function isFlagged({ flags }: ItemLine): boolean {
  return flags.length > 0
}

function flaggedItem({ question, file, line, flags }: ItemLine): ElementContent {
  return h('li', [
    h('h4', [h('bdi', plainText(question)), ' ', h('span.place', plainText(`${file}:${line}`))]),
    h(
      'ul',
      flags.map(({ rule, reason, mend }) =>
        h('li', [
          h('p', [h('span.rule', plainText(rule)), ' ', plainText(reason)]),
          h('p.soft', plainText(mend)),
        ]),
      ),
    ),
  ])
}

function reading(): readonly ElementContent[] {
  return [
    h('h3', 'How to read it'),
    h('dl.terms', [
      h('dt', 'Right'),
      h(
        'dd',
        'The share of first attempts at exams that got the question right: its difficulty, the other way round.',
      ),
      h('dt', 'Discrimination'),
      h('dd', [
        'How the answer goes with the score of the other questions, from −1 to 1. From about 0.2 a question tells apart who knows ',
        'the matter; around nought it says nothing; below nought those who know it get it wrong, and the key may be at fault.',
      ]),
      h('dt', 'Point-biserial'),
      h(
        'dd',
        'The same with the score of the whole exam, the question itself among it: always a little higher.',
      ),
    ]),
  ]
}

const itemKeys = [
  'question',
  'flags',
  'answers',
  'difficulty',
  'discrimination',
  'pointBiserial',
  'medianSeconds',
  'checks',
  'checkDifficulty',
  'kind',
  'place',
]

function itemTable(report: CourseReport, flagged: readonly ItemLine[]): readonly ElementContent[] {
  const others = report.items.filter((item) => isAnswered(item) && !isFlagged(item))
  const lines = [...flagged, ...others].slice(0, mostLines)
  const more = report.items.length - lines.length
  const grid = gridOf(report, 'items', lines)
  const rows = lines.map(({ file, line, flags }, at) => [
    ...(grid.rows[at] ?? []).slice(0, -1),
    plainText(flags.map(({ rule }) => rule).join(', ')),
    plainText(`${file}:${line}`),
  ])
  const columns = [...grid.columns, { key: 'place', title: 'Where', type: 'text' as const }]
  return [
    h('h3', 'Answered questions'),
    ...(more > 0
      ? [h('p.soft', `${shownCount(more)} more ${more === 1 ? 'is' : 'are'} in items.csv.`)]
      : []),
    dataTable({ ...grid, columns, rows }, { label: 'Answered questions', keys: itemKeys }),
  ]
}

function distractorTable(
  report: CourseReport,
  flagged: readonly ItemLine[],
): readonly ElementContent[] {
  const numbers = new Set(flagged.map(({ number }) => number))
  const lines = report.distractors.filter(({ number }) => numbers.has(number))
  if (lines.length === 0) return []
  const { language } = report.about
  const grid = gridOf(report, 'distractors', lines)
  return [
    h('h3', 'Answers chosen in flagged questions'),
    dataTable(grid, { label: 'Answers chosen in flagged questions', language }),
  ]
}
