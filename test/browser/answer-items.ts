import { isScored } from '../../src/model/mark.ts'
import type { Question } from '../../src/model/question.ts'
import { movesOf } from './moves.ts'
import type { Move } from './moves.ts'

/** What answers each question, right and wrong, by its number. */
export function allMoves(questions: ReadonlyMap<number, Question>): Plan['moves'] {
  const known = [...questions.values()].filter(({ kind }) => isScored(kind))
  return known.map(
    (question) => [question.number, movesOf(question, true), movesOf(question, false)] as const,
  )
}

/** What the page is told. */
interface Plan {
  readonly moves: readonly (readonly [number, readonly Move[], readonly Move[]])[]
  /** How many of the first answers are right. */
  readonly right: number
  /** How many are answered, if there are as many. */
  readonly most: number
}

/** Runs in the page: answers the question in view and those after it. */
export function answerItems({ moves, right, most }: Plan): void {
  const all = new Map(moves.map(([number, ...ways]) => [String(number), ways]))
  for (let index = 0; index < most; index++) {
    const item = document.querySelector<HTMLElement>('[data-item]')
    const ways = all.get(item?.dataset['number'] ?? '')
    if (!item || !ways) throw new Error('There is no question that the test knows.')
    for (const move of ways[index < right ? 0 : 1] ?? []) make(item, move)
    const next = document.querySelector<HTMLElement>('[data-exam-next]')
    if (!next) return
    next.click()
  }

  function make(item: HTMLElement, move: Move): void {
    const found = item.querySelector<HTMLInputElement>(move.input)
    if (!found) throw new Error(`There is no ${move.input}.`)
    if ('order' in move) arrange(found, move.order)
    else if ('pick' in move) {
      const options = [...found.querySelectorAll('option')]
      options.forEach((option) => {
        option.selected = option.textContent === move.pick
      })
      found.dispatchEvent(new Event('change', { bubbles: true }))
    } else if (move.text !== undefined) {
      found.value = move.text
      found.dispatchEvent(new Event('input', { bubbles: true }))
    } else if (!found.checked) found.click()
  }

  /** An order that nobody touched is no answer, and the shuffled one may be the wanted one: the first item goes down and up again. */
  function arrange(list: HTMLElement, order: readonly string[]): void {
    const press = (row: number, by: 0 | 1): void =>
      list.children[row]?.querySelectorAll('button')[by]?.click()
    press(0, 1)
    press(1, 0)
    order.forEach((text, place) => {
      const wanted = Object.assign(document.createElement('span'), { innerHTML: text }).innerHTML
      const at = (): number =>
        [...list.querySelectorAll('.ordering-text')].findIndex((one) => one.innerHTML === wanted)
      if (at() < place) throw new Error(`There is no "${text}" to put in order.`)
      while (at() > place) press(at(), 0)
    })
  }
}
