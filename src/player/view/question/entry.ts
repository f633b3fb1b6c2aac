import { el, htmlEl } from '../dom.ts'

/** A field to type the answer into. */
export interface Entry<R> {
  readonly stem: string
  readonly hint: string
  /** Name of the field. */
  readonly label: string
  readonly unit?: string | undefined
  readonly maxLength: number
  readonly value: string
  /** The response that a text is; nothing when it is none. */
  readonly read: (text: string) => R | undefined
  readonly onAnswer: (response: R | undefined) => void
}

/** Hints need ids, by which the field names its own. */
let entries = 0

export function entry<R>(props: Entry<R>): HTMLElement {
  const hint = el('p', { class: 'hint', id: `entry-hint-${++entries}` }, props.hint)
  const input = el('input', {
    type: 'text',
    class: 'entry-field',
    'aria-label': props.unit ? `${props.label} (${props.unit})` : props.label,
    'aria-describedby': hint.id,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: String(props.maxLength),
    value: props.value,
  })
  input.addEventListener('input', () => {
    const response = props.read(input.value)
    const isWrongForm = response === undefined && input.value.trim() !== ''
    input.setAttribute('aria-invalid', String(isWrongForm))
    props.onAnswer(response)
  })
  return el(
    'fieldset',
    { class: 'options' },
    htmlEl('legend', {}, props.stem),
    hint,
    el('p', { class: 'entry' }, input, props.unit && el('span', {}, props.unit)),
  )
}
