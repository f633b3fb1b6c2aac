import * as fc from 'fast-check'
import { apply } from '../../src/model/apply.ts'
import type { Bank, Course, Deck, Exam, Item, Module } from '../../src/model/course.ts'
import { maxDecimal, readDecimal } from '../../src/model/decimal.ts'
import { dayOf } from '../../src/model/day.ts'
import { drawItems } from '../../src/model/draw.ts'
import type { ExamClock, ItemMark, LearningEvent } from '../../src/model/event.ts'
import { longestName, noProgress, recordOf } from '../../src/model/progress.ts'
import type { Progress } from '../../src/model/progress.ts'
import type {
  Kind,
  Pair,
  PartKind,
  PartQuestion,
  PartResponse,
  Option,
  Question,
  QuestionOf,
  Region,
  Response,
  ResponseOf,
} from '../../src/model/question.ts'
import { maxItems, maxOptions, maxParts, maxText } from '../../src/model/response.ts'
import { plainExam, sampleCourse } from '../doubles/course.ts'

export const seeds = fc.integer({ min: 0, max: 0xffffffff })
export const scores = fc.integer({ min: 0, max: 10_000 })
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
export const anyPackedText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

const optionNumber = fc.integer({ min: 1, max: maxOptions })

const responses: { readonly [K in PartKind]: fc.Arbitrary<ResponseOf<K>> } = {
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

/** The kinds that a part of a case may have. */
export const partKinds = Object.keys(responses) as readonly PartKind[]

export const kinds: readonly Kind[] = [...partKinds, 'case']

/** A response of any of these kinds, to no question in particular. */
export const anyResponse: fc.Arbitrary<Response> = fc.oneof(...Object.values(responses))

/** A question of any kind with this number; the numbers of parts lie beyond those of all others. */
function questionNumbered(number: number): fc.Arbitrary<Question> {
  const parts = fc
    .integer({ min: 2, max: maxParts })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, at) => partNumbered(2000 + number * 8 + at))),
    )
  const common = fc.record({ stem: text, rationale: fc.constant(''), references: fc.array(text) })
  const anyCase = fc.tuple(common, parts).map(([rest, list]): Question => ({
    kind: 'case',
    number,
    id: `question-${number}`,
    ...rest,
    parts: list as readonly PartQuestion[],
  }))
  return fc.oneof({ weight: 7, arbitrary: partNumbered(number) }, { weight: 1, arbitrary: anyCase })
}

