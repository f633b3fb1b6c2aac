import type { About, CourseReport } from '../course-report.ts'
import { plainText } from './plain-text.ts'
import { counted, shownCount, shownShare } from './shown.ts'
import { standingCounts } from './standing-counts.ts'

/** Who has passed and who has not, as sentences. */
export function outcomeSentences({ summary, learners }: CourseReport): readonly string[] {
  if (summary.learners === 0) return ['Nobody has a record of this course yet.']
  const hasPasses = summary.passed > 0 || summary.completed === 0
  const done = hasPasses ? summary.done : summary.completed
  const verb = hasPasses ? passedAs(summary) : 'completed the course'
  const standings = standingCounts(learners).map(
    ({ standing, count }) => `${shownCount(count)} ${standing}`,
  )
  return [
    `${shownCount(done)} of ${counted(summary.learners, 'learner')} ${done === 1 || summary.learners === 1 ? 'has' : 'have'} ${verb} (${shownShare(done / summary.learners)}).`,
    ...(standings.length > 0 ? [`As they stand: ${listed(standings)}.`] : []),
    ...(summary.meanBest === null
      ? []
      : [`The mean of the best scores is ${shownShare(summary.meanBest)}.`]),
  ]
}

/** Where passes expire, those who have passed and hold no valid pass are counted apart. Some may count without a pass, such as the exempt. */
function passedAs({ expired, done, passed }: CourseReport['summary']): string {
  const isMixed = done > passed
  if (expired > 0) return isMixed ? 'a valid pass or completion' : 'a valid pass'
  return isMixed ? 'passed or completed the course' : 'passed'
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** Which records the report is from, as sentences. */
export function sourceSentences(about: About): readonly string[] {
  const { from, to, newest, statements, sources } = about
  const period = [from ? `from ${from}` : '', to ? `to ${to}` : ''].filter(Boolean).join(' ')
  const places = sources.length === 0 ? '' : ` of ${listed(sources.map(plainText))}`
  const stored = newest === undefined ? '' : `, the newest stored ${newest.slice(0, 10)}`
  return [
    `As of ${about.asOf}${period === '' ? '' : `, looking at what happened ${period}`}.`,
    `From ${counted(statements, 'statement')}${places}${stored}.`,
    ...(about.hasRoster ? [] : ['Without a roster: those with no record are not in it.']),
    ...(about.isPseudonymous ? ['Learners are shown by pseudonyms.'] : []),
  ]
}
