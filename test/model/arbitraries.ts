import * as fc from 'fast-check'
import { apply } from '../../src/model/apply.ts'
import type { Bank, Course, Exam, Module } from '../../src/model/course.ts'
import { maxDecimal, readDecimal } from '../../src/model/decimal.ts'
import { drawItems } from '../../src/model/draw.ts'
import type { LearningEvent } from '../../src/model/event.ts'
import { noProgress } from '../../src/model/progress.ts'
import type { Attempt, Progress, Sitting } from '../../src/model/progress.ts'
import type {
  Kind,
  Pair,
  Option,
  Question,
  QuestionOf,
  Region,
  Response,
  ResponseOf,
} from '../../src/model/question.ts'
import { maxItems, maxOptions, maxText } from '../../src/model/response.ts'
import { sampleCourse } from '../doubles/course.ts'

const seeds = fc.integer({ min: 0, max: 0xffffffff })
const scores = fc.integer({ min: 0, max: 10_000 })
const text = fc.string({ unit: 'grapheme', maxLength: 30 })

/** Permanent numbers: ascending, with gaps where something was removed. */
const numbers = (constraints: { minLength: number; maxLength: number }): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 400 }), constraints)
    .map((list) => list.sort((a, b) => a - b))

const optionNumbers = fc.uniqueArray(fc.integer({ min: 1, max: maxOptions }), {
  minLength: 2,
  maxLength: 8,
})

const percent = fc.integer({ min: 0, max: 50 })

const options: fc.Arbitrary<Option[]> = optionNumbers.chain((list) =>
  fc.tuple(
    ...list.map((number) =>
      fc.record(
        { number: fc.constant(number), text, feedback: fc.string({ minLength: 1, maxLength: 30 }) },
        { requiredKeys: ['number', 'text'] },
      ),
    ),
  ),
)

/** Things to order or to match: at most 12, whose numbers go up to 26. */
const items: fc.Arbitrary<Option[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: maxOptions }), { minLength: 2, maxLength: maxItems })
  .chain((list) =>
    fc.tuple(...list.map((number) => fc.record({ number: fc.constant(number), text }))),
  )

/** Regions of a picture; some may carry feedback. */
const regions: fc.Arbitrary<Region[]> = options.chain((list) =>
  fc.tuple(
    ...list.map((option) =>
      fc
        .tuple(percent, percent)
        .map(([left, top]): Region => ({ ...option, left, top, width: 50, height: 12.5 })),
    ),
  ),
)

/** A number as a learner may leave it. */
const anyDecimal: fc.Arbitrary<string> = fc
  .stringMatching(/^-?\d{1,8}(\.\d{1,8})?$/)
  .filter((decimal) => decimal.length <= maxDecimal && readDecimal(decimal) === decimal)

/** A text that a question may have been answered with. */
const anyPackedText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

const optionNumber = fc.integer({ min: 1, max: maxOptions })

const responses: { readonly [K in Kind]: fc.Arbitrary<ResponseOf<K>> } = {
  choice: fc.record({ kind: fc.constant('choice' as const), option: optionNumber }),
  multiple: fc.record({
    kind: fc.constant('multiple' as const),
    options: fc
      .uniqueArray(optionNumber, { minLength: 1 })
      .map((list) => list.sort((a, b) => a - b)),
  }),
  'true-false': fc.record({ kind: fc.constant('true-false' as const), value: fc.boolean() }),
  numeric: fc.record({ kind: fc.constant('numeric' as const), value: anyDecimal }),
  ordering: fc.record({
    kind: fc.constant('ordering' as const),
    order: fc.uniqueArray(optionNumber, { minLength: 1 }),
  }),
  'fill-in': fc.record({
    kind: fc.constant('fill-in' as const),
    text: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: maxText })
      .filter((text) => text.length <= maxText && text.trim() !== ''),
  }),
  likert: fc.record({ kind: fc.constant('likert' as const), label: optionNumber }),
  hotspot: fc.record({ kind: fc.constant('hotspot' as const), region: optionNumber }),
  matching: fc.record({
    kind: fc.constant('matching' as const),
    pairs: fc
      .uniqueArray(fc.tuple(optionNumber, optionNumber), {
        minLength: 1,
        selector: ([source]) => source,
      })
      .map((list) => list.sort(([a], [b]) => a - b)),
  }),
}

export const kinds = Object.keys(responses) as readonly Kind[]

/** A response of any kind, to no question in particular. */
export const anyResponse: fc.Arbitrary<Response> = fc.oneof(...Object.values(responses))

