import type { Course } from './course.ts'
import type { Progress, Sitting } from './progress.ts'

/**
 * Fits progress to the course as it is today: what an update removed is dropped, everything else stays.
 *
 * Permanent numbers are never reused, so whatever still exists still means the same. What is dropped would otherwise make the
 * state longer than the bound that the compiler worked out for today's course.
 */
export function reconcile(course: Course, progress: Progress): Progress {
  const pages = numbersOf(course.modules.flatMap((module) => module.pages))
  const exams = numbersOf(course.exams)
  const { sitting, ...rest } = progress
  const kept = sitting && surviving(course, sitting)
  return {
    ...rest,
    place: pages.has(progress.place) ? progress.place : 0,
    seen: progress.seen.filter((page) => pages.has(page)),
    checks: only(questionNumbers(course), progress.checks),
    records: only(exams, progress.records),
    attempts: progress.attempts.filter(({ exam }) => exams.has(exam)),
    ...(kept && { sitting: kept }),
  }
}

function numbersOf(list: readonly { readonly number: number }[]): ReadonlySet<number> {
  return new Set(list.map(({ number }) => number))
}

function questionNumbers(course: Course): ReadonlySet<number> {
  return numbersOf(course.banks.flatMap((bank) => bank.items))
}

function only<T>(
  numbers: ReadonlySet<number>,
  entries: Readonly<Record<number, T>>,
): Readonly<Record<number, T>> {
  return Object.fromEntries(
    Object.entries(entries).filter(([number]) => numbers.has(Number(number))),
  )
}

/** The sitting without the items that are gone; none when its exam or all its items are. */
function surviving(course: Course, sitting: Sitting): Sitting | undefined {
  const known = questionNumbers(course)
  const kept = sitting.items
    .map((item, index) => ({ item, answer: sitting.answers[index] ?? 0, index }))
    .filter(({ item }) => known.has(item))
  if (kept.length === 0 || !course.exams.some((exam) => exam.number === sitting.exam)) {
    return undefined
  }
  return {
    ...sitting,
    items: kept.map(({ item }) => item),
    answers: kept.map(({ answer }) => answer),
    position: kept.filter(({ index }) => index < sitting.position).length,
  }
}
