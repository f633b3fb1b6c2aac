import type { DistractorLine, ItemFlag, ItemLine } from '../course-report.ts'

/** An answer to a question, and how often the best third of sittings has it. */
export interface JudgedOption extends DistractorLine {
  readonly topChosen: number
}

/** What rules look at. */
export interface Judged {
  readonly item: Omit<ItemLine, 'flags'>
  readonly options: readonly JudgedOption[]
  /** Median of the median times of all questions. */
  readonly medianSeconds: number | null
}

/** A rule that raises a flag. */
export interface FlagRule {
  readonly id: string
  /** What it means, for the documentation. */
  readonly meaning: string
  /** Fewest answers that it goes by. */
  readonly answers: number
  /** Why it is raised, with the figures, as a sentence; nothing when it is not. */
  readonly test: (judged: Judged) => string | undefined
  readonly mend: string
}

/**
 * Where the rules begin.
 *
 * Below 30 answers the standard error of a correlation is about 0.2, which is as much as what is looked for. Ebel and Frisbie
 * ("Essentials of Educational Measurement") call a discrimination below 0.20 poor; here the score has no part of the question
 * itself, and exams on safety are easy on purpose, both of which lower it, so only what is below 0.10 is weak. A distractor
 * that fewer than one in 20 choose is commonly said not to work; one in 50 spares authors the doubtful ones.
 *
 * What depends on a sign or on who is ahead has to be so by a standard error: else half of all good questions with few answers
 * and little spread would be called bad.
 */
const thresholds = {
  answers: 30,
  weakAnswers: 50,
  idleAnswers: 100,
  weak: 0.1,
  hard: 0.3,
  easy: 0.95,
  idle: 0.02,
  /** Fewer choices than these are chance. */
  rivalChoices: 5,
  slow: 3,
} as const

/** Kinds in which one answer is chosen, so that it may be guessed. */
const guessed: ReadonlySet<string> = new Set(['choice', 'true-false', 'hotspot'])

/** Kinds whose distractors the author wrote; a statement to judge has but one. */
const written: ReadonlySet<string> = new Set(['choice', 'multiple', 'hotspot'])

/** Every rule, the most serious first. */
export const flagRules: readonly FlagRule[] = [
  {
    id: 'negative-discrimination',
    meaning:
      'Those who know more get it wrong more often (discrimination below 0 by a standard error), and it is not too easy.',
    answers: thresholds.answers,
    // Where nearly everybody is right, a few slips decide over the sign.
    test: ({ item: { discrimination, difficulty, answers } }) =>
      discrimination !== null && discrimination < -errorOf(answers) && !isEasy(difficulty)
        ? `Those who did better elsewhere got it wrong more often: discrimination ${decimal(discrimination)}, ${answers} answers.`
        : undefined,
    mend: 'Check the key first, then whether the stem says something else to those who know more.',
  },
  {
    id: 'key-doubt',
    meaning:
      'A wrong answer is chosen more often than the key by the best third, or goes along with knowing more than the key does, by a standard error.',
    answers: thresholds.answers,
    test: keyDoubt,
    mend: 'Check the key, and whether that answer is right too.',
  },
  {
    id: 'weak-discrimination',
    meaning:
      'It tells those who know more from others hardly at all (discrimination below 0.10), and it is not too easy.',
    answers: thresholds.weakAnswers,
    test: ({ item: { discrimination, difficulty, answers } }) =>
      discrimination !== null &&
      discrimination >= -errorOf(answers) &&
      discrimination < thresholds.weak &&
      !isEasy(difficulty)
        ? `It hardly tells apart who knows more: discrimination ${decimal(discrimination)}, ${answers} answers.`
        : undefined,
    mend: 'Ask for one thing only, and make wrong answers that a typical mistake leads to.',
  },
  {
    id: 'too-hard',
    meaning: 'Fewer than 30 % are right, or no more than would be by guessing.',
    answers: thresholds.answers,
    test: tooHard,
    mend: 'Check the key, and whether the course teaches it; then make the stem plainer.',
  },
  {
    id: 'too-easy',
    meaning: 'More than 95 % are right.',
    answers: thresholds.answers,
    test: ({ item: { difficulty, answers } }) =>
      difficulty !== null && isEasy(difficulty)
        ? `${percent(difficulty)} of ${answers} answers are right.`
        : undefined,
    mend: 'Keep it if everybody must know it; else look whether the stem or the wrong answers give it away.',
  },
  {
    id: 'idle-distractor',
    meaning: 'A wrong answer is chosen by fewer than 2 %, in a question that is not too easy.',
    answers: thresholds.idleAnswers,
    test: idleDistractor,
    mend: 'Put a mistake that learners really make in its place, or take it out.',
  },
  {
    id: 'slow',
    meaning: 'It takes more than three times as long as the median question.',
    answers: thresholds.answers,
    test: ({ item: { medianSeconds: own }, medianSeconds: usual }) =>
      own !== null && usual !== null && own > thresholds.slow * usual
        ? `It takes ${decimal(own, 0)} s (median); the median question takes ${decimal(usual, 0)} s.`
        : undefined,
    mend: 'Shorten the stem, or ask in two questions; keep it if the task itself takes the time.',
  },
]

