import type { Locator, Page } from 'playwright-core'

/** A way to work with a page. */
export interface Hand {
  /** Puts a radio button or check box on, or presses a button; `area` is where a pointer aims, if not at the control. */
  readonly press: (control: Locator, area?: Locator) => Promise<void>
  readonly type: (field: Locator, text: string) => Promise<void>
  /** Chooses from a native list; only the keyboard can be told how, pointers open a list of the system's own. */
  readonly choose: (list: Locator, label: string) => Promise<void>
}

/** Goes to a control by Tab, and inside its group of radio buttons by the arrow key, as browsers have it. */
async function reach(page: Page, control: Locator): Promise<void> {
  for (let press = 0; press < 200; press++) {
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
    await page.keyboard.press(next)
  }
  throw new Error('The keyboard never reaches the control.')
}

function keyboardOf(page: Page): Hand {
  return {
    press: async (control) => {
      await reach(page, control)
      const isOn = await control.evaluate((target) => (target as HTMLInputElement).checked)
      if (!isOn) await page.keyboard.press('Space')
    },
    type: async (field, text) => {
      await reach(page, field)
      await page.keyboard.type(text)
    },
    choose: async (list, label) => {
      await reach(page, list)
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
  'keyboard alone': keyboardOf,
  touch: (page: Page): Hand => pointerOf(page, (at) => at.tap()),
} as const
