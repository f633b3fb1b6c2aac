import type { Locator, Page } from 'playwright-core'

/** A way to work with a page. */
export interface Hand {
  /** Puts a radio button or check box on, or presses a button; `area` is where a pointer aims, if not at the control. */
  readonly press: (control: Locator, area?: Locator) => Promise<void>
  readonly type: (field: Locator, text: string) => Promise<void>
  /** Chooses from a native list; only the keyboard can be told how, pointers open a list of the system's own. */
  readonly choose: (list: Locator, label: string) => Promise<void>
}

/** Presses a key, and may look at what that did. */
export type Press = (key: string) => Promise<void>

/** Goes to a control by Tab, and inside its group of radio buttons by the arrow key, as browsers have it. */
async function reach(press: Press, control: Locator): Promise<void> {
  for (let times = 0; times < 200; times++) {
    const next = await control.evaluate((target) => {
      const { activeElement: active } = document
      if (active === target) return undefined
      const isNeighbour =
        active instanceof HTMLInputElement &&
        active.type === 'radio' &&
        active.name === (target as HTMLInputElement).name
      return isNeighbour ? 'ArrowDown' : 'Tab'
    })
    if (next === undefined) return
    await press(next)
  }
  throw new Error('The keyboard never reaches the control.')
}

/** Keys alone, pressed as the test wants. */
export function keyboardOf(page: Page, press: Press = (key) => page.keyboard.press(key)): Hand {
  return {
    press: async (control) => {
      await reach(press, control)
      const isOn = await control.evaluate((target) => (target as HTMLInputElement).checked)
      if (!isOn) await press('Space')
    },
    type: async (field, text) => {
      await reach(press, field)
      await page.keyboard.type(text)
    },
    choose: async (list, label) => {
      await reach(press, list)
      await page.keyboard.type(label)
    },
  }
}

function pointerOf(page: Page, point: (at: Locator) => Promise<void>): Hand {
  return {
    press: (control, area = control) => point(area),
    type: async (field, text) => {
      await point(field)
      await page.keyboard.type(text)
    },
    choose: async (list, label) => {
      await list.selectOption({ label })
    },
  }
}

/** Every way that a learner may have. */
export const hands = {
  mouse: (page: Page): Hand => pointerOf(page, (at) => at.click()),
  'keyboard alone': (page: Page): Hand => keyboardOf(page),
  touch: (page: Page): Hand => pointerOf(page, (at) => at.tap()),
} as const