/** A question of any kind with this number. */
function questionNumbered(number: number): fc.Arbitrary<Question> {
  const common = fc.record({ stem: text, rationale: text, references: fc.array(text) })
  const id = `question-${number}`
  return fc.oneof(
    fc.tuple(common, options, fc.nat()).map(([rest, list, pick]): Question => ({
      kind: 'choice',
      number,
      id,
      ...rest,
      options: list,
      key: list[pick % list.length]?.number ?? 0,
    })),
    fc.tuple(common, options, fc.boolean()).chain(([rest, list, isPartial]) =>
      fc
        .subarray(
          list.map((option) => option.number),
          { minLength: 1 },
        )
        .map((key): Question => ({
          kind: 'multiple',
          number,
          id,
          ...rest,
          ...(isPartial && { credit: 'partial' }),
          options: list,
          key,
        })),
    ),
    fc
      .tuple(common, fc.boolean())
      .map(([rest, key]): Question => ({ kind: 'true-false', number, id, ...rest, key })),
    fc
      .tuple(common, anyDecimal, fc.option(text.filter((unit) => unit !== '')))
      .map(([rest, value, unit]): Question => ({
        kind: 'numeric',
        number,
        id,
        ...rest,
        ...(unit !== null && { unit }),
        key: { value, low: value, high: value },
      })),
    fc.tuple(common, items).chain(([rest, list]) =>
      fc
        .shuffledSubarray(
          list.map((item) => item.number),
          { minLength: list.length },
        )
        .map((key): Question => ({ kind: 'ordering', number, id, ...rest, items: list, key })),
    ),
    fc
      .tuple(common, fc.array(text, { minLength: 1 }))
      .map(([rest, key]): Question => ({ kind: 'fill-in', number, id, ...rest, key })),
    fc
      .tuple(common, items)
      .map(([rest, labels]): Question => ({ kind: 'likert', number, id, ...rest, labels })),
    fc.tuple(common, regions).chain(([rest, list]) =>
      fc
        .subarray(
          list.map((region) => region.number),
          { minLength: 1 },
        )
        .map((key): Question => ({ kind: 'hotspot', number, id, ...rest, regions: list, key })),
    ),
    fc.tuple(common, items).map(([rest, list]): Question => ({
      kind: 'matching',
      number,
      id,
      ...rest,
      sources: list,
      targets: list,
      key: list.map((item): Pair => [item.number, item.number]).sort(([a], [b]) => a - b),
    })),
  )
}

/** A question of any kind. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .integer({ min: 1, max: 2000 })
  .chain(questionNumbered)

export interface CourseWithQuestions {
  readonly course: Course
  readonly questions: readonly Question[]
}

/** A course whose numbers have gaps, and its questions. */
export const anyCourse: fc.Arbitrary<CourseWithQuestions> = fc
  .record({
    pages: numbers({ minLength: 1, maxLength: 40 }),
    questions: numbers({ minLength: 1, maxLength: 40 }).chain((list) =>
      fc.tuple(...list.map(questionNumbered)),
    ),
    banks: fc.integer({ min: 1, max: 3 }),
    exams: fc.array(
      fc.record({ draw: fc.integer({ min: 1, max: 30 }), pass: fc.integer({ min: 1, max: 100 }) }),
      { maxLength: 3 },
    ),
    belowPass: fc.constantFrom('incomplete' as const, 'failed' as const),
  })
  .map(({ pages, questions, banks, exams, belowPass }) => ({
    questions,
    course: {
      ...sampleCourse,
      belowPass,
      modules: [moduleWith(pages)],
      banks: Array.from({ length: banks }, (_, index) =>
        bankWith(
          index + 1,
          questions.filter(({ number }) => number % banks === index),
        ),
      ),
      exams: exams.map((exam, index): Exam => ({
        ...exam,
        number: index * 3 + 1,
        id: `exam-${index}`,
        title: 'Exam',
        graded: index === 0,
        shuffle: true,
        blueprint: [],
      })),
    },
  }))

function moduleWith(pages: readonly number[]): Module {
  return {
    number: 1,
    id: 'module',
    title: 'Module',
    minutes: 1,
    objectives: [],
    pages: pages.map((number) => ({ number, title: '' })),
  }
}

function bankWith(number: number, questions: readonly Question[]): Bank {
  return {
    number,
    id: `bank-${number}`,
    title: 'Bank',
    items: questions.map(({ number, id, kind }) => ({
      number,
      id,
      kind,
      objective: 'objective',
      difficulty: 1,
    })),
  }
}

/** Something a learner may do, as numbers that {@link play} fits to the course and to the progress so far. */
export interface Step {
  readonly what: 'read' | 'check' | 'start' | 'answer' | 'move' | 'submit'
  readonly pick: number
  readonly value: number
}

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom('read', 'check', 'start', 'answer', 'answer', 'answer', 'move', 'submit'),
    pick: seeds,
    value: scores,
  }),
  { maxLength: 120 },
)

/** Progress after each of the steps that are possible; the first is that of a new learner. */
export function play(parts: CourseWithQuestions, steps: readonly Step[]): readonly Progress[] {
  const reached: Progress[] = [noProgress]
  for (const step of steps) {
    const before = reached.at(-1) ?? noProgress
    const event = eventOf(parts, before, step)
    if (event) reached.push(apply(before, event))
  }
  return reached
}

