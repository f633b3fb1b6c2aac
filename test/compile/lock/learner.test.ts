import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/compile/index.ts'
import type { CompiledCourse } from '../../../src/compile/compiled.ts'
import { printHtml } from '../../../src/compile/lower/index.ts'
import { lockName, readCourse } from '../../../src/compile/read.ts'
import { coursePath } from '../../../src/compile/source.ts'
import { apply } from '../../../src/model/apply.ts'
import { dayOf } from '../../../src/model/day.ts'
import { drawItems } from '../../../src/model/draw.ts'
import type { LearningEvent } from '../../../src/model/event.ts'
import { markItem } from '../../../src/model/item-mark.ts'
import { mark, responseTo } from '../../../src/model/mark.ts'
import { noProgress } from '../../../src/model/progress.ts'
import type { Progress } from '../../../src/model/progress.ts'
import type {
  AnsweredPart,
  PartQuestion,
  PartResponse,
  Question,
  Response,
} from '../../../src/model/question.ts'
import { reconcile } from '../../../src/model/reconcile.ts'
import { packResponse, unpackResponse } from '../../../src/model/response.ts'
import type { Packed } from '../../../src/model/response.ts'
import { decodeState, encodeState } from '../../../src/model/suspend.ts'
import { moved, noTime, submitted } from '../../doubles/course.ts'
import { folderOf, messagesOf, questionText } from '../mini-course.ts'
import type { Sources } from '../mini-course.ts'

const folder = await readCourse(fileURLToPath(new URL('../../fixtures/good', import.meta.url)))
const files = [folder.settings, ...folder.modules, ...folder.banks]
const rules = 'pass: 75\n    no_repeat: 1\n    time_limit: 30\n    feedback: each\n'
const sources: Sources = Object.fromEntries(
  files.map((file) => [coursePath(file), String(file).replace('pass: 75\n', rules)]),
)

function compileTexts(texts: Sources): CompiledCourse {
  const { files, compiled } = compile(folderOf(texts, [...folder.assets.values()]))
  expect(messagesOf(files)).toEqual([])
  return compiled as CompiledCourse
}

/** Renames files and replaces texts; a text that is not there is a mistake of the test. */
function edited(
  renames: Sources,
  edits: readonly (readonly [from: string, to: string])[],
): Sources {
  let all = JSON.stringify(sources)
  for (const [from, to] of [...Object.entries(renames), ...edits]) {
    const [quotedFrom, quotedTo] = [from, to].map((text) => JSON.stringify(text).slice(1, -1))
    expect(all).toContain(quotedFrom)
    all = all.replaceAll(quotedFrom ?? '', () => quotedTo ?? '')
  }
  return JSON.parse(all) as Sources
}

const before = compileTexts(sources)

function questionsOf(course: CompiledCourse): ReadonlyMap<number, Question> {
  const questions = [...course.questions.values()].flat()
  return new Map(questions.map((question) => [question.number, question]))
}

/** An answer that depends on the question alone: the last option, or all but the first. */
function answerTo(question: Question): Response {
  if (question.kind === 'true-false') return { kind: 'true-false', value: false }
  if (question.kind === 'numeric') return { kind: 'numeric', value: '7.50' }
  if (question.kind === 'fill-in') return { kind: 'fill-in', text: 'Größe' }
  if (question.kind === 'matching') return { kind: 'matching', pairs: question.key.slice(1) }
  if (question.kind === 'ordering') {
    return { kind: 'ordering', order: question.items.map(({ number }) => number).toReversed() }
  }
  if (question.kind === 'likert') return { kind: 'likert', label: 1 }
  if (question.kind === 'hotspot') return { kind: 'hotspot', region: 3 }
  if (question.kind === 'case') return { kind: 'case', parts: question.parts.map(answeredPart) }
  const numbers = question.options.map((option) => option.number)
  return question.kind === 'choice'
    ? { kind: 'choice', option: numbers.at(-1) ?? 0 }
    : { kind: 'multiple', options: numbers.slice(1) }
}

function answeredPart(part: PartQuestion): AnsweredPart {
  return { question: part.number, response: answerTo(part) as PartResponse }
}

const time = Date.UTC(2026, 0, 15)

/** A seed whose draw has the questions that the tests below look at. */
function seedOf({ course }: CompiledCourse, draw: (seed: number) => number[]): number {
  const all = course.banks.flatMap((bank) => bank.items)
  const wanted = all.filter(({ id = '' }) => ['faults', 'hanging-colleague'].includes(id))
  const seeds = Array.from({ length: 200 }, (_, seed) => seed)
  const found = seeds.find((seed) => wanted.every(({ number }) => draw(seed).includes(number)))
  if (found === undefined) throw new Error('No draw has them all.')
  return found
}

