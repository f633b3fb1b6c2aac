import type { CompiledCourse } from '../../compile/compiled.ts'
import type { Item } from '../../model/course.ts'
import { leafQuestions } from '../../model/leaf-items.ts'
import { isScored } from '../../model/mark.ts'
import type { PartQuestion } from '../../model/question.ts'
import type { FactTable } from '../store/store.ts'
import { offeredBy } from './offered.ts'

/** What of a compiled course the analysis goes by. */
export type AnalysedCourse = Pick<
  CompiledCourse,
  'course' | 'questions' | 'places' | 'pageFiles' | 'units'
>

type Column = FactTable['columns'][number]

const text = (name: string): Column => ({ name, type: 'text' })
const integer = (name: string): Column => ({ name, type: 'integer' })
const real = (name: string): Column => ({ name, type: 'real' })

/** What the course says of itself, as tables beside the statements. */
export function courseFacts(compiled: AnalysedCourse): readonly FactTable[] {
  return [examFacts(compiled), pageFacts(compiled), questionFacts(compiled), optionFacts(compiled)]
}

/** The questions with an answer of their own, in the order of the banks: the parts of a case in its place. */
export function partQuestions({ questions }: AnalysedCourse): readonly PartQuestion[] {
  return leafQuestions([...questions.values()].flat())
}

function examFacts({ course }: AnalysedCourse): FactTable {
  return {
    name: 'exams',
    columns: [
      integer('exam'),
      text('id'),
      text('title'),
      integer('is_graded'),
      integer('draw'),
      real('pass'),
    ],
    rows: course.exams.map(({ number, id, title, graded, draw, pass }) => [
      number,
      id,
      title,
      Number(graded),
      draw,
      pass,
    ]),
  }
}

function pageFacts({ course, pageFiles }: AnalysedCourse): FactTable {
  const pages = course.modules.flatMap(({ number: module, title: of, pages }) =>
    pages.map(({ number, title }) => [number, module, of, title, pageFiles.get(number) ?? '']),
  )
  return {
    name: 'pages',
    columns: [
      integer('page'),
      integer('module'),
      text('module_title'),
      text('title'),
      text('file'),
      integer('position'),
    ],
    rows: pages.map((page, position) => [...page, position]),
  }
}

function questionFacts(compiled: AnalysedCourse): FactTable {
  const { course, places } = compiled
  const items = new Map(
    course.banks.flatMap(({ id, items }) =>
      items.flatMap((item) => [item, ...(item.parts ?? [])].map((one) => entryOf(one, id))),
    ),
  )
  return {
    name: 'questions',
    columns: [
      integer('question'),
      text('id'),
      text('bank'),
      text('kind'),
      text('objective'),
      integer('difficulty'),
      text('file'),
      integer('line'),
      integer('is_scored'),
      integer('position'),
    ],
    rows: partQuestions(compiled).map(({ number, id, kind }, position) => {
      const { bank = '', objective = '', difficulty = 2 } = items.get(number) ?? {}
      const { file = '', line = 1 } = places.get(number) ?? {}
      const scored = Number(isScored(kind))
      return [number, id, bank, kind, objective, difficulty, file, line, scored, position]
    }),
  }
}

interface ItemFacts {
  readonly bank: string
  readonly objective: string
  readonly difficulty: number
}

function entryOf({ number, objective, difficulty }: Item, bank: string): [number, ItemFacts] {
  return [number, { bank, objective, difficulty }]
}

function optionFacts(compiled: AnalysedCourse): FactTable {
  return {
    name: 'options',
    columns: [
      integer('question'),
      integer('position'),
      text('response'),
      text('text'),
      integer('is_key'),
    ],
    rows: partQuestions(compiled).flatMap((question) =>
      offeredBy(question).map(({ response, text, isKey }, position) => [
        question.number,
        position,
        response,
        text,
        Number(isKey),
      ]),
    ),
  }
}