function eventOf(
  { course, questions }: CourseWithQuestions,
  { sitting }: Progress,
  { what, pick, value }: Step,
): LearningEvent | undefined {
  const one = <T>(list: readonly T[]): T | undefined => list[pick % list.length]
  const response = (number: number | undefined): LearningEvent | undefined => {
    const question = questions.find((other) => other.number === number)
    const given = question && pickResponse(question, value)
    return sitting && { type: 'exam-answered', index: pick % sitting.items.length, response: given }
  }
  if (what === 'read') {
    const page = one(course.modules.flatMap((module) => module.pages))
    return page && { type: 'page-viewed', page: page.number }
  }
  if (what === 'check') {
    const question = one(questions)
    return (
      question && {
        type: 'check-answered',
        mark: {
          question: question.number,
          response: { kind: 'true-false', value: true },
          key: { kind: 'true-false', value: value % 2 === 0 },
          correct: value % 2 === 0,
        },
      }
    )
  }
  if (what === 'start') {
    const exam = one(course.exams)
    const items = exam ? drawItems(exam, course.banks, pick) : []
    return exam && !sitting && items.length > 0
      ? { type: 'exam-started', exam: exam.number, seed: pick, items }
      : undefined
  }
  if (!sitting) return undefined
  if (what === 'answer') return response(one(sitting.items))
  if (what === 'move') return { type: 'exam-moved', position: pick % (sitting.items.length + 1) }
  const time = Date.UTC(2026, 0, 1) + value * 1e8
  const { exam, attempt } = sitting
  return { type: 'exam-submitted', exam, attempt, score: value, marks: [], time }
}

const pickers: {
  readonly [K in Kind]: (question: QuestionOf<K>, value: number) => ResponseOf<K>
} = {
  choice: ({ options }, value) => ({
    kind: 'choice',
    option:
      value === 0
        ? Math.max(...options.map(({ number }) => number))
        : (options[value % options.length]?.number ?? 0),
  }),
  multiple: ({ options }, value) => {
    const chosen = options.filter((_, index) => value === 0 || (value >> index) % 2 === 1)
    return { kind: 'multiple', options: chosen.map(({ number }) => number) }
  },
  'true-false': (_, value) => ({ kind: 'true-false', value: value % 2 === 1 }),
  numeric: (_, value) => ({
    kind: 'numeric',
    value: value === 0 ? '-88888888.88' : String(value / 8),
  }),
  ordering: ({ items }, value) => {
    const numbers = items.map(({ number }) => number)
    const first = value % numbers.length
    return { kind: 'ordering', order: [...numbers.slice(first), ...numbers.slice(0, first)] }
  },
  'fill-in': (_, value) => ({
    kind: 'fill-in',
    text: value === 0 ? '磁🧲'.padEnd(maxText, '\uffff') : 'Ωμß'.repeat((value % 13) + 1),
  }),
  likert: ({ labels }, value) => ({
    kind: 'likert',
    label:
      value === 0
        ? Math.max(...labels.map(({ number }) => number))
        : (labels[value % labels.length]?.number ?? 0),
  }),
  hotspot: ({ regions }, value) => ({
    kind: 'hotspot',
    region:
      value === 0
        ? Math.max(...regions.map(({ number }) => number))
        : (regions[value % regions.length]?.number ?? 0),
  }),
  matching: ({ key }, value) => ({
    kind: 'matching',
    pairs: key.filter((_, index) => value === 0 || (value >> index) % 2 === 1),
  }),
}

/** Any response that this question can have; for 0 one of the longest. */
export function pickResponse(question: Question, value: number): Response {
  const pick = pickers[question.kind] as (question: Question, value: number) => Response
  return pick(question, value)
}

const record = fc.record({ best: scores, tries: fc.integer({ min: 1, max: 300 }) })

/** Often the same attempt with another score, as two devices may know it. */
const attempt: fc.Arbitrary<Attempt> = fc.record({
  exam: fc.integer({ min: 1, max: 3 }),
  attempt: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 300 })),
  score: scores,
  day: fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 65_535 })),
})

/** What the codec may meet as an answer, whether a response packs to it or not. */
const anyPacked = fc.oneof(fc.nat({ max: 2 ** maxOptions - 1 }), fc.nat({ max: 9 }), anyPackedText)

const anySitting: fc.Arbitrary<Sitting> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 2000 }), anyPacked), { maxLength: 100 })
  .chain((list) =>
    fc.record({
      exam: fc.integer({ min: 1, max: 3 }),
      attempt: fc.integer({ min: 1, max: 300 }),
      seed: seeds,
      items: fc.constant(list.map(([item]) => item)),
      answers: fc.constant(list.map(([, answer]) => answer)),
      position: fc.nat({ max: list.length }),
    }),
  )

/** Progress as the codec may meet it, whether a course can produce it or not. */
export const anyProgress: fc.Arbitrary<Progress> = fc
  .record({
    place: fc.nat({ max: 500 }),
    seen: numbers({ minLength: 0, maxLength: 60 }),
    checks: fc.dictionary(
      fc.integer({ min: 1, max: 400 }).map(String),
      fc.constantFrom('right' as const, 'wrong' as const),
    ),
    records: fc.dictionary(fc.integer({ min: 1, max: 3 }).map(String), record),
    attempts: fc.array(attempt, { maxLength: 20 }),
    sitting: fc.option(anySitting, { nil: undefined }),
  })
  .map(({ sitting, ...rest }) => ({ ...rest, ...(sitting && { sitting }) }))
