import type { Course } from '../../src/model/course.ts'
import { drawItems } from '../../src/model/draw.ts'
import { leafItems, moduleOfQuestion, nameOf } from '../../src/model/leaf-items.ts'
import type { PartQuestion, Question } from '../../src/model/question.ts'
import { hashNumbers } from '../../src/model/random.ts'
import { answersTo, plainAnswers } from './item-answers.ts'
import type { ItemAnswers } from './item-answers.ts'

/** A question as generated learners meet it: item response theory's two parameters, and its texts. */
export interface ModelItem {
  readonly number: number
  readonly name: string
  /** The ability, in standard deviations, at which half of the answers are right. */
  readonly difficulty: number
  /** How steeply the chance rises with ability; below 0, the able answer wrong: a bad question. */
  readonly slope: number
  readonly answers: ItemAnswers
}

/** A question as exams draw it: several items in a case. */
export interface ModelQuestion {
  readonly number: number
  readonly items: readonly ModelItem[]
}

/** The questions of a course, and the forms of its exams. */
export interface ItemModel {
  /** Questions that a module's knowledge checks ask, by the module's number. */
  readonly checks: ReadonlyMap<number, readonly ModelQuestion[]>
  /** The questions of one attempt at an exam; there are 200 forms. */
  form(exam: number, seed: number): readonly ModelQuestion[]
}

const forms = 200

/** One in thirty questions is bad. Which ones hangs on the seed and the question's number alone. */
export function isBadItem(seed: number, number: number): boolean {
  return share(seed, number, 1) < 1 / 30
}

export function itemModel(course: Course, seed: number, texts: readonly Question[]): ItemModel {
  const parts = texts.flatMap((one): PartQuestion[] =>
    one.kind === 'case' ? [...one.parts] : [one],
  )
  const textOf = new Map(parts.map((part) => [part.number, part]))
  const items = new Map(
    leafItems(course).map((item) => {
      const text = textOf.get(item.number)
      return [item.number, modelItem(seed, item.number, { name: nameOf(item, text), text })]
    }),
  )
  const questions = course.banks.flatMap((bank) =>
    bank.items.map(({ number, parts }): ModelQuestion => {
      const found = (parts ?? [{ number }]).flatMap((part) => items.get(part.number) ?? [])
      return { number, items: found }
    }),
  )
  const byNumber = new Map(questions.map((question) => [question.number, question]))
  const moduleOf = new Map(
    questions.map(({ number }) => [number, moduleOfQuestion(course, number)?.number]),
  )
  const drawn = new Map<string, readonly ModelQuestion[]>()
  return {
    checks: new Map(
      course.modules.map(({ number }) => [
        number,
        questions.filter((question) => moduleOf.get(question.number) === number),
      ]),
    ),
    form: (number, wish) => {
      const exam = course.exams.find((one) => one.number === number)
      const formSeed = wish % forms
      const key = `${number} ${formSeed}`
      const known = drawn.get(key)
      if (known || !exam) return known ?? []
      const numbers = drawItems(exam, course.banks, { seed: formSeed, avoid: [] })
      const form = numbers.flatMap((one) => byNumber.get(one) ?? [])
      drawn.set(key, form)
      return form
    },
  }
}

function modelItem(
  seed: number,
  number: number,
  { name, text }: { readonly name: string; readonly text: PartQuestion | undefined },
): ModelItem {
  const isBad = isBadItem(seed, number)
  return {
    number,
    name,
    difficulty: isBad ? 0.2 : 2.6 * share(seed, number, 2) - 2.2,
    slope: isBad ? -0.9 : 0.8 + 0.9 * share(seed, number, 3),
    answers: text ? answersTo(text) : plainAnswers,
  }
}

function share(seed: number, number: number, use: number): number {
  return hashNumbers(use, seed, number) / 2 ** 32
}
