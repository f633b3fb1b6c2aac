import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { strings } from '../../../src/player/view/strings.ts'
import { sampleCourse } from '../../doubles/course.ts'
import { openPlayer } from './exam-player.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  delete document.documentElement.dataset['keys']
})

/** What has opened after a key was pressed on an element. */
async function opened(key: string, on: Element = document.body, how = {}): Promise<string> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }))
  await vi.advanceTimersByTimeAsync(0)
  if (document.querySelector('.sheet-keys')) return 'shortcuts'
  if (document.activeElement?.matches('#outline a')) return 'contents'
  // This course has no index, and so the view says that it did not load.
  return document.querySelector('#page [role="alert"]') ? 'search' : ''
}

test.each([
  { key: '?', opens: 'shortcuts' },
  { key: 'm', opens: 'contents' },
  { key: 'M', opens: 'contents' },
  { key: '/', opens: 'search' },
  { key: 'x', opens: '' },
])('the key $key opens "$opens"', async ({ key, opens }) => {
  await openPlayer(sampleCourse)
  expect(await opened(key)).toBe(opens)
})

test.each(['?', 'm'])('the key %s does nothing once the learner has left', async (key) => {
  const { press } = await openPlayer(sampleCourse)
  await press('#exit')
  expect(document.querySelector('main h1')?.textContent).toBe(strings.closed.title)
  expect(await opened(key)).toBe('')
})

test.each(['?', 'm', '/'])(
  'the key %s does nothing while a learner types, holds Ctrl, or has turned it off',
  async (key) => {
    await openPlayer(sampleCourse)
    const field = document.createElement('input')
    document.body.append(field)
    expect(await opened(key, field)).toBe('')
    expect(await opened(key, document.body, { ctrlKey: true })).toBe('')
    document.documentElement.dataset['keys'] = 'off'
    expect(await opened(key)).toBe('')
  },
)