/** A learner in the middle of a second attempt at the final exam, as an LMS keeps them. */
function learnerState(course: CompiledCourse): string {
  const exam = course.course.exams[0]
  const draw = (seed: number): number[] =>
    exam ? drawItems(exam, course.course.banks, { seed, avoid: [] }) : []
  const seed = seedOf(course, draw)
  const items = draw(seed)
  const limit = (exam?.timeLimit ?? 0) * 60
  const questions = [...questionsOf(course).values()]
  const events: LearningEvent[] = [
    { type: 'session-started', resumed: false },
    ...[1, 2, 5].map((page) => ({ type: 'page-viewed' as const, page })),
    ...questions.slice(0, 2).map((question) => ({
      type: 'check-answered' as const,
      mark: markItem(question, answerTo(question)),
      time,
    })),
    ...questions.slice(1, 4).map(({ number }) => ({
      type: 'question-flagged' as const,
      question: number,
      flagged: true,
    })),
    ...[2, 5].map((card) => ({ type: 'card-answered' as const, card, known: card > 2, time })),
    { type: 'exam-started', exam: 1, seed: 3, items: draw(3), limit },
    submitted(50, time, 1),
    { type: 'exam-started', exam: 1, seed, items, limit },
    ...items.map((item, index) => {
      const question = questionsOf(course).get(item)
      const response = question && answerTo(question)
      return { type: 'exam-answered' as const, index, response, clock: noTime }
    }),
    ...items.map((_, index) => ({
      type: 'exam-moved' as const,
      position: index + 1,
      clock: { spent: 60 * (index + 1), inView: 10 * (index + 1) },
    })),
    { type: 'exam-settled', index: 0, clock: { spent: 300, inView: 0 } },
    { type: 'exam-settled', index: 3, clock: { spent: 300, inView: 0 } },
    moved(2),
  ]
  return encodeState({
    progress: events.reduce(apply, noProgress),
    stamp: 1,
    lineage: 1,
    day: dayOf(time),
  })
}

/** What the progress means in words: the pages' texts, the questions' ids, the texts of the options picked. */
function meaningOf(compiled: CompiledCourse, progress: Progress): unknown {
  const questions = questionsOf(compiled)
  const page = (number: number): string => {
    const module = compiled.course.modules.find(({ pages }) =>
      pages.some((page) => page.number === number),
    )
    const body = compiled.pages.get(number)
    return `${module?.id}: ${body && printHtml(body)}`
  }
  const picked = (question: Question | undefined, packed: Packed): unknown => {
    const response = question && unpackResponse(question, packed)
    if (!question || !response) return undefined
    if ('parts' in question) {
      const answers = question.parts.map((part) =>
        picked(part, packResponse(responseTo(part, response))),
      )
      return { id: question.id, answers }
    }
    const numbers =
      response.kind === 'choice'
        ? [response.option]
        : response.kind === 'multiple'
          ? response.options
          : 'order' in response
            ? response.order
            : 'pairs' in response
              ? response.pairs.flat()
              : []
    const options =
      'options' in question
        ? question.options
        : 'items' in question
          ? question.items
          : 'targets' in question
            ? question.targets
            : []
    return {
      id: question.id,
      isRight: mark(question, response),
      answer:
        'text' in response
          ? response.text
          : 'value' in response
            ? response.value
            : new Set(
                numbers.map((number) => options.find((option) => option.number === number)?.text),
              ),
    }
  }
  const { sitting } = progress
  return {
    place: page(progress.place),
    seen: progress.seen.map(page),
    checks: Object.entries(progress.questions).map(([number, { box }]) => [
      questions.get(Number(number))?.id,
      box,
    ]),
    flags: progress.flags.map((number) => questions.get(number)?.id),
    cards: progress.cards,
    records: Object.entries(progress.records).map(([number, { recent, ...record }]) => ({
      ...record,
      exam: compiled.course.exams.find((exam) => exam.number === Number(number))?.id,
      recent: recent.map((drawn) => new Set(drawn.map((item) => questions.get(item)?.id))),
    })),
    time: [sitting?.spent, sitting?.limit],
    exam: compiled.course.exams.find(({ number }) => number === sitting?.exam)?.id,
    inView: questions.get(sitting?.items[sitting.position] ?? 0)?.id,
    answers: sitting?.items.map((item, index) =>
      picked(questions.get(item), sitting.answers[index] ?? 0),
    ),
    timing: sitting?.items.map((item, index) => ({
      id: questions.get(item)?.id,
      seconds: sitting.seconds?.[index],
      isSettled: sitting.settled.includes(index),
    })),
  }
}

const state = learnerState(before)

/** Cards have nothing but their numbers in the state; these are there in every edition. */
const deck = { id: 'cards', title: 'Cards', cards: [1, 2, 3, 4, 5].map((number) => ({ number })) }

