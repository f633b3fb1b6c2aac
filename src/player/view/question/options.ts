import { el, htmlEl } from '../dom.ts'

/** Options as radio buttons or check boxes: one group, reached and worked by keyboard as browsers have it. */
export interface OptionList {
  readonly type: 'radio' | 'checkbox'
  readonly stem: string
  readonly hint?: string
  readonly options: readonly { readonly number: number; readonly text: string }[]
  readonly checked: readonly number[]
  readonly onChange: (checked: readonly number[]) => void
}

/** Each group needs a name of its own, or radio buttons of two questions would switch each other off. */
let groups = 0

export function optionList({
  type,
  stem,
  hint,
  options,
  checked,
  onChange,
}: OptionList): HTMLElement {
  const name = `q${++groups}`
  const fieldset = el('fieldset', { class: 'options' }, htmlEl('legend', {}, stem))
  if (hint !== undefined) fieldset.append(el('p', { class: 'hint' }, hint))
  for (const { number, text } of options) {
    const input = el('input', { type, name, value: String(number) })
    input.checked = checked.includes(number)
    fieldset.append(el('label', { class: 'option' }, input, htmlEl('span', {}, text)))
  }
  fieldset.addEventListener('change', () => {
    const inputs = [...fieldset.querySelectorAll('input')].filter((input) => input.checked)
    onChange(inputs.map((input) => Number(input.value)).sort((a, b) => a - b))
  })
  return fieldset
}
