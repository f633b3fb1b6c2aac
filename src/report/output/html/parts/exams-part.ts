import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { gridOf } from '../../grid.ts'
import { chartFigures } from '../charts/figure.ts'
import { scoreCharts } from '../charts/scores.ts'
import { dataTable } from '../data-table.ts'
import { nothing } from '../part.ts'
import type { Part } from '../part.ts'

/** Scores, and how far they can be relied on. */
export const examsPart: Part = {
  id: 'exams',
  title: 'Exams',
  make: (report, draw) => {
    if (report.forms.length === 0) return nothing('Nobody has sat an exam yet.')
    const keys = [
      'title',
      'exam',
      'revision',
      'attempts',
      'questions',
      'mean',
      'deviation',
      'kr20',
      'error',
    ]
    const { language } = report.about
    const charts = scoreCharts(report)
    // Beside an odd chart is room for it.
    const isOdd = charts.length % 2 === 1
    return [
      ...chartFigures(charts, draw, isOdd ? reading() : []),
      h('h3', 'Reliability'),
      dataTable(gridOf(report, 'forms'), { label: 'Reliability of exams', keys, language }),
      ...(isOdd ? [] : reading()),
    ]
  },
}

function reading(): readonly ElementContent[] {
  return [
    h('h3', 'How to read reliability'),
    h('p.soft', [
      'KR-20 says how consistently the questions of an exam tell apart who knows the matter, up to 1. From about ',
      '0.7 an exam is consistent enough for a course, from 0.8 for decisions about single learners. Few questions, few attempts ',
      'or learners who all score alike make it low. The standard error is how far a score may lie from what the learner would get ',
      'in the mean of many such exams.',
    ]),
  ]
}
