import type { Course } from './course.ts'
import type { Progress, Sitting } from './progress.ts'

/**
 * Fits progress to the course as it is today: what an update removed is dropped, everything else stays.
 *
 * Permanent numbers are never reused, so whatever still exists still means the same.
 */
export function reconcile(course: Course, progress: Progress): Progress {
  const pages = new Set(course.modules.flatMap((module) => module.pages.map((page) => page.number)))
  const { sitting, ...rest } = progress
  const kept = sitting && surviving(course, sitting)
  return {
    ...rest,
    place: pages.has(progress.place) ? progress.place : 0,
    seen: progress.seen.filter((page) => pages.has(page)),
    ...(kept && { sitting: kept }),
  }
}

/** The sitting without the items that are gone; none when its exam or all its items are. */
function surviving(course: Course, sitting: Sitting): Sitting | undefined {
  const known = new Set(course.banks.flatMap((bank) => bank.items.map((item) => item.number)))
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
