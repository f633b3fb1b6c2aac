import type { App } from '../app.ts'
import { el } from '../dom.ts'
import { strings } from '../strings.ts'
import { showSheet } from './sheet.ts'
import { switchOf } from './switch.ts'

/** What keys do, and the choice not to have those of one character. */
export function showKeys({ window }: App): void {
  const rows = strings.keysTable.map(({ keys, does }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, ...keys.flatMap((key) => [el('kbd', {}, key), ' '])),
      el('td', {}, does),
    ),
  )
  const head = el('tr', {}, ...strings.keysHead.map((title) => el('th', { scope: 'col' }, title)))
  const content = [
    el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows)),
    el('p', { class: 'hint' }, strings.keysHint),
    switchOf(window, 'keys', { label: strings.display.keys, isOnWhen: 'on' }),
  ]
  showSheet({ title: strings.keysTitle, kind: 'keys', content })
}
