import type { Course, Item } from './course.ts'
import { onlyParts } from './packed-parts.ts'
import { keptAttempts } from './progress.ts'
import type { ExamRecord, Progress, Sitting } from './progress.ts'

/**
 * Fits progress to the course as it is today: what an update removed is dropped, everything else stays.
 *
 * Permanent numbers are never reused, so whatever still exists still means the same. What is dropped would otherwise make the
 * state longer than the bound that the compiler worked out for today's course.
 */
export function reconcile(course: Course, progress: Progress): Progress {
  const pages = numbersOf(course.modules.flatMap((module) => module.pages))
  const items = course.banks.flatMap((bank) => bank.items)
  const questions = numbersOf(items)
  const cards = numbersOf(course.decks.flatMap((deck) => deck.cards))
  const exams = numbersOf(course.exams)
  const { sitting, ...rest } = progress
  const kept = sitting && surviving(course, questions, withoutLostParts(items, sitting))
  return {
    ...rest,
    place: pages.has(progress.place) ? progress.place : 0,
    seen: progress.seen.filter((page) => pages.has(page)),
    questions: only(questions, progress.questions),
    flags: progress.flags.filter((question) => questions.has(question)),
    cards: only(cards, progress.cards),
    records: recordsOf(course, questions, progress.records),
    attempts: progress.attempts.filter(({ exam }) => exams.has(exam)).slice(-keptAttempts),
    ...(kept && { sitting: kept }),
  }
}

type Numbers = ReadonlySet<number>

function numbersOf(list: readonly { readonly number: number }[]): Numbers {
  return new Set(list.map(({ number }) => number))
}

function only<T>(
  numbers: Numbers,
  entries: Readonly<Record<number, T>>,
): Readonly<Record<number, T>> {
  return Object.fromEntries(
    Object.entries(entries).filter(([number]) => numbers.has(Number(number))),
  )
}

/** Records of exams that exist, with no more draws than the exam still looks back at. */
function recordsOf(
  { exams }: Course,
  questions: Numbers,
  records: Progress['records'],
): Progress['records'] {
  const kept = exams.flatMap(({ number, noRepeat, draw }): [number, ExamRecord][] => {
    const record = records[number]
    if (!record) return []
    const recent = record.recent
      .slice(record.recent.length - Math.min(noRepeat, record.recent.length))
      .map((drawn) => drawn.filter((question) => questions.has(question)).slice(0, draw))
    return [[number, { ...record, recent }]]
  })
  return Object.fromEntries(kept)
}

/** The sitting without answers to parts of cases that are gone. */
function withoutLostParts(items: readonly Item[], sitting: Sitting): Sitting {
  const parts = new Map(items.map((item) => [item.number, item.parts && numbersOf(item.parts)]))
  const answers = sitting.answers.map((answer, index) => {
    const known = parts.get(sitting.items[index] ?? 0)
    return known ? onlyParts(answer, known) : answer
  })
  return { ...sitting, answers }
}

/** The sitting without the items that are gone; none when its exam or all its items are. */
function surviving(course: Course, questions: Numbers, sitting: Sitting): Sitting | undefined {
  const { items, answers, settled, seconds, position } = sitting
  const kept = items.flatMap((item, index) => (questions.has(item) ? [index] : []))
  if (kept.length === 0 || !course.exams.some((exam) => exam.number === sitting.exam)) {
    return undefined
  }
  return {
    ...sitting,
    items: kept.map((index) => items[index] ?? 0),
    answers: kept.map((index) => answers[index] ?? 0),
    position: kept.filter((index) => index < position).length,
    settled: kept.flatMap((index, at) => (settled.includes(index) ? [at] : [])),
    ...(seconds && { seconds: kept.map((index) => seconds[index] ?? 0) }),
  }
}
