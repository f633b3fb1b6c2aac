import type { CompiledCourse } from '../compile/compiled.ts'
import type { Course } from '../model/course.ts'
import { stateLimit } from '../model/suspend.ts'

/** Pages, questions and flash cards of a course. */
export function courseCounts(course: Course): {
  modules: number
  pages: number
  questions: number
  cards: number
} {
  return {
    modules: course.modules.length,
    pages: course.modules.reduce((sum, module) => sum + module.pages.length, 0),
    questions: course.banks.reduce((sum, bank) => sum + bank.items.length, 0),
    cards: course.decks.reduce((sum, deck) => sum + deck.cards.length, 0),
  }
}

/** The lines that open a command's report on a course. */
export function describeCourse({ course, stateSize, orphans }: CompiledCourse): string[] {
  const { modules, pages, questions, cards } = courseCounts(course)
  const sizes = [
    counted(modules, 'module'),
    counted(pages, 'page'),
    counted(questions, 'question'),
    ...(course.exams.length > 0 ? [counted(course.exams.length, 'exam')] : []),
    ...(cards > 0 ? [counted(cards, 'card')] : []),
  ]
  return [
    [course.title, ...sizes, `revision ${course.revision}`].join(' · '),
    `learner state: worst case ${stateSize} of ${stateLimit} characters`,
    ...(orphans.length > 0 ? [`this update ends learners' records of: ${orphans.join(', ')}`] : []),
  ]
}

/** A number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Bytes as kB with one decimal, 1 kB being 1,000 bytes. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
