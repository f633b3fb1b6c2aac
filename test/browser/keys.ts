import type { Page } from 'playwright-core'
import { keyboardOf } from './hands.ts'
import type { Hand, Press } from './hands.ts'
import { findFocusFaults } from './inspect/focus.ts'
import type { Tally } from './tally.ts'

/** A learner who has nothing but keys, and whose every step is looked at. */
export interface Keys {
  readonly press: Press
  /** Presses Tab, or another key, until what has the focus fits the selector. */
  readonly goTo: (selector: string, key?: string) => Promise<void>
  /** Goes there and presses it. */
  readonly use: (selector: string, key?: string) => Promise<void>
  readonly type: (text: string) => Promise<void>
  readonly hand: Hand
}

/** More stops than any view has. */
const patience = 150

/** In the page: whether the focus went on in the order of the document; behind the last stop it begins again. */
function findDisorder(key: string): string[] {
  const holder = window as Window & { before?: Element | null }
  const { before } = holder
  const active = document.activeElement
  const step = key === 'Tab' ? 'PRECEDING' : key === 'Shift+Tab' ? 'FOLLOWING' : undefined
  // Other keys may lead to another view.
  holder.before = step ? active : null
  const isStart = !before?.isConnected || before === document.body
  if (!step || isStart || !active || active === document.body) return []
  const isRight = !(before.compareDocumentPosition(active) & Node[`DOCUMENT_POSITION_${step}`])
  const text = (element: Element): string => element.outerHTML.slice(0, 100)
  return isRight && active !== before
    ? []
    : [`${key} leads from ${text(before)} to ${text(active)}`]
}

export function keysOf(page: Page, tally: Tally): Keys {
  const press: Press = async (key) => {
    await page.keyboard.press(key)
    const [view, order] = await Promise.all([
      page.evaluate(findFocusFaults),
      page.evaluate(findDisorder, key),
    ])
    if (!/Tab$|^Arrow/.test(key)) return
    tally.add('focus in view', view)
    tally.add('focus order', order)
  }
  const goTo = async (selector: string, key = 'Tab'): Promise<void> => {
    for (let times = 0; times < patience; times++) {
      if (await page.evaluate((at) => document.activeElement?.matches(at) ?? false, selector))
        return
      await press(key)
    }
    throw new Error(`${key} never reaches ${selector}.`)
  }
  return {
    press,
    goTo,
    use: async (selector, key = 'Enter') => {
      await goTo(selector)
      await press(key)
    },
    type: (text) => page.keyboard.type(text),
    hand: keyboardOf(page, press),
  }
}
