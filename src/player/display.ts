import { deviceStore } from './device.ts'

/** What a learner may choose of how the course looks and is worked; each first choice is what a page has by itself. */
export const displayChoices = {
  /** Appearance: as the system has it, or one of the palettes. */
  look: ['system', 'light', 'dark', 'contrast'],
  /** Text size in percent. */
  text: ['100', '115', '130', '150', '175'],
  lines: ['normal', 'wide'],
  /** Whether things move. */
  motion: ['system', 'less'],
  /** Whether single keys do something (WCAG 2.1.4). */
  keys: ['on', 'off'],
} as const

export type DisplaySetting = keyof typeof displayChoices

const settings = Object.keys(displayChoices) as DisplaySetting[]

/** All courses in this browser look the same; it is nothing of what is learned, so no record has it. */
const storeName = 'coursewright display'

/** What was chosen: it stands on the root element, where style sheets and scripts that come later find it too. */
export function displayOf({ document }: Window, setting: DisplaySetting): string {
  return document.documentElement.dataset[setting] ?? displayChoices[setting][0]
}

/** Chooses one, and keeps it in this browser; without storage it holds until the page is left. */
export function chooseDisplay(window: Window, setting: DisplaySetting, choice: string): void {
  set(window, setting, choice)
  const chosen = settings.map((name) => [name, displayOf(window, name)] as const)
  const special = chosen.filter(([name, value]) => value !== displayChoices[name][0])
  const text = special.length > 0 ? JSON.stringify(Object.fromEntries(special)) : ''
  deviceStore(window, storeName).write(text)
}

/** Makes the page look as the learner chose the last time; what can't be read is nothing. */
export function restoreDisplay(window: Window): void {
  const text = deviceStore(window, storeName).read()
  try {
    const kept: unknown = text && JSON.parse(text)
    for (const name of settings) set(window, name, (kept as Record<string, unknown> | null)?.[name])
  } catch {
    // Somebody else's text under our name.
  }
}

function set({ document }: Window, setting: DisplaySetting, choice: unknown): void {
  const { dataset, style } = document.documentElement
  const [own, ...others]: readonly string[] = displayChoices[setting]
  if (others.includes(choice as string)) dataset[setting] = choice as string
  else if (choice === own) delete dataset[setting]
  const size = Number(dataset['text'] ?? 100)
  style.setProperty('--text-scale', String(size / 100))
}