/** What the state means to a course that was compiled from other texts, with the lock file of the first unless another is given. */
function resumedIn(texts: Sources, lock: Sources = { [lockName]: before.lockText }): unknown {
  const after = compileTexts({ ...texts, ...lock })
  const saved = decodeState(state)
  const course = { ...after.course, decks: [deck] }
  return meaningOf(after, reconcile(course, saved?.progress ?? noProgress))
}

const meant = meaningOf(before, decodeState(state)?.progress ?? noProgress)

test('the learner of these tests has read, answered and begun an exam', () => {
  expect(meant).toMatchObject({
    place: expect.stringContaining('falls: <figure>') as unknown,
    seen: { length: 3 },
    checks: [
      ['angle-rule', 2],
      ['faults', 1],
    ],
    flags: { length: 3 },
    cards: { 2: { box: 1 }, 5: { box: 2 } },
    records: [{ exam: 'final', best: 5000, tries: 1 }],
    time: [300, 1800],
    exam: 'final',
    answers: { length: 4 },
    timing: [
      { seconds: 10, isSettled: true },
      { seconds: 20, isSettled: false },
      { seconds: 30, isSettled: false },
      { seconds: 40, isSettled: true },
    ],
  })
  const { records } = meant as { records: { recent: Set<string>[] }[] }
  expect(records[0]?.recent.map(({ size }) => size)).toEqual([4])
  expect(JSON.stringify(meant)).not.toContain('null')
})

const swap = {
  '01-ladders.md': '03-ladders.md',
  '02-falls.md': '01-falls.md',
}
const reworded = [
  ['## Set-up\n\n::::', '## Setting a ladder up\n\n::::'],
  ['ladders.md#set-up', 'ladders.md#setting-a-ladder-up'],
  ['[set-up](#set-up)', '[set-up](#setting-a-ladder-up)'],
] as const
const newQuestion = [
  ['## angle-rule\n', `${questionText('first-of-all')}\n## angle-rule\n`],
] as const
const newOptions = [
  ['- [ ] 1 m\n', '- [ ] 10 m\n- [ ] 1 m\n'],
  ['- [x] kN\n- [ ] KN\n- [ ] `kn`', '- [ ] `kn`\n- [ ] N\n- [ ] KN\n- [x] kN'],
  [
    '- [x] A cracked stile\n- [x] A missing foot\n- [ ] A dusty rung',
    '- [ ] A dusty rung\n- [x] A cracked stile\n- [x] A missing foot',
  ],
] as const
const newExam = [
  [
    'exams:\n  - id: final',
    'exams:\n  - { id: entry, title: Entry, draw: 1, pass: 50, graded: false }\n  - id: final',
  ],
] as const
const newPage = [['## Harness', '## Belts\n\nOnce common.\n\n## Harness']] as const

describe('a learner under way comes back to the same pages, questions and answers', () => {
  test.each([
    { title: 'when nothing changed', renames: {}, edits: [] },
    { title: 'when a heading was reworded', renames: {}, edits: reworded },
    { title: 'when modules and banks changed places', renames: swap, edits: [] },
    { title: 'when a question was added before the others', renames: {}, edits: newQuestion },
    { title: 'when options were added and changed places', renames: {}, edits: newOptions },
    { title: 'when an exam was added before the others', renames: {}, edits: newExam },
    { title: 'when a page was added before the others', renames: {}, edits: newPage },
    {
      title: 'when all of this happened at once',
      renames: swap,
      edits: [...reworded, ...newQuestion, ...newOptions, ...newExam, ...newPage],
    },
  ])('$title', ({ renames, edits }) => {
    expect(resumedIn(edited(renames, edits))).toEqual(meant)
  })
})

test('a lock file that is lost is what would mix learners up: the test above can fail', () => {
  const texts = edited(swap, [...newQuestion, ...newPage])
  expect(resumedIn(texts, {})).not.toEqual(meant)
})

test('a question that is taken out leaves the exam under way, and the rest of it stays', () => {
  const start = sources['banks/01-ladders.md']?.indexOf('## faults') ?? 0
  const end = sources['banks/01-ladders.md']?.indexOf('## aluminium-power') ?? 0
  const faults = sources['banks/01-ladders.md']?.slice(start, end) ?? ''
  const resumed = resumedIn(
    edited({}, [[faults, `${questionText('other', 'objective: inspect')}\n`]]),
  )
  const { answers, timing, flags } = meant as Record<'answers' | 'timing', { id: string }[]> & {
    flags: string[]
  }
  for (const ids of [flags, answers.map(({ id }) => id)]) expect(ids).toContain('faults')
  expect(resumed).toMatchObject({
    answers: answers.filter(({ id }) => id !== 'faults'),
    timing: timing.filter(({ id }) => id !== 'faults'),
    flags: flags.filter((id) => id !== 'faults'),
    checks: [['angle-rule', 2]],
  })
})