/** The flags that a question's figures raise, in the order of the rules. */
export function flagsOf(judged: Judged): readonly ItemFlag[] {
  return flagRules.flatMap(({ id, answers, test, mend }) => {
    const reason = judged.item.answers < answers ? undefined : test(judged)
    return reason === undefined ? [] : [{ rule: id, reason, mend }]
  })
}

function keyDoubt({ item: { kind, answers }, options }: Judged): string | undefined {
  if (!guessed.has(kind)) return undefined
  const keys = options.filter(({ isKey }) => isKey)
  const keyTop = Math.max(0, ...keys.map(({ topChosen }) => topChosen))
  const keyOwn = Math.max(-1, ...keys.map(({ discrimination }) => discrimination ?? -1))
  const others = options.filter(({ isKey, count }) => !isKey && count >= thresholds.rivalChoices)
  const chosen = others.find(({ topChosen }) => topChosen - keyTop > Math.sqrt(topChosen + keyTop))
  if (chosen) {
    return `Of the best third, ${chosen.topChosen} chose ${quoted(chosen)} and ${keyTop} the key.`
  }
  const rival = others.find(
    ({ discrimination }) =>
      discrimination !== null && discrimination > Math.max(0, keyOwn) + errorOf(answers),
  )
  if (!rival) return undefined
  const of = `discrimination ${decimal(rival.discrimination ?? 0)}; the key has ${decimal(keyOwn)}`
  return `Those who did better elsewhere tend to choose ${quoted(rival)}: ${of}.`
}

/** Standard error of a correlation near 0. */
function errorOf(answers: number): number {
  return 1 / Math.sqrt(answers)
}

function tooHard({ item, options }: Judged): string | undefined {
  const { difficulty, answers, kind } = item
  if (difficulty === null) return undefined
  const right = `${percent(difficulty)} of ${answers} answers are right`
  if (difficulty < thresholds.hard) return `${right}.`
  const keys = options.filter(({ isKey }) => isKey).length
  const guess = guessed.has(kind) && options.length > 0 ? keys / options.length : 0
  return difficulty <= guess ? `${right}; guessing gives ${percent(guess)}.` : undefined
}

function idleDistractor({
  item: { kind, difficulty, answers },
  options,
}: Judged): string | undefined {
  if (!written.has(kind) || isEasy(difficulty)) return undefined
  const idle = options.filter(({ isKey, share }) => !isKey && share < thresholds.idle)
  if (idle.length === 0) return undefined
  const named = idle.slice(0, mostNamed).map((option) => `${quoted(option)} (${option.count})`)
  const more = idle.length - named.length
  return `Hardly anybody of ${answers} chose ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}

function isEasy(difficulty: number | null): boolean {
  return difficulty !== null && difficulty > thresholds.easy
}

/** Longest text of an answer in a reason, and most answers there: the build reads back no more than 500 characters. */
const longest = 60
const mostNamed = 3

function quoted({ text }: JudgedOption): string {
  const letters = Array.from(text)
  const short = letters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()
  return letters.length > longest ? `"${short}…"` : `"${text}"`
}

function decimal(value: number, digits = 2): string {
  return value.toFixed(digits)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}
