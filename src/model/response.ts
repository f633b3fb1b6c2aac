import type { Kind, Question, QuestionOf, Response, ResponseOf } from './question.ts'

/** How one kind of response becomes a small whole number; 0 always means "not answered". */
interface Packer<K extends Kind> {
  readonly pack: (response: ResponseOf<K>) => number
  readonly unpack: (packed: number) => ResponseOf<K> | undefined
  /** The largest number a response to this question packs to. */
  readonly largest: (question: QuestionOf<K>) => number
}

/** A bit for each option number must stay exact in a 32-bit integer. */
export const maxOptions = 26

const packers: { readonly [K in Kind]: Packer<K> } = {
  choice: {
    pack: (response) => response.option,
    unpack: (packed) => (packed <= maxOptions ? { kind: 'choice', option: packed } : undefined),
    largest: (question) => Math.max(...question.options.map((option) => option.number)),
  },
  multiple: {
    pack: (response) => response.options.reduce((bits, option) => bits | bitOf(option), 0),
    unpack: (packed) => {
      const options = optionNumbers.filter((option) => (packed & bitOf(option)) !== 0)
      return packed < bitOf(maxOptions + 1) ? { kind: 'multiple', options } : undefined
    },
    largest: (question) =>
      question.options.reduce((bits, option) => bits | bitOf(option.number), 0),
  },
  'true-false': {
    pack: (response) => (response.value ? 1 : 2),
    unpack: (packed) => (packed <= 2 ? { kind: 'true-false', value: packed === 1 } : undefined),
    largest: () => 2,
  },
}

const optionNumbers = Array.from({ length: maxOptions }, (_, index) => index + 1)

function bitOf(option: number): number {
  return 1 << (option - 1)
}

/** Packs a response into the whole number that the suspend codec keeps; 0 stands for none. */
export function packResponse(response: Response | undefined): number {
  if (!response) return 0
  const pack = packers[response.kind].pack as (response: Response) => number
  return pack(response)
}

/** Reads a packed response back; none for 0 and for numbers that no such response packs to. */
export function unpackResponse(kind: Kind, packed: number): Response | undefined {
  return packed > 0 ? packers[kind].unpack(packed) : undefined
}

/** The largest number that a response to this question packs to. */
export function largestResponse(question: Question): number {
  const largest = packers[question.kind].largest as (question: Question) => number
  return largest(question)
}
