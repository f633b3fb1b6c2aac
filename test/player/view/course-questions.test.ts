import { describe, expect, test } from 'vitest'
import { isComplete } from '../../../src/model/complete.ts'
import { isScored, mark } from '../../../src/model/mark.ts'
import type { Question, Response } from '../../../src/model/question.ts'
import { answerView } from '../../../src/player/view/question/index.ts'
import { allMoves, answerItems } from '../../browser/answer-items.ts'
import { compiled } from '../../course/bundled.ts'

const seeds = [1, 2, 3, 4, 5]

/** What the controls of a question give when a learner answers it, right or wrong. */
function answered(question: Question, seed: number, right: boolean): Response | undefined {
  let response: Response | undefined
  const item = document.createElement('div')
  item.dataset['item'] = ''
  item.dataset['number'] = String(question.number)
  item.append(
    answerView(question, { seed, response, onAnswer: (given) => void (response = given) }),
  )
  document.body.replaceChildren(item)
  const moves = allMoves(new Map([[question.number, question]]))
  answerItems({ moves, right: right ? 1 : 0, most: 1 })
  return response
}

describe('every question of the bundled course, in any order of its options', () => {
  const rights = [
    { verdict: 'full credit for the right answer', right: true },
    { verdict: 'less for a wrong one', right: false },
  ]
  const cases = [...compiled.questions].flatMap(([bank, questions]) =>
    rights.map((one) => ({ bank, questions, ...one })),
  )

  test.each(cases)('of bank $bank takes a whole answer and gives $verdict', (one) => {
    const scored = one.questions.filter(({ kind }) => isScored(kind))
    const odd = scored.filter((question) =>
      seeds.some((seed) => {
        const given = answered(question, seed, one.right)
        return !isComplete(question, given) || (mark(question, given) === 1) !== one.right
      }),
    )
    expect(scored).not.toEqual([])
    expect(odd.map(({ id }) => id)).toEqual([])
  })
})
