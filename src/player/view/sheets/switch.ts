import { chooseDisplay, displayChoices, displayOf } from '../../display.ts'
import type { DisplaySetting } from '../../display.ts'
import { el } from '../dom.ts'

/** A box to tick for a setting with two choices. */
export function switchOf(
  window: Window,
  setting: DisplaySetting,
  { label, isOnWhen }: { readonly label: string; readonly isOnWhen: string },
): HTMLElement {
  const other = displayChoices[setting].find((choice) => choice !== isOnWhen) ?? ''
  const input = el('input', {
    type: 'checkbox',
    checked: displayOf(window, setting) === isOnWhen,
  })
  input.addEventListener('change', () =>
    chooseDisplay(window, setting, input.checked ? isOnWhen : other),
  )
  return el('label', { class: 'choice' }, input, label)
}
