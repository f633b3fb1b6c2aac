import type { Lock, Sort } from './lock.ts'

/** A number that means two things, or soon would: what a badly merged lock file has. */
interface Clash {
  readonly reason: string
  /** Where the number stands. */
  readonly path: readonly PropertyKey[]
}

/** Finds the first number that was given twice, or that the tool would give again. */
export function findClash(lock: Lock): Clash | undefined {
  const seen = new Set<string>()
  for (const { sort, number, path } of numbersOf(lock)) {
    const name = `${sort} ${number}`
    if (seen.has(name)) return { reason: `The number of ${name} stands twice.`, path }
    if (number >= lock.next[sort]) {
      return { reason: `The number of ${name} is not below \`next\`.`, path }
    }
    seen.add(name)
  }
  return undefined
}

interface Numbered {
  readonly sort: Sort
  readonly number: number
  readonly path: readonly PropertyKey[]
}

function numbersOf({ exams, modules, banks, questions, cards }: Lock): Numbered[] {
  return [
    ...flat('exam', 'exams', Object.entries(exams)),
    ...flat('bank', 'banks', Object.entries(banks)),
    ...rows('module', 'modules', Object.entries(modules)),
    ...rows('question', 'questions', Object.entries(questions)),
    ...rows('card', 'cards', Object.entries(cards)),
    ...Object.entries(modules).flatMap(([id, { pages }]) =>
      pages.map(({ number }, index): Numbered => ({
        sort: 'page',
        number,
        path: ['modules', id, 'pages', index, 'number'],
      })),
    ),
  ]
}

function flat(sort: Sort, section: string, entries: [string, number][]): Numbered[] {
  return entries.map(([id, number]) => ({ sort, number, path: [section, id] }))
}

function rows(sort: Sort, section: string, entries: [string, { number: number }][]): Numbered[] {
  return entries.map(([id, { number }]) => ({ sort, number, path: [section, id, 'number'] }))
}