/** A question of any kind but case with this number. */
function partNumbered(number: number): fc.Arbitrary<Question> {
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

/** What an exam asks and allows. */
const anyExamRules = fc.record({
  draw: fc.integer({ min: 1, max: 30 }),
  pass: fc.integer({ min: 1, max: 100 }),
  shuffle: fc.boolean(),
  noRepeat: fc.nat({ max: 3 }),
  timeLimit: fc.constantFrom(0, 1, 90, 4000),
  feedback: fc.constantFrom('each' as const, 'end' as const, 'none' as const),
  attempts: fc.nat({ max: 3 }),
  coolDown: fc.nat({ max: 48 }),
  remedial: fc.constantFrom('offered' as const, 'required' as const),
})

/** A course whose numbers have gaps, and its questions. */
export const anyCourse: fc.Arbitrary<CourseWithQuestions> = fc
  .record({
    pages: numbers({ minLength: 1, maxLength: 40 }),
    questions: numbers({ minLength: 1, maxLength: 40 }).chain((list) =>
      fc.tuple(...list.map(questionNumbered)),
    ),
    banks: fc.integer({ min: 1, max: 3 }),
    exams: fc.array(anyExamRules, { maxLength: 3 }),
    decks: fc.array(numbers({ minLength: 0, maxLength: 20 }), { maxLength: 2 }),
    belowPass: fc.constantFrom('incomplete' as const, 'failed' as const),
    completion: fc.constantFrom(
      {},
      { completion: 'viewed' as const },
      { completion: 'both' as const },
    ),
  })
  .map(({ pages, questions, banks, exams, decks, belowPass, completion }) => ({
    questions,
    course: {
      ...sampleCourse,
      ...completion,
      belowPass,
      modules: [moduleWith(pages)],
      banks: Array.from({ length: banks }, (_, index) =>
        bankWith(
          index + 1,
          questions.filter(({ number }) => number % banks === index),
        ),
      ),
      decks: decksWith(decks),
      exams: exams.map((exam, index): Exam => ({
        ...plainExam,
        ...exam,
        number: index * 3 + 1,
        id: `exam-${index}`,
        title: 'Exam',
        graded: index === 0,
        blueprint: [],
      })),
    },
  }))

/** Decks of flash cards; no card is in two of them. */
function decksWith(lists: readonly (readonly number[])[]): Deck[] {
  return lists.map((list, index) => ({
    id: `deck-${index}`,
    title: 'Deck',
    cards: list.map((number) => ({ number: number * lists.length - index })),
  }))
}

function moduleWith(pages: readonly number[]): Module {
  return {
    number: 1,
    id: 'module',
    title: 'Module',
    minutes: 1,
    objectives: [],
    pages: pages.map((number) => ({ number, title: '', objectives: [] })),
  }
}

function bankWith(number: number, questions: readonly Question[]): Bank {
  return {
    number,
    id: `bank-${number}`,
    title: 'Bank',
    items: questions.map(itemWith),
  }
}

function itemWith(question: Question): Item {
  const { number, id, kind } = question
  const parts = 'parts' in question ? { parts: question.parts.map(itemWith) } : {}
  return { number, id, kind, objective: 'objective', difficulty: 1, ...parts }
}

/** Something a learner may do, as numbers that {@link play} fits to the course and to the progress so far. */
export interface Step {
  readonly what: keyof typeof eventOf
  readonly pick: number
  readonly value: number
}

export const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .constantFrom(120, 120, 120, 400)
  .chain((maxLength) =>
    fc.array(
      fc.record({
        what: fc.constantFrom(
          ...(['read', 'check', 'flag', 'card', 'start', 'answer', 'answer', 'answer'] as const),
          ...(['settle', 'move', 'time', 'submit', 'certify', 'rate'] as const),
        ),
        pick: seeds,
        value: scores,
      }),
      { maxLength },
    ),
  )

/** Progress after each of the steps that are possible; the first is that of a new learner. */
export function play(parts: CourseWithQuestions, steps: readonly Step[]): readonly Progress[] {
  const reached: Progress[] = [noProgress]
  for (const step of steps) {
    const before = reached.at(-1) ?? noProgress
    const event = eventOf[step.what]({ ...parts, ...step, progress: before })
    if (event) reached.push(apply(before, event))
  }
  return reached
}

interface Turn extends CourseWithQuestions {
  readonly progress: Progress
  readonly pick: number
  readonly value: number
}

/** The event of each kind of step; none where it is not possible now. */
const eventOf = {
  read: ({ course, pick }: Turn): LearningEvent | undefined => {
    const page = one(
      course.modules.flatMap((module) => module.pages),
      pick,
    )
    return page && { type: 'page-viewed', page: page.number }
  },
  check: ({ questions, pick, value }: Turn): LearningEvent | undefined => {
    const question = one(questions, pick)
    return (
      question && {
        type: 'check-answered',
        mark: markOf(question.number, value),
        time: timeOf(value),
      }
    )
  },
  flag: ({ questions, pick, value }: Turn): LearningEvent | undefined => {
    const question = one(questions, pick)
    return (
      question && { type: 'question-flagged', question: question.number, flagged: value % 4 > 0 }
    )
  },
  card: ({ course, pick, value }: Turn): LearningEvent | undefined => {
    const card = one(
      course.decks.flatMap((deck) => deck.cards),
      pick,
    )
    return (
      card && {
        type: 'card-answered',
        card: card.number,
        known: value % 4 > 0,
        time: timeOf(value),
      }
    )
  },
  start: ({ course, progress, pick }: Turn): LearningEvent | undefined => {
    const exam = one(course.exams, pick)
    const avoid = exam ? recordOf(progress, exam.number).recent.flat() : []
    const items = exam ? drawItems(exam, course.banks, { seed: pick, avoid }) : []
    return exam && !progress.sitting && items.length > 0
      ? { type: 'exam-started', exam: exam.number, seed: pick, items, limit: exam.timeLimit * 60 }
      : undefined
  },
  answer: ({ progress: { sitting }, questions, pick, value }: Turn): LearningEvent | undefined => {
    if (!sitting) return undefined
    const number = one(sitting.items, pick)
    const question = questions.find((other) => other.number === number)
    const response = question && pickResponse(question, value)
    return {
      type: 'exam-answered',
      index: pick % sitting.items.length,
      response,
      clock: clockOf(value),
    }
  },
  settle: ({ progress: { sitting }, pick, value }: Turn): LearningEvent | undefined =>
    sitting && {
      type: 'exam-settled',
      index: pick % sitting.items.length,
      clock: clockOf(value),
    },
  move: ({ progress: { sitting }, pick, value }: Turn): LearningEvent | undefined =>
    sitting && {
      type: 'exam-moved',
      position: pick % (sitting.items.length + 1),
      clock: clockOf(value),
    },
  time: ({ progress: { sitting }, value }: Turn): LearningEvent | undefined =>
    sitting && { type: 'exam-timed', clock: clockOf(value) },
  submit: ({ course, progress: { sitting }, value }: Turn): LearningEvent | undefined => {
    const exam = course.exams.find(({ number }) => number === sitting?.exam)
    return (
      sitting &&
      exam && {
        type: 'exam-submitted',
        exam: sitting.exam,
        attempt: sitting.attempt,
        score: value,
        marks: sitting.items.map((item, index) => markOf(item, value + index)),
        noRepeat: exam.noRepeat,
        reveals: exam.feedback !== 'none',
        time: timeOf(value),
      }
    )
  },
  certify: ({ value }: Turn): LearningEvent | undefined => ({
    type: 'certificate-issued',
    name: (value === 0 ? '\uffff' : 'Ωμß').repeat(longestName).slice(0, longestName),
    score: value,
    day: dayOf(timeOf(value)),
    code: 'ZZZZ-ZZZZ-ZZZZ',
    time: timeOf(value),
  }),
  rate: ({ value }: Turn): LearningEvent | undefined => ({
    type: 'course-rated',
    rating: (value % 5) + 1,
    comment: '',
  }),
}

function one<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % list.length]
}

