import type { Course, Module } from '../model/course.ts'
import { hasDownloads } from '../model/download.ts'
import { gradedExam } from '../model/status.ts'
import { textsFor } from '../texts/build-texts.ts'

/** A part of a course that learners launch by itself. */
export interface Unit {
  readonly title: string
  /** The course as this unit has it. */
  readonly course: Course
}

/**
 * The units of a course: each module with the questions on it; then exams, all banks, all decks and the documents.
 *
 * Status, practice and state of a unit follow from its course like those of a whole one. `checksOf` gives the questions that a
 * module's pages ask.
 */
export function unitsOf(course: Course, checksOf: (module: Module) => ReadonlySet<number>): Unit[] {
  const { exams, decks } = course
  const hasMore = exams.length + decks.length > 0 || hasDownloads(course)
  return [
    ...course.modules.map((module) => moduleUnit(course, module, checksOf(module))),
    ...(hasMore ? [examUnit(course)] : []),
  ]
}

/** One module, and of the banks what serves its objectives or stands on its pages. */
function moduleUnit(course: Course, module: Module, checks: ReadonlySet<number>): Unit {
  const { certificate: _, cover: __, ...rest } = course
  const objectives = new Set(module.objectives.map(({ id }) => id))
  const banks = course.banks.flatMap((bank) => {
    const items = bank.items.filter(
      ({ number, objective }) => objectives.has(objective) || checks.has(number),
    )
    return items.length > 0 ? [{ ...bank, items }] : []
  })
  const { title, number } = module
  const description = module.objectives.map(({ text }) => text).join('; ') || title
  const own = { title, description, modules: [module], banks, exams: [], decks: [], downloads: [] }
  return { title, course: { ...rest, ...own, feedback: false, unit: `module-${number}` } }
}

/** The modules stay for their objectives, by which results are shown; their pages are elsewhere. */
function examUnit(course: Course): Unit {
  const exam = gradedExam(course) ?? course.exams[0]
  const { practice, downloads } = textsFor(course.language).course.outline
  const title = course.banks.length + course.decks.length > 0 ? practice : downloads
  const modules = course.modules.map((module) => ({ ...module, pages: [] }))
  const { cover: _, ...rest } = course
  return { title: exam?.title ?? title, course: { ...rest, modules, unit: 'exam' } }
}
