import { plainName } from '../csv/columns.ts'
import type { ColumnNames } from '../csv/columns.ts'

/** What a report says of the person, in the languages that Moodle is read in; the name comes first in every one. */
export const personNames: ColumnNames<'user' | 'id' | 'email'> = {
  user: ['Username', 'Nombre de usuario', 'Nom d’utilisateur', 'Anmeldename', 'اسم المستخدم'],
  id: ['ID number', 'Número de ID', 'Numéro d’identification', 'ID-Nummer', 'رقم التعريف'],
  email: [
    'Email address',
    'Email',
    'Dirección de correo',
    'Correo electrónico',
    'Adresse de courriel',
    'E-Mail-Adresse',
    'عنوان البريد الإلكتروني',
  ],
}

const attemptNames = [['Attempt'], ['Started on', 'Started'], ['Last accessed on'], ['Score']]

/** The cell of the attempt's number; behind it stand start, last access and score. Nothing in other languages. */
export function attemptColumn(header: readonly string[]): number | undefined {
  const plain = header.map(plainName)
  const at = plain.findIndex((_, from) =>
    attemptNames.every((names, next) => names.map(plainName).includes(plain[from + next] ?? '')),
  )
  return at < 0 ? undefined : at
}

/** The columns of one question, as cells of a line. */
interface QuestionColumns {
  readonly id: number
  readonly response: number | undefined
  readonly result: number | undefined
}

/** Where the questions of a report stand. */
export interface QuestionBlock {
  /** The first cell of the block; where there is none, the end of the line. */
  readonly start: number
  readonly questions: readonly QuestionColumns[]
  /** Whether there are columns of questions that do not tell what is needed. */
  readonly isPartial: boolean
}

/** In the order in which the report has them; an administrator ticks which. */
const summaries = ['Question', 'Response', 'Right answer', 'Result']

/**
 * Finds the columns `Question 0`, `Response 0` and so on: four for each question, or fewer when not all were ticked.
 *
 * All four are known in every language by their places; fewer only by their English names.
 */
export function questionBlock(header: readonly string[], from: number): QuestionBlock {
  const numbers = header.map((name) => /\d+/.exec(name)?.[0])
  const start = header.findIndex(
    (_, at) => at >= from && numbers[at] === '0' && numbers.slice(at).every(Boolean),
  )
  if (start < 0) return { start: header.length, questions: [], isPartial: false }
  const width = numbers.slice(start).findIndex((number) => number !== '0')
  const each = width < 0 ? header.length - start : width
  const order = summaryOrder(header.slice(start, start + each))
  const place = (name: string, first: number): number | undefined => {
    const at = order.indexOf(name)
    return at < 0 ? undefined : first + at
  }
  const firsts = Array.from(
    { length: Math.floor((header.length - start) / each) },
    (_, question) => start + question * each,
  )
  const questions = firsts.flatMap((first) => {
    const id = place('Question', first)
    if (id === undefined) return []
    return [{ id, response: place('Response', first), result: place('Result', first) }]
  })
  const isWhole = ['Question', 'Response', 'Result'].every((name) => order.includes(name))
  return { start, questions, isPartial: !isWhole }
}

/** What the columns of a question are, one after the other. */
function summaryOrder(header: readonly string[]): readonly string[] {
  if (header.length === summaries.length) return summaries
  return header.map(
    (name) => summaries.find((one) => new RegExp(`^${one}\\s*0$`, 'i').test(name.trim())) ?? '',
  )
}
