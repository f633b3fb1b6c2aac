import { chooseDisplay, displayChoices, displayOf } from '../../display.ts'
import type { DisplaySetting } from '../../display.ts'
import type { App } from '../app.ts'
import { button, el } from '../dom.ts'
import { strings } from '../strings.ts'
import { showKeys } from './keys-sheet.ts'
import { showSheet } from './sheet.ts'
import { switchOf } from './switch.ts'

/** How the course looks and is worked in this browser. Whatever is chosen holds at once. */
export function showDisplay(app: App): void {
  const { display } = strings
  const body = el('div', { class: 'display' })
  const fill = (): void =>
    body.replaceChildren(
      radios(app, 'look', display.look),
      radios(
        app,
        'text',
        displayChoices.text.map((size) => strings.percent(Number(size))),
      ),
      radios(app, 'lines', display.lines),
      switchOf(app.window, 'motion', { label: display.motion, isOnWhen: 'less' }),
      switchOf(app.window, 'keys', { label: display.keys, isOnWhen: 'on' }),
      el('p', { class: 'hint' }, display.kept),
      el(
        'p',
        { class: 'sheet-turn' },
        button(display.reset, { class: 'button button-quiet' }, () => {
          for (const name of Object.keys(displayChoices) as DisplaySetting[])
            chooseDisplay(app.window, name, displayChoices[name][0])
          fill()
          body.querySelector<HTMLElement>('input:checked')?.focus()
        }),
        button(strings.keysTitle, { class: 'button button-quiet' }, () => showKeys(app)),
      ),
    )
  fill()
  showSheet({ title: display.title, kind: 'display', content: [body] })
}

/** A choice of one, named and labelled by the texts in the order of the choices. */
function radios(
  { window }: App,
  setting: 'look' | 'text' | 'lines',
  labels: readonly string[],
): HTMLElement {
  const chosen = displayOf(window, setting)
  const choices = displayChoices[setting].map((value, at) => {
    const input = el('input', {
      type: 'radio',
      name: `display-${setting}`,
      value,
      checked: value === chosen,
    })
    input.addEventListener('change', () => chooseDisplay(window, setting, value))
    return el('label', { class: 'choice' }, input, labels[at])
  })
  return el(
    'fieldset',
    {},
    el('legend', {}, strings.displayLegends[setting]),
    el('div', { class: 'choices' }, ...choices),
  )
}
