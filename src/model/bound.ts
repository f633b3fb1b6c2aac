import type { Course } from './course.ts'
import { fullScore, keptAttempts } from './progress.ts'
import type { Attempt, Progress, Sitting } from './progress.ts'
import type { Question } from './question.ts'
import { longestResponse } from './response.ts'
import { answerSize, encodeState } from './suspend.ts'

/** More attempts than anybody makes; it only sets how many bits the count of attempts may take. */
const manyTries = 4095

/**
 * Length in characters of the longest state that this course can produce.
 *
 * Found by encoding the worst case itself: all seen, all checked, every exam tried, the longest one under way and answered in full.
 */
export function longestState(course: Course, questions: readonly Question[]): number {
  const lengths = course.exams.map((exam) => {
    const sitting = fullSitting(exam.number, exam.draw, questions)
    return encodeState({
      stamp: 0,
      lineage: 0,
      progress: { ...fullProgress(course, questions), sitting },
    })
  })
  const resting = encodeState({ stamp: 0, lineage: 0, progress: fullProgress(course, questions) })
  return Math.max(...[resting, ...lengths].map((state) => state.length))
}

function fullProgress(course: Course, questions: readonly Question[]): Progress {
  const pages = course.modules.flatMap((module) => module.pages.map((page) => page.number))
  const exams = course.exams.map((exam) => exam.number)
  const attempts: Attempt[] = Array.from({ length: exams.length > 0 ? keptAttempts : 0 }, () => ({
    exam: Math.max(...exams),
    attempt: manyTries,
    score: fullScore,
    day: 65_535,
  }))
  return {
    place: Math.max(0, ...pages),
    seen: pages,
    checks: Object.fromEntries(questions.map((question) => [question.number, 'right'])),
    records: Object.fromEntries(exams.map((exam) => [exam, { best: fullScore, tries: manyTries }])),
    attempts,
  }
}

/** The sitting whose items have the largest numbers and the longest answers. */
function fullSitting(exam: number, draw: number, questions: readonly Question[]): Sitting {
  const answers = questions.map(longestResponse).sort((a, b) => answerSize(b) - answerSize(a))
  const highest = Math.max(0, ...questions.map((question) => question.number))
  const drawn = answers.slice(0, draw)
  return {
    exam,
    attempt: manyTries,
    seed: 0xffffffff,
    position: drawn.length,
    items: drawn.map(() => highest),
    answers: drawn,
  }
}
