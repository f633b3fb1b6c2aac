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
    const parts = chartFigures(ratingChart(report), draw, commentList(comments))
    return parts.length > 0 ? parts : nothing('Nobody has rated the course yet.')
  },
}

function commentList(comments: readonly CommentLine[]): readonly ElementContent[] {
  if (comments.length === 0) return []
  const more = comments.length - mostComments
  return [
    h('h3', 'Comments'),
    h('div.scroll.list', { role: 'region', 'aria-label': 'Comments', tabIndex: 0 }, [
      h('ul.comments', comments.slice(0, mostComments).map(entry)),
    ]),
    ...(more > 0 ? [h('p.soft', `${shownCount(more)} more are in comments.csv.`)] : []),
  ]
}

function entry({ day, rating, comment }: CommentLine): ElementContent {
  return h('li', [
    h('p.soft', `${day}, ${rating} of 5`),
    // In which language learners write, nobody knows; the direction shows by itself.
    h('p', { dir: 'auto' }, plainText(comment)),
  ])
}
