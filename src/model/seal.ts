import type { Question } from './question.ts'

/** A question as packages carry it: key, rationale and feedback are in `seal`, not readable at a glance. */
export interface SealedQuestion {
  readonly kind: Question['kind']
  readonly number: number
  readonly id: string
  readonly stem: string
  readonly references: readonly string[]
  readonly options?: readonly { readonly number: number; readonly text: string }[]
  readonly seal: readonly [key: string, explanation: string]
}

interface Explanation {
  readonly rationale: string
  /** Feedback by option number. */
  readonly feedback: Readonly<Record<number, string>>
}

/** Shift of explanations: one for all, so that they still compress; a key's own shift hangs on its question. */
const explanationShift = 41

/**
 * Hides what would give the answer away from anyone who opens the package's files.
 *
 * This deters a look at the source and a text search. It is no security: the player must be able to undo it.
 */
export function sealQuestion(question: Question): SealedQuestion {
  const { key, rationale, ...open } = question
  const options = 'options' in question ? question.options : []
  const feedback = Object.fromEntries(
    options.flatMap(({ number, feedback }) => (feedback ? [[number, feedback]] : [])),
  )
  const explanation: Explanation = { rationale, feedback }
  return {
    ...open,
    ...('options' in question && { options: options.map(({ number, text }) => ({ number, text })) }),
    seal: [
      shift(JSON.stringify(key), keyShift(question.number)),
      shift(JSON.stringify(explanation), explanationShift),
    ],
  }
}

/** The question with everything in it again. */
export function unsealQuestion(sealed: SealedQuestion): Question {
  const { seal, options, ...open } = sealed
  const explanation = JSON.parse(shift(seal[1], -explanationShift)) as Explanation
  return {
    ...open,
    key: JSON.parse(shift(seal[0], -keyShift(sealed.number))) as unknown,
    rationale: explanation.rationale,
    ...(options && {
      options: options.map((option) => {
        const feedback = explanation.feedback[option.number]
        return feedback ? { ...option, feedback } : option
      }),
    }),
  } as Question
}

function keyShift(number: number): number {
  return ((number * 31) % 93) + 1
}

/** Moves every printable ASCII character along the ring of 95; all others stay. */
function shift(text: string, by: number): string {
  return text.replace(/[ -~]/g, (character) =>
    String.fromCharCode(32 + ((character.charCodeAt(0) - 32 + by + 95) % 95)),
  )
}
