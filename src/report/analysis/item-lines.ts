import type { PartQuestion } from '../../model/question.ts'
import type { DistractorLine, ItemLine } from '../course-report.ts'
import { flagsOf } from './flags.ts'
import type { JudgedOption } from './flags.ts'
import { countIn, measureIn, textIn } from './row.ts'
import type { Row } from './row.ts'
import { inWords } from './wording.ts'

/** The results of the queries of questions. */
export interface ItemRows {
  readonly items: readonly Row[]
  readonly distractors: readonly Row[]
  readonly wrongAnswers: readonly Row[]
}

export interface ItemTables {
  readonly items: readonly ItemLine[]
  readonly distractors: readonly DistractorLine[]
}

/** The tables of questions and of their answers, each question with the flags that its figures raise. */
export function itemTables(questions: readonly PartQuestion[], rows: ItemRows): ItemTables {
  const asked = new Map(questions.map((question) => [question.number, question]))
  const options = [...rows.distractors, ...rows.wrongAnswers].map((row) => optionOf(row, asked))
  const byQuestion = grouped(options)
  const figures = rows.items.map(figuresOf)
  const medianSeconds = median(figures.flatMap(({ medianSeconds }) => medianSeconds ?? []))
  const items = figures.map((item) => {
    const options = byQuestion.get(item.number) ?? []
    return { ...item, flags: flagsOf({ item, options, medianSeconds }) }
  })
  return {
    items,
    distractors: items.flatMap(({ number }) => (byQuestion.get(number) ?? []).map(lineOf)),
  }
}

function grouped(options: readonly JudgedOption[]): ReadonlyMap<number, readonly JudgedOption[]> {
  const groups = new Map<number, JudgedOption[]>()
  for (const option of options) {
    const group = groups.get(option.number) ?? []
    group.push(option)
    groups.set(option.number, group)
  }
  return groups
}

/** The line without what only rules need. */
function lineOf(option: JudgedOption): DistractorLine {
  const { number, question, response, text, isKey, count, share, discrimination } = option
  return { number, question, response, text, isKey, count, share, discrimination }
}

function figuresOf(row: Row): Omit<ItemLine, 'flags'> {
  return {
    number: countIn(row, 'question'),
    question: textIn(row, 'id'),
    bank: textIn(row, 'bank'),
    kind: textIn(row, 'kind'),
    file: textIn(row, 'file'),
    line: countIn(row, 'line'),
    answers: countIn(row, 'answers'),
    difficulty: measureIn(row, 'difficulty'),
    pointBiserial: measureIn(row, 'point_biserial'),
    discrimination: measureIn(row, 'discrimination'),
    medianSeconds: measureIn(row, 'median_seconds'),
    checks: countIn(row, 'checks'),
    checkDifficulty: measureIn(row, 'check_difficulty'),
  }
}

function optionOf(row: Row, asked: ReadonlyMap<number, PartQuestion>): JudgedOption {
  const [number, response] = [countIn(row, 'question'), textIn(row, 'response')]
  const [count, n] = [countIn(row, 'chosen'), countIn(row, 'n')]
  const question = asked.get(number)
  return {
    number,
    question: question?.id ?? String(number),
    response,
    text: question ? inWords(question, response) : response,
    isKey: countIn(row, 'is_key') === 1,
    count,
    share: n === 0 ? 0 : count / n,
    discrimination: measureIn(row, 'discrimination'),
    topChosen: countIn(row, 'top_chosen'),
  }
}

/** The middle of values, or the mean of the two in the middle. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
