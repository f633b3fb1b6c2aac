import { shuffleOptions } from '../../../model/draw.ts'
import type { Option, QuestionOf } from '../../../model/question.ts'
import { button, el, htmlEl } from '../dom.ts'
import { strings } from '../strings.ts'
import type { AnswerView } from './answer-view.ts'

/** Buttons instead of dragging: they work by keyboard, by touch and with a screen reader alike. */
export const orderingView: AnswerView<'ordering'> = (question, { seed, response, onAnswer }) => {
  const list = el('ol', { class: 'ordering' })
  const place = el('p', { class: 'hint', role: 'status' })
  const rows = startOrder(question, seed, response?.order ?? []).map((item) => ({
    number: item.number,
    row: itemRow(item, (row, by) => move(row, by)),
  }))
  const move = (row: HTMLElement, by: number): void => {
    const from = rows.findIndex((other) => other.row === row)
    const [moved] = rows.splice(from, 1)
    if (moved) rows.splice(from + by, 0, moved)
    arrange()
    place.textContent = strings.placeOf(from + by + 1, rows.length)
    // Moving a node takes the focus off it; at an end the button that moved it there is switched off.
    const [up, down] = row.querySelectorAll('button')
    const pressed = by < 0 ? up : down
    ;(pressed?.disabled ? (by < 0 ? down : up) : pressed)?.focus()
    onAnswer({ kind: 'ordering', order: rows.map(({ number }) => number) })
  }
  const arrange = (): void => {
    list.replaceChildren(...rows.map(({ row }) => row))
    rows.forEach(({ row }, index) => {
      const [up, down] = row.querySelectorAll('button')
      up?.toggleAttribute('disabled', index === 0)
      down?.toggleAttribute('disabled', index === rows.length - 1)
    })
  }
  arrange()
  return el(
    'fieldset',
    { class: 'options' },
    htmlEl('legend', {}, question.stem),
    el('p', { class: 'hint' }, strings.putInOrder),
    list,
    place,
  )
}

function itemRow({ text }: Option, onMove: (row: HTMLElement, by: number) => void): HTMLElement {
  const content = htmlEl('span', { class: 'ordering-text' }, text)
  const name = content.textContent ?? ''
  const mover = (sign: string, label: string, by: number): HTMLElement =>
    button(sign, { class: 'button button-quiet', 'aria-label': `${label}: ${name}` }, () =>
      onMove(row, by),
    )
  const row: HTMLElement = el(
    'li',
    {},
    content,
    mover('↑', strings.moveUp, -1),
    mover('↓', strings.moveDown, 1),
  )
  return row
}

/** As the learner left it, with what is new at the end; at first shuffled, but never right by chance. */
function startOrder(
  { items, key, number }: QuestionOf<'ordering'>,
  seed: number,
  order: readonly number[],
): readonly Option[] {
  const shuffled = shuffleOptions(items, seed, number)
  if (order.length > 0) {
    const known = order.flatMap((kept) => items.filter((item) => item.number === kept))
    return [...known, ...shuffled.filter((item) => !known.includes(item))]
  }
  const isRight = shuffled.every((item, index) => item.number === key[index])
  return isRight ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled
}
