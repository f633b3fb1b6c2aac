import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  chooseDisplay,
  displayChoices,
  displayOf,
  restoreDisplay,
} from '../../src/player/display.ts'
import type { DisplaySetting } from '../../src/player/display.ts'

const name = 'coursewright display'
const root = document.documentElement
const names = Object.keys(displayChoices) as DisplaySetting[]

/** The page as it is before anything was chosen. */
function forget(): void {
  for (const setting of names) delete root.dataset[setting]
  root.style.removeProperty('--text-scale')
}

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  forget()
})

describe('what a learner chose of the display', () => {
  test.each(
    names.flatMap((setting) => displayChoices[setting].map((choice) => ({ setting, choice }))),
  )('is there at the next start: $setting $choice', ({ setting, choice }) => {
    chooseDisplay(window, setting, choice)
    forget()
    restoreDisplay(window)
    expect(displayOf(window, setting)).toBe(choice)
  })

  test('sets the size of all text', () => {
    chooseDisplay(window, 'text', '150')
    expect(root.style.getPropertyValue('--text-scale')).toBe('1.5')
  })

  test('leaves nothing behind when all is as it was', () => {
    chooseDisplay(window, 'look', 'dark')
    expect(localStorage.getItem(name)).toBe('{"look":"dark"}')
    chooseDisplay(window, 'look', 'system')
    expect([localStorage.getItem(name), 'look' in root.dataset]).toEqual([null, false])
  })

  test('holds for the session where nothing can be kept', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('blocked')
    })
    chooseDisplay(window, 'look', 'contrast')
    expect(root.dataset['look']).toBe('contrast')
  })

  test.each(['', 'no JSON', 'null', '7', '[]', '{"look":"<script>","text":150,"keys":null}'])(
    'is nothing when this was kept: %s',
    (kept) => {
      localStorage.setItem(name, kept)
      restoreDisplay(window)
      expect(names.map((setting) => displayOf(window, setting))).toEqual(
        names.map((setting) => displayChoices[setting][0]),
      )
    },
  )
})
