import type { Course, Exam } from './course.ts'
import { mayHold } from './draw.ts'
import { boxes, intervalOf } from './memory.ts'
import type { Memory } from './memory.ts'
import { longestNumbers } from './number-set.ts'
import {
  fullScore,
  keptAttempts,
  longestClock,
  longestName,
  longestView,
  noProgress,
} from './progress.ts'
import type { Attempt, ExamRecord, Progress, Sitting } from './progress.ts'
import type { Question } from './question.ts'
import { longestResponse } from './response.ts'
import { answerSize } from './state-answer.ts'
import { encodeState } from './suspend.ts'

/** More attempts than anybody makes; it only sets how many bits the count of attempts may take. */
const manyTries = 4095

/** The last day that can be kept. */
const lastDay = 65_535

/** How many characters each part of the learner state may take, the longest first. */
export type StateParts = readonly (readonly [part: string, characters: number])[]

/**
 * Length in characters of the longest state that this course can produce.
 *
 * Found by encoding the worst case itself: all seen, practised and flagged, every exam tried, the longest one under way and
 * answered in full.
 */
export function longestState(course: Course, questions: readonly Question[]): number {
  return lengthOf(fullProgress(course, questions))
}

/** What the parts that an author can make smaller take of it. */
export function statePartSizes(course: Course, questions: readonly Question[]): StateParts {
  const full = fullProgress(course, questions)
  const { sitting: _, ...resting } = full
  const parts: Readonly<Record<string, Progress>> = {
    [`practice of ${questions.length} questions`]: { ...full, questions: {}, flags: [] },
    'flash cards': { ...full, cards: {} },
    'the largest exam under way': resting,
    'attempts kept for no_repeat': { ...full, records: {} },
  }
  return Object.entries(parts)
    .map(([part, without]) => [part, lengthOf(full) - lengthOf(without)] as const)
    .sort(([, a], [, b]) => b - a)
}

function lengthOf(progress: Progress): number {
  return encodeState({ stamp: 0, lineage: 0, day: 0, progress }).length
}

function fullProgress(course: Course, questions: readonly Question[]): Progress {
  const pages = course.modules.flatMap((module) => module.pages.map((page) => page.number))
  const numbers = questions.map((question) => question.number)
  const highest = Math.max(0, ...numbers)
  const sittings = course.exams.map((exam) => fullSitting(exam, highest, questions))
  const sitting = sittings.sort((a, b) => sizeOf(b) - sizeOf(a))[0]
  const cards = course.decks.flatMap((deck) => deck.cards.map((card) => card.number))
  const name = '\uffff'.repeat(longestName)
  return {
    place: Math.max(0, ...pages),
    seen: pages,
    questions: memoriesOf(numbers),
    flags: numbers,
    cards: memoriesOf(cards),
    records: Object.fromEntries(
      course.exams.map((exam) => [exam.number, fullRecord(exam, highest)]),
    ),
    attempts: fullAttempts(course),
    rated: true,
    certificate: { name, score: fullScore, day: lastDay, code: 'ZZZZ-ZZZZ-ZZZZ' },
    ...(sitting && { sitting }),
  }
}

function memoriesOf(numbers: readonly number[]): Record<number, Memory> {
  return Object.fromEntries(
    numbers.map((number) => [number, { box: boxes, due: intervalOf(boxes) }]),
  )
}

function fullAttempts({ exams }: Course): Attempt[] {
  const exam = Math.max(0, ...exams.map(({ number }) => number))
  const attempt = { exam, attempt: manyTries, score: fullScore, day: lastDay }
  return exams.length > 0 ? Array.from({ length: keptAttempts }, () => attempt) : []
}

function fullRecord({ noRepeat, draw }: Exam, highest: number): ExamRecord {
  const recent = Array.from({ length: noRepeat }, () => longestNumbers(draw, highest))
  return { best: fullScore, day: lastDay, tries: manyTries, last: 0, recent }
}

/** The sitting whose items have the longest answers. */
function fullSitting(exam: Exam, highest: number, questions: readonly Question[]): Sitting {
  const possible = questions.filter((question) => mayHold(exam, question))
  const answers = possible.map(longestResponse).sort((a, b) => answerSize(b) - answerSize(a))
  const drawn = answers.slice(0, exam.draw)
  return {
    exam: exam.number,
    attempt: manyTries,
    seed: 0xffffffff,
    position: drawn.length,
    items: longestNumbers(drawn.length, highest),
    answers: drawn,
    settled: drawn.map((_, index) => index),
    seconds: drawn.map(() => longestView),
    spent: longestClock,
    limit: longestClock,
  }
}

function sizeOf(sitting: Sitting): number {
  return lengthOf({ ...noProgress, sitting })
}
