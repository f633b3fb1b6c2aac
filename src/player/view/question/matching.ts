import { shuffleOptions } from '../../../model/draw.ts'
import type { Option, Pair } from '../../../model/question.ts'
import { el, htmlEl } from '../dom.ts'
import { strings } from '../strings.ts'
import type { AnswerView } from './answer-view.ts'

/** Native selects: every device has its own way to choose from a list. */
export const matchingView: AnswerView<'matching'> = (question, { seed, response, onAnswer }) => {
  const targets = shuffleOptions(question.targets, seed, question.number)
  const chosen = new Map(response?.pairs ?? [])
  const rows = question.sources.map(({ number, text }) => {
    const select = targetSelect(targets, chosen.get(number))
    return { number, select, row: el('label', {}, htmlEl('span', {}, text), select) }
  })
  const fieldset = el(
    'fieldset',
    { class: 'options matching' },
    htmlEl('legend', {}, question.stem),
    ...rows.map(({ row }) => row),
  )
  fieldset.addEventListener('change', () => {
    const pairs = rows
      .flatMap(({ number, select }): Pair[] => {
        const target = targets[select.selectedIndex - 1]
        return target ? [[number, target.number]] : []
      })
      .sort(([a], [b]) => a - b)
    onAnswer(pairs.length > 0 ? { kind: 'matching', pairs } : undefined)
  })
  return fieldset
}

function targetSelect(targets: readonly Option[], chosen: number | undefined): HTMLSelectElement {
  const options = targets.map(({ number, text }) =>
    el('option', { selected: number === chosen }, text),
  )
  return el('select', { class: 'entry-field' }, el('option', {}, strings.chooseMatch), ...options)
}
