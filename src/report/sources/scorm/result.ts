/** How an answer was marked: both `null` where nothing is right or wrong, or nothing is said. */
export interface AnswerMark {
  readonly success: boolean | null
  /** A part of the credit, as statements have it. */
  readonly scaled: number | null
}

const unknown: AnswerMark = { success: null, scaled: null }

const right: AnswerMark = { success: true, scaled: null }
const wrong: AnswerMark = { success: false, scaled: null }

const marks: ReadonlyMap<string, AnswerMark> = new Map([
  ['correct', right],
  ['wrong', wrong],
  ['incorrect', wrong],
  ['unanticipated', wrong],
])

/** Reads the `result` of an interaction: a word, or a part of the credit as a number. */
export function scormResult(text: string): AnswerMark {
  const credit = /^(0|1|0?\.\d+|1\.0*)$/.test(text) ? Number(text) : undefined
  if (credit === undefined) return marks.get(text) ?? unknown
  return { success: credit === 1, scaled: credit > 0 && credit < 1 ? credit : null }
}
