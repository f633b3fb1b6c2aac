import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CommentLine } from '../../../course-report.ts'
import { plainText } from '../../plain-text.ts'
import { shownCount } from '../../shown.ts'
import { chartFigures } from '../charts/figure.ts'
import { ratingChart } from '../charts/ratings.ts'
import { nothing } from '../part.ts'
import type { Part } from '../part.ts'

/** Comments on the page; comments.csv has all. */
const mostComments = 200

/** What learners say of the course. */
export const feedbackPart: Part = {
  id: 'feedback',
  title: 'Feedback',
  make: (report, draw) => {
    const { comments } = report
    const charts = chartFigures(ratingChart(report), draw)
    if (comments.length === 0 && charts.length === 0)
      return nothing('Nobody has rated the course yet.')
    const more = comments.length - mostComments
    return [
      ...charts,
      ...(comments.length > 0
        ? [h('h3', 'Comments'), h('ul.comments', comments.slice(0, mostComments).map(entry))]
        : []),
      ...(more > 0 ? [h('p.soft', `${shownCount(more)} more are in comments.csv.`)] : []),
    ]
  },
}

function entry({ day, rating, comment }: CommentLine): ElementContent {
  return h('li', [
    h('p.soft', `${day}, ${rating} of 5`),
    // In which language learners write, nobody knows; the direction shows by itself.
    h('p', { dir: 'auto' }, plainText(comment)),
  ])
}
