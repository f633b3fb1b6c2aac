import { describe, expect, test } from 'vitest'
import { watchLifecycle } from '../../src/player/lifecycle.ts'
import type { Session } from '../../src/player/session.ts'
import { windowDouble } from '../doubles/window.ts'

/** A page, and what its life does to the session. */
function page(): {
  readonly done: string[]
  readonly turns: (state: 'hidden' | 'visible') => void
  readonly happens: (type: string, parts?: object) => void
} {
  const done: string[] = []
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const window = windowDouble({ document })
  Object.assign(window.location, { reload: () => void done.push('reload') })
  const session = {
    flush: () => void done.push('flush'),
    close: () => void done.push('close'),
  } as unknown as Session
  watchLifecycle(window, session)
  return {
    done,
    turns: (state) => {
      document.visibilityState = state
      document.dispatchEvent(new Event('visibilitychange'))
    },
    happens: (type, parts = {}) => {
      window.dispatchEvent(Object.assign(new Event(type), parts))
    },
  }
}

describe('a page', () => {
  test('sends what waits whenever it is hidden, and only then', () => {
    const { done, turns } = page()
    turns('hidden')
    turns('visible')
    turns('hidden')
    expect(done).toEqual(['flush', 'flush'])
  })

  test('ends the session when it is left', () => {
    const { done, happens } = page()
    happens('pagehide', { persisted: true })
    expect(done).toEqual(['close'])
  })

  test('does nothing in unload and beforeunload: Chrome switches the one off, the other may be taken back', () => {
    const { done, happens } = page()
    happens('beforeunload')
    happens('unload')
    expect(done).toEqual([])
  })

  test('starts anew when it comes back from the back-forward cache', () => {
    const { done, happens } = page()
    happens('pageshow', { persisted: false })
    expect(done).toEqual([])
    happens('pageshow', { persisted: true })
    expect(done).toEqual(['reload'])
  })
})
