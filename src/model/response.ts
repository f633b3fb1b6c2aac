import { maxDecimal, readDecimal } from './decimal.ts'
import { packedParts } from './packed-parts.ts'
import type { Pair, Kind, Question, QuestionOf, Response, ResponseOf } from './question.ts'

/** A response as the state keeps it: a whole number below 2^30 - 2, a short text, or a list of these; 0 always means "not answered". */
export type Packed = number | string | readonly Packed[]

/** How one kind of response is packed. */
interface Packer<K extends Kind> {
  readonly pack: (response: ResponseOf<K>) => Packed
  /** Nothing for what no response of this kind packs to. */
  readonly unpack: (packed: Packed, question: QuestionOf<K>) => ResponseOf<K> | undefined
  /** What takes the most room of all that a response to this question packs to. */
  readonly longest: (question: QuestionOf<K>) => Packed
}

/** A bit for each option number must stay exact in a 32-bit integer. */
export const maxOptions = 26

/** Most characters of a text to fill in, as fields count them. */
export const maxText = 40

/** Most things to order or to match: more can't be kept in view. */
export const maxItems = 12

/** Most parts of a case. */
export const maxParts = 8

const packers: { readonly [K in Kind]: Packer<K> } = {
  choice: {
    pack: (response) => response.option,
    unpack: (packed) =>
      isNumber(packed, maxOptions) ? { kind: 'choice', option: packed } : undefined,
    longest: (question) => Math.max(...question.options.map((option) => option.number)),
  },
  multiple: {
    pack: (response) => response.options.reduce((bits, option) => bits | bitOf(option), 0),
    unpack: (packed) => {
      if (!isNumber(packed, bitOf(maxOptions + 1) - 1)) return undefined
      const options = optionNumbers.filter((option) => (packed & bitOf(option)) !== 0)
      return { kind: 'multiple', options }
    },
    longest: (question) =>
      question.options.reduce((bits, option) => bits | bitOf(option.number), 0),
  },
  'true-false': {
    pack: (response) => (response.value ? 1 : 2),
    unpack: (packed) =>
      isNumber(packed, 2) ? { kind: 'true-false', value: packed === 1 } : undefined,
    longest: () => 2,
  },
  numeric: {
    pack: (response) => response.value,
    unpack: (packed) =>
      typeof packed === 'string' && readDecimal(packed) === packed
        ? { kind: 'numeric', value: packed }
        : undefined,
    longest: () => '9'.repeat(maxDecimal),
  },
  ordering: {
    pack: ({ order }) => order.map(letterOf).join(''),
    unpack: (packed) => {
      if (typeof packed !== 'string' || !/^[a-z]+$/.test(packed)) return undefined
      const order = packed.split('').map(numberOf)
      return new Set(order).size === order.length ? { kind: 'ordering', order } : undefined
    },
    longest: ({ items }) => items.map(({ number }) => letterOf(number)).join(''),
  },
  // A letter for the target of source 1, 2, …; a back quote, the letter of number 0, where none is chosen.
  matching: {
    pack: ({ pairs }) => {
      const targets = new Map(pairs)
      const places = optionNumbers.slice(0, Math.max(0, ...targets.keys()))
      return places.map((source) => letterOf(targets.get(source) ?? 0)).join('') || 0
    },
    unpack: (packed) => {
      if (typeof packed !== 'string' || !/^[`a-z]{0,25}[a-z]$/.test(packed)) return undefined
      const targets = packed.split('').map(numberOf)
      const pairs = targets.map((target, index): Pair => [index + 1, target])
      return { kind: 'matching', pairs: pairs.filter(([, target]) => target > 0) }
    },
    longest: ({ sources }) => 'z'.repeat(Math.max(...sources.map(({ number }) => number))),
  },
  'fill-in': {
    pack: ({ text }) => text,
    unpack: (packed) =>
      typeof packed === 'string' && packed.length <= maxText && packed.trim() !== ''
        ? { kind: 'fill-in', text: packed }
        : undefined,
    longest: () => '\uffff'.repeat(maxText),
  },
  likert: {
    pack: ({ label }) => label,
    unpack: (packed) =>
      isNumber(packed, maxOptions) ? { kind: 'likert', label: packed } : undefined,
    longest: ({ labels }) => Math.max(...labels.map(({ number }) => number)),
  },
  hotspot: {
    pack: ({ region }) => region,
    unpack: (packed) =>
      isNumber(packed, maxOptions) ? { kind: 'hotspot', region: packed } : undefined,
    longest: ({ regions }) => Math.max(...regions.map(({ number }) => number)),
  },
  // Number and response of each part that has one, and no answer where none has; a part that is no longer there is passed over.
  case: {
    pack: ({ parts }) => {
      const packed = parts.map(({ question, response }) => [question, packResponse(response)])
      const answered = packed.filter(([, response]) => response !== 0)
      return answered.length > 0 ? answered.flat() : 0
    },
    unpack: (packed, { parts }) => {
      const given = new Map(packedParts(packed))
      const answered = parts.flatMap((part) => {
        const response = unpackResponse(part, given.get(part.number) ?? 0)
        return response ? [{ question: part.number, response }] : []
      })
      return answered.length > 0 ? { kind: 'case', parts: answered } : undefined
    },
    longest: ({ parts }) => parts.flatMap((part) => [part.number, longestResponse(part)]),
  },
}

const optionNumbers = Array.from({ length: maxOptions }, (_, index) => index + 1)

function isNumber(packed: Packed, largest: number): packed is number {
  return typeof packed === 'number' && packed <= largest
}

/** A character for each permanent number: `a` for 1. */
function letterOf(number: number): string {
  return String.fromCharCode(96 + number)
}

function numberOf(letter: string): number {
  return letter.charCodeAt(0) - 96
}

function bitOf(option: number): number {
  return 1 << (option - 1)
}

/** Packs a response into what the suspend codec keeps; 0 stands for none. */
export function packResponse(response: Response | undefined): Packed {
  if (!response) return 0
  const pack = packers[response.kind].pack as (response: Response) => Packed
  return pack(response)
}

/** Reads a packed response to this question back; none for 0 and for what no such response packs to. */
export function unpackResponse<Q extends Question>(
  question: Q,
  packed: Packed,
): ResponseOf<Q['kind']> | undefined {
  const unpack = packers[question.kind].unpack as (
    packed: Packed,
    question: Question,
  ) => ResponseOf<Q['kind']> | undefined
  return packed !== 0 ? unpack(packed, question) : undefined
}

/** What takes the most room of all that a response to this question packs to. */
export function longestResponse(question: Question): Packed {
  const longest = packers[question.kind].longest as (question: Question) => Packed
  return longest(question)
}
