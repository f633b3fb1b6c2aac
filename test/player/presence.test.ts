import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { enter } from '../../src/player/presence.ts'
import { storageDouble } from '../doubles/storage.ts'
import type { StorageDouble } from '../doubles/storage.ts'
import { windowDouble } from '../doubles/window.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

/** A window of the course, and what happened in it. */
interface Tab {
  readonly window: Window
  readonly log: string[]
  readonly entered: Promise<() => void>
  /** The learner presses the button. */
  readonly goOn: () => void
  /** What other windows said while it was frozen reaches it only now. */
  readonly thaw: () => void
}

/** A browser: what one window stores, all others hear. */
function browser(): {
  readonly open: () => Tab
  readonly storage: StorageDouble
  readonly freeze: (tab: Tab) => void
  readonly kill: (tab: Tab) => void
} {
  const storage = storageDouble()
  const tabs = new Map<Window, Event[] | undefined>()
  const tell = (from: Window, key: string, newValue: string | null): void => {
    for (const [window, frozen] of tabs) {
      const event = Object.assign(new Event('storage'), { key, newValue })
      if (window === from) continue
      if (frozen) frozen.push(event)
      else setTimeout(() => window.dispatchEvent(event), 5)
    }
  }
  const open = (): Tab => {
    const localStorage = {
      ...storage,
      setItem: (key: string, value: string) => {
        storage.setItem(key, value)
        tell(window, key, value)
      },
      removeItem: (key: string) => {
        storage.removeItem(key)
        tell(window, key, null)
      },
    }
    const window = windowDouble({ localStorage })
    const log: string[] = []
    let goOn = (): void => undefined
    tabs.set(window, undefined)
    const entered = enter(window, 'tiny', {
      ask: () => {
        log.push('asked')
        return new Promise<void>((resolve) => {
          goOn = resolve
        })
      },
      give: (orderly) => void log.push(orderly ? 'saved' : 'dropped'),
    })
    void entered.then(() => log.push('here'))
    const thaw = (): void => {
      const events = tabs.get(window) ?? []
      tabs.set(window, undefined)
      for (const event of events) window.dispatchEvent(event)
    }
    return { window, log, entered, goOn: () => goOn(), thaw }
  }
  return {
    open,
    storage,
    freeze: ({ window }) => void tabs.set(window, []),
    kill: ({ window }) => void tabs.delete(window),
  }
}

const wait = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds)

describe('the only window of a course', () => {
  test('waits for nothing', async () => {
    const first = browser().open()
    await first.entered
    expect(first.log).toEqual(['here'])
  })

  test('leaves nothing behind when it is closed', async () => {
    const { open, storage } = browser()
    const leave = await open().entered
    expect(storage.texts.size).toBe(1)
    leave()
    expect(storage.texts.size).toBe(0)
  })

  test('waits for nothing where storage is blocked', async () => {
    const { open, storage } = browser()
    storage.blocked = true
    const first = open()
    await first.entered
    expect(first.log).toEqual(['here'])
  })

  test('waits a moment for the answer of one that crashed, and starts', async () => {
    const { open, kill } = browser()
    const crashed = open()
    await crashed.entered
    kill(crashed)
    const next = open()
    await wait(299)
    expect(next.log).toEqual([])
    await wait(1)
    expect(next.log).toEqual(['here'])
  })
})

describe('a second window of the course', () => {
  test('asks, and starts only after the first has saved', async () => {
    const { open } = browser()
    const first = open()
    await first.entered
    const second = open()
    await wait(1000)
    expect([first.log, second.log]).toEqual([['here'], ['asked']])
    second.goOn()
    await wait(100)
    expect([first.log, second.log]).toEqual([
      ['here', 'saved'],
      ['asked', 'here'],
    ])
  })

  test('starts at once when the first was closed while it asked', async () => {
    const { open } = browser()
    const leave = await open().entered
    const second = open()
    await wait(1000)
    leave()
    second.goOn()
    await wait(0)
    expect(second.log).toEqual(['asked', 'here'])
  })

  test('starts without the first when that does not save in time; it ends without a word when it wakes', async () => {
    const { open, freeze } = browser()
    const first = open()
    await first.entered
    const second = open()
    await wait(1000)
    freeze(first)
    second.goOn()
    await wait(5000)
    expect(second.log).toEqual(['asked', 'here'])
    first.thaw()
    expect(first.log).toEqual(['here', 'dropped'])
  })

  test('does not notice a frozen one, which ends without a word when it wakes', async () => {
    const { open, freeze } = browser()
    const first = open()
    await first.entered
    freeze(first)
    await wait(1000)
    const second = open()
    await wait(300)
    expect(second.log).toEqual(['here'])
    first.thaw()
    await wait(1000)
    expect([first.log, second.log]).toEqual([['here', 'dropped'], ['here']])
  })

  test('that could see nothing of the first, because both opened in one moment, is the one that stays', async () => {
    const { open, storage } = browser()
    const first = open()
    await first.entered
    const [[key, said] = ['', '']] = [...storage.texts]
    storage.texts.delete(key)
    await wait(1)
    const second = open()
    await second.entered
    first.window.dispatchEvent(
      Object.assign(new Event('storage'), { key, newValue: storage.texts.get(key) }),
    )
    second.window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: said }))
    expect([first.log, second.log]).toEqual([['here', 'dropped'], ['here']])
  })

  test('may itself be followed by a third', async () => {
    const { open } = browser()
    const first = open()
    await first.entered
    const second = open()
    await wait(1000)
    second.goOn()
    await wait(1000)
    const third = open()
    await wait(1000)
    third.goOn()
    await wait(1000)
    expect([first.log, second.log, third.log]).toEqual([
      ['here', 'saved'],
      ['asked', 'here', 'saved'],
      ['asked', 'here'],
    ])
  })

  test('that gave its place away no longer answers, and leaves the place to the other when it is closed', async () => {
    const { open, storage } = browser()
    const first = open()
    const leave = await first.entered
    const second = open()
    await wait(1000)
    second.goOn()
    await wait(1000)
    leave()
    expect(storage.texts.size).toBe(1)
  })
})
