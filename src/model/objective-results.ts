import type { Course, Module, Objective, Page } from './course.ts'
import type { ItemMark } from './event.ts'
import { scoreOf } from './score.ts'

/** How the questions of one subject went in an attempt. */
export interface Tally {
  readonly asked: number
  /** Sum of the credits. */
  readonly credit: number
  /** In hundredths of a percent, rounded down. */
  readonly score: number
}

interface ObjectiveResult extends Tally {
  readonly objective: Objective
  /** Where to read again: the pages that ask about it, or else the opening page of its module. */
  readonly pages: readonly Page[]
}

export interface ModuleResult extends Tally {
  readonly module: Module
  readonly objectives: readonly ObjectiveResult[]
}

/** Results of an attempt by module and objective, in the order of the course; only what was asked, and only what can be right. */
export function resultsByObjective(course: Course, marks: readonly ItemMark[]): ModuleResult[] {
  const objectiveOf = new Map(
    course.banks.flatMap(({ items }) => items.map((item) => [item.number, item.objective])),
  )
  const creditsFor = (ids: readonly string[]): number[] =>
    marks.flatMap(({ question, credit }) =>
      credit !== undefined && ids.includes(objectiveOf.get(question) ?? '') ? [credit] : [],
    )
  return course.modules.flatMap((module) => {
    const objectives = module.objectives.flatMap((objective): ObjectiveResult[] => {
      const tally = tallyOf(creditsFor([objective.id]))
      return tally.asked > 0
        ? [{ ...tally, objective, pages: pagesOn(course, module, objective) }]
        : []
    })
    const tally = tallyOf(creditsFor(module.objectives.map(({ id }) => id)))
    return tally.asked > 0 ? [{ ...tally, module, objectives }] : []
  })
}

function tallyOf(credits: readonly number[]): Tally {
  return {
    asked: credits.length,
    credit: credits.reduce((sum, credit) => sum + credit, 0),
    score: scoreOf(credits),
  }
}

/** Where to read again what serves an objective; nothing of an objective that no module has. */
export function pagesFor(course: Course, id: string): readonly Page[] {
  const module = course.modules.find(({ objectives }) => objectives.some((one) => one.id === id))
  return module ? pagesOn(course, module, { id }) : []
}

function pagesOn(
  { modules }: Course,
  module: Module,
  { id }: Pick<Objective, 'id'>,
): readonly Page[] {
  const pages = modules.flatMap((other) =>
    other.pages.filter((page) => page.objectives.includes(id)),
  )
  return pages.length > 0 ? pages : module.pages.slice(0, 1)
}