/** Some time from 2026 to 2057. */
function timeOf(value: number): number {
  return Date.UTC(2026, 0, 1) + value * 1e8
}

/** Now and then far more time than anything is kept of. */
function clockOf(value: number): ExamClock {
  return value === 0 ? { spent: 1e9, inView: 1e9 } : { spent: value, inView: value % 600 }
}

/** Right, wrong, or neither as in a survey. */
function markOf(question: number, value: number): ItemMark {
  const response = { kind: 'true-false', value: true } as const
  const key = { kind: 'true-false', value: value % 2 === 0 } as const
  return { question, response, key, ...(value % 7 > 0 && { credit: 1 - (value % 2) }) }
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
  // Without any pair there is no response: the view says so too.
  matching: ({ key }, value) => {
    const pairs = key.filter((_, index) => value === 0 || (value >> index) % 2 === 1)
    return { kind: 'matching', pairs: pairs.length > 0 ? pairs : key.slice(0, 1) }
  },
  case: ({ parts }, value) => ({
    kind: 'case',
    parts: parts
      .filter((_, index) => value === 0 || (value >> index) % 2 === 1)
      .map((part) => ({
        question: part.number,
        response: pickResponse(part, value) as PartResponse,
      })),
  }),
}

/** Any response that this question can have; for 0 one of the longest. */
export function pickResponse(question: Question, value: number): Response {
  const pick = pickers[question.kind] as (question: Question, value: number) => Response
  return pick(question, value)
}
