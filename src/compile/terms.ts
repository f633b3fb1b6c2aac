/** An entry of the glossary: its heading, and the number of the card that defines it. */
export interface Term {
  readonly card: number
  /** Such as `Specific absorption rate (SAR)`: a term, with its abbreviations in brackets. */
  readonly heading: string
}

/** Where a text uses a term. */
interface TermUse {
  readonly card: number
  readonly start: number
  readonly end: number
}

/** Finds terms in a text, from left to right; `before` and `after` are the characters that it touches, if any. */
export type TermFinder = (text: string, before: string, after: string) => TermUse[]

/** One word of the ways in which terms are written; what may follow it, and what ends with it. */
interface Step {
  readonly next: Map<string, Step>
  readonly ends: Ending[]
}

/** A term ends here; an abbreviation must be written as `exact`. */
interface Ending {
  readonly card: number
  readonly exact?: string
}

/**
 * Makes a finder of whole words; where several terms begin at a word, the longest is found.
 *
 * All terms are one tree of words, so that a text is read once, however many terms there are.
 */
export function termFinder(terms: readonly Term[]): TermFinder {
  const root = treeOf(terms)
  // Most words begin no term: what is known of a word is kept, because working out its key takes longer than all else.
  const steps = new Map<string, Step | undefined>()
  const firstStep = (word: string): Step | undefined => {
    if (!steps.has(word)) steps.set(word, root.next.get(keyOf(word)))
    return steps.get(word)
  }
  return (text, before, after) => {
    const uses: TermUse[] = []
    if (terms.length === 0) return uses
    const surroundings = surroundingsOf(before + text + after, before.length)
    const words = /[\p{L}\p{M}\p{N}]+/gu
    for (let word = words.exec(text); word; word = words.exec(text)) {
      const step = firstStep(word[0])
      if (!step || surroundings.goOnBefore(word.index)) continue
      const use = longestFrom(step, text, { word, surroundings })
      if (use) uses.push(use)
      words.lastIndex = use?.end ?? words.lastIndex
    }
    return uses
  }
}

function treeOf(terms: readonly Term[]): Step {
  const root: Step = { next: new Map(), ends: [] }
  for (const { card, heading } of terms) {
    for (const { text, isExact } of waysOf(heading)) {
      const keys = (text.match(/[\p{L}\p{M}\p{N}]+|\s+|./gu) ?? []).map(keyOf)
      for (const last of numbersOf(keys.at(-1) ?? '')) {
        const step = [...keys.slice(0, -1), last].reduce(follow, root)
        step.ends.push({ card, ...(isExact && { exact: text }) })
      }
    }
  }
  return root
}

/** The longest term that begins with a word, whose own step is given. */
function longestFrom(
  first: Step,
  text: string,
  { word, surroundings }: { readonly word: RegExpExecArray; readonly surroundings: Surroundings },
): TermUse | undefined {
  const start = word.index
  const tokens = /[\p{L}\p{M}\p{N}]+|\s+|./guy
  tokens.lastIndex = start + word[0].length
  let longest: TermUse | undefined
  for (let step: Step | undefined = first; step;) {
    const end = tokens.lastIndex
    if (step.ends.length > 0 && !surroundings.goOnAfter(end)) {
      const written = text.slice(start, end)
      const ending = step.ends.find(({ exact }) => !exact || [exact, `${exact}s`].includes(written))
      if (ending) longest = { card: ending.card, start, end }
    }
    const token = tokens.exec(text)
    step = token ? step.next.get(keyOf(token[0])) : undefined
  }
  return longest
}

/** The term, and each of its abbreviations; text in brackets that has no capital is a second name. */
function waysOf(heading: string): { text: string; isExact: boolean }[] {
  const parts = /^(.*\S)\s*\(([^()]+)\)\s*$/.exec(heading)
  const others = (parts?.[2] ?? '').split(/[,;]/).map((text) => text.trim())
  return [
    { text: (parts?.[1] ?? heading).trim(), isExact: false },
    ...others.filter(Boolean).map((text) => ({ text, isExact: /\p{Lu}/u.test(text) })),
  ]
}

/** A word in the singular and in the plural. */
function numbersOf(word: string): string[] {
  if (!/\p{L}{2}$/u.test(word)) return [word]
  return [word, `${word}s`, ...(/([sxz]|[cs]h)$/.test(word) ? [`${word}es`] : [])]
}

function follow({ next }: Step, key: string): Step {
  const known = next.get(key)
  if (known) return known
  const step: Step = { next: new Map(), ends: [] }
  next.set(key, step)
  return step
}

const sameSigns: Readonly<Record<string, string>> = { '\u2011': '-', '’': "'" }

/**
 * What is compared of a word, a sign or white space.
 *
 * Only the first letter of a word may differ in its case; a letter alone and a word with more capitals or digits may not.
 */
function keyOf(token: string): string {
  if (/^\s/.test(token)) return ' '
  const isAbbreviation = token.length === 1 || /\p{N}|.\p{Lu}/u.test(token)
  return isAbbreviation
    ? (sameSigns[token] ?? token)
    : token.charAt(0).toLowerCase() + token.slice(1)
}

/** Whether a word that begins or ends at a place is a part of a longer one: `ferromagnetic` of `non-ferromagnetic`, `dt` of `dB/dt`. */
interface Surroundings {
  readonly goOnBefore: (start: number) => boolean
  readonly goOnAfter: (end: number) => boolean
}

function surroundingsOf(text: string, offset: number): Surroundings {
  const isLetter = (at: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at))
  const joins = (at: number): boolean => /[-\u2011/+.@_&]/.test(text.charAt(at))
  return {
    goOnBefore: (start) => {
      const at = start + offset - 1
      return isLetter(at) || (joins(at) && isLetter(at - 1))
    },
    goOnAfter: (end) => {
      const at = end + offset
      return isLetter(at) || (joins(at) && isLetter(at + 1))
    },
  }
}
