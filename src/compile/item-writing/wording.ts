import { warn } from '../report.ts'
import type { Finding } from '../report.ts'
import type { RuleId } from '../rules.ts'
import type { WrittenItem } from './item.ts'

/** What is wrong with the wording of one question; nothing when all is well. */
type WordingRule = (item: WrittenItem) => Omit<Finding, 'place'> | undefined

const catchAll =
  /^(all|none|both|any|neither) of (the|these|those) (above|others?|answers|options)\b/i
const absolute = /\b(always|never|all|every|none|completely|entirely|impossible|solely)\b/i
const negative = /\b(not|except|least|incorrect|false|never)\b/i
/** The word in the question's main clause, where it turns the question round: "Which of these is not …?" */
const asksForWrong =
  /\b(?:which|what|who|where|select|choose)\b(?:(?!\b(?:that|who|whose|if|when|because)\b)[^.?!])*\b(not|except|incorrect|false)\b[^.?!]*[.?]?$/i

/**
 * Flaws that let a learner answer without knowing, or misread what is asked; in English.
 *
 * Haladyna, Downing and Rodriguez, A review of multiple-choice item-writing guidelines, Applied Measurement in Education 15 (2002);
 * NBME Item-Writing Guide.
 */
const wordingRules: Readonly<Partial<Record<RuleId, WordingRule>>> = {
  'item-catch-all': ({ options }) => {
    const found = options.find(({ plain }) => catchAll.test(plain))
    return (
      found && {
        reason: `The option \`${found.plain}\` can be judged without knowing the others.`,
        mend: 'Offer an answer of its own; where several are right, make it a question with several keys.',
      }
    )
  },
  'item-absolute-word': ({ kind, options }) => {
    if (kind !== 'choice') return undefined
    const words = options.map((option) => ({ ...option, word: absolute.exec(option.plain)?.[0] }))
    if (words.some(({ right, word }) => right && word !== undefined)) return undefined
    const found = words.find(({ word }) => word !== undefined)
    return (
      found && {
        reason: `Only wrong options have a word such as \`${found.word}\`, which gives them away.`,
        mend: 'Say it without the absolute word, or give the key one too where that is true.',
      }
    )
  },
  'item-negative-stem': ({ stem, emphasized, options }) => {
    if (options.length === 0) return undefined
    const word = asksForWrong.exec(stem)?.[1]
    if (word === undefined || emphasized.some((text) => negative.test(text))) return undefined
    return {
      reason: `The stem asks for what is ${word === 'not' || word === 'except' ? 'not so' : word}, and \`${word}\` is easily missed.`,
      mend: `Ask for what is right; where that can't be, write **${word}** in bold.`,
    }
  },
}

/** Warns of each flaw in the wording of a question that English gives away. */
export function checkWording(item: WrittenItem): void {
  for (const [rule, judge] of Object.entries(wordingRules)) {
    const finding = judge(item)
    if (finding) warn(item.file, rule as RuleId, { ...finding, place: item.heading })
  }
}
