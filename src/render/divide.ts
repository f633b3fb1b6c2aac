import type { Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { CompiledCourse } from '../compile/compiled.ts'
import type { Module } from '../model/course.ts'
import { sealQuestion } from '../model/seal.ts'
import { renderEntry } from './entry.ts'
import type { RenderedCourse } from './index.ts'
import { unitsOf } from './units.ts'
import type { Unit } from './units.ts'
import { unlink } from './unlink.ts'

/** What has been rendered of the course as a whole, with the trees of its pages by number. */
interface Rendered {
  readonly whole: RenderedCourse
  readonly pages: ReadonlyMap<number, Root>
  readonly template: string
}

/** The same course as units that are launched one by one; links from one to another become text. */
export function divide(
  compiled: CompiledCourse,
  { whole, pages, template }: Rendered,
): RenderedCourse {
  const { course } = compiled
  const units = unitsOf(course, (module) => checksOf(compiled, module))
  const firstOf = (unit: Unit): Root => {
    const number = unit.course.modules[0]?.pages[0]?.number
    return pages.get(number ?? 0) ?? titlePage(unit)
  }
  const modules = course.modules.map((module) => {
    const numbers = new Set(module.pages.map(({ number }) => number))
    return [module.number, unlink(whole.modules.get(module.number) ?? {}, numbers)] as const
  })
  const none = new Set<number>()
  const shell = { template, whole: course, logo: compiled.theme?.logo }
  return {
    ...whole,
    entries: units.map((unit) => renderEntry(unit, { ...shell, first: firstOf(unit) })),
    modules: new Map(modules),
    banks: new Map(
      [...compiled.questions].map(([number, questions]) => [
        number,
        unlink(questions, none).map(sealQuestion),
      ]),
    ),
    info: unlink(whole.info, none),
    cards: new Map([...compiled.cards].map(([id, cards]) => [id, unlink(cards, none)])),
  }
}

/** What a unit without pages shows before its script runs. */
function titlePage({ title, course }: Unit): Root {
  return {
    type: 'root',
    children: [
      h('p.kicker', course.title),
      h('h1', { tabIndex: -1 }, title),
      h('p', course.description),
    ],
  }
}

/** Numbers of the questions that the pages of a module ask or may ask. */
function checksOf({ pages }: CompiledCourse, module: Module): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const { number } of module.pages) {
    visit(pages.get(number) ?? { type: 'root', children: [] }, 'element', ({ properties }) => {
      const asked = `${String(properties['dataQuestion'] ?? '')} ${String(properties['dataQuiz'] ?? '')}`
      for (const question of asked.split(' ').filter(Boolean)) numbers.add(Number(question))
    })
  }
  return numbers
}
