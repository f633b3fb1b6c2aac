import type { Question } from './question.ts'

/** A question as packages carry it: key, rationale, feedback and what would show an order are in `seal`, not readable at a glance. */
export interface SealedQuestion {
  readonly kind: Question['kind']
  readonly number: number
  readonly id: string
  readonly stem: string
  readonly references: readonly string[]
  readonly options?: readonly { readonly number: number; readonly text: string }[]
  /** Parts of a case, each sealed by itself. */
  readonly parts?: readonly SealedQuestion[]
  readonly seal: readonly [key: string, explanation: string]
}

interface Explanation {
  readonly rationale: string
  /** Feedback by option number. */
  readonly feedback: Readonly<Record<number, string>>
  /** Parts of single kinds whose permanent numbers mostly stand in the right order. */
  readonly parts: Readonly<Record<string, unknown>>
}

/** Those parts. */
const sealedParts: readonly string[] = ['items', 'sources', 'targets', 'regions']

/** Explanations all have one shift, so that they still compress. */
const explanationShift = constantly(41)

/**
 * Hides what would give the answer away from anyone who opens the package's files.
 *
 * This deters a look at the source and a text search. It is no security: the player must be able to undo it.
 */
export function sealQuestion(question: Question): SealedQuestion {
  // A survey has no key, and of a case the parts have it.
  const { key, rationale, ...rest } = { key: null, ...question }
  const entries = Object.entries(rest)
  const parts = Object.fromEntries(entries.filter(([name]) => sealedParts.includes(name)))
  const open = Object.fromEntries(entries.filter(([name]) => !sealedParts.includes(name))) as Omit<
    typeof rest,
    'parts'
  >
  const options = 'options' in question ? question.options : []
  const feedback = Object.fromEntries(
    options.flatMap(({ number, feedback }) => (feedback ? [[number, feedback]] : [])),
  )
  const explanation: Explanation = { rationale, feedback, parts }
  return {
    ...open,
    ...('options' in question && {
      options: options.map(({ number, text }) => ({ number, text })),
    }),
    ...('parts' in question && { parts: question.parts.map(sealQuestion) }),
    seal: [
      shift(asciiJson(key).padEnd(shortestKey), keyShift(question.number), 1),
      shift(asciiJson(explanation), explanationShift, 1),
    ],
  }
}

/** The question with everything in it again. */
export function unsealQuestion(sealed: SealedQuestion): Question {
  const { seal, options, parts, ...open } = sealed
  const key = JSON.parse(shift(seal[0], keyShift(sealed.number), -1)) as unknown
  const explanation = JSON.parse(shift(seal[1], explanationShift, -1)) as Explanation
  return {
    ...open,
    ...explanation.parts,
    ...(key !== null && { key }),
    rationale: explanation.rationale,
    ...(parts && { parts: parts.map(unsealQuestion) }),
    ...(options && {
      options: options.map((option) => {
        const feedback = explanation.feedback[option.number]
        return feedback ? { ...option, feedback } : option
      }),
    }),
  } as Question
}

/** Keys are filled up to this length, so that theirs does not tell the kind of key. */
const shortestKey = 8

/** By how much each character is shifted, by its place in the text. */
type Shift = (place: number) => number

/** A key's shift hangs on its question and changes from character to character: equal keys look different. */
function keyShift(question: number): Shift {
  return (place) => question * 31 + place * 17 + 7
}

function constantly(by: number): Shift {
  return () => by
}

/** JSON with everything beyond ASCII escaped, so that the shift hides texts in every script. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Moves every printable ASCII character along the ring of 95, forth or back; all others stay. */
function shift(text: string, by: Shift, direction: 1 | -1): string {
  return text.replace(/[ -~]/g, (character, place: number) => {
    const moved = character.charCodeAt(0) - 32 + direction * (by(place) % 95) + 95
    return String.fromCharCode(32 + (moved % 95))
  })
}
