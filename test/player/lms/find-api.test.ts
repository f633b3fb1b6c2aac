import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { awaitApi, findApi } from './scorm12/parts.ts'
import { windowDouble } from '../../doubles/window.ts'

const API = { LMSInitialize: () => 'true' }

/** A window of another origin: reading anything but its frames throws. */
function foreignWindow(parent?: unknown): unknown {
  const refuse = (): never => {
    throw new DOMException('Blocked a frame.', 'SecurityError')
  }
  const frames = new Set<PropertyKey>(['parent', 'top', 'opener'])
  const self: object = new Proxy(
    {},
    {
      get: (_, key) => (frames.has(key) ? (parent ?? self) : refuse()),
      has: refuse,
    },
  )
  return self
}

/** A frame so deep inside a window that has the API. */
function frameBehind(depth: number): Window {
  let here: unknown = windowDouble({ API })
  for (let hop = 0; hop < depth; hop++) here = windowDouble({ parent: here })
  return here as Window
}

function loop(): Window {
  const a = windowDouble({})
  Object.assign(a, { parent: windowDouble({ parent: a }) })
  return a
}

function namedElement(): HTMLElement {
  const element = document.createElement('div')
  element.id = 'API'
  return element
}

/** A form whose field has the name of a function. */
function formWithField(): HTMLElement {
  return Object.assign(document.createElement('form'), { LMSInitialize: {} })
}

/** An applet or plug-in: its functions are there, but say they are objects. */
const hostObject = { LMSInitialize: { call: () => 'true' } }

describe('the search for the API', () => {
  test.each([
    { where: 'in this window', window: windowDouble({ API }) },
    { where: 'in the parent', window: frameBehind(1) },
    { where: 'two frames up', window: frameBehind(2) },
    { where: 'seven frames up', window: frameBehind(7) },
    { where: 'in the opener', window: windowDouble({ opener: windowDouble({ API }) }) },
    {
      where: 'in the parent of the opener',
      window: windowDouble({ opener: frameBehind(1) }),
    },
    {
      where: 'in the opener of the frame set around this window',
      window: windowDouble({ top: windowDouble({ opener: windowDouble({ API }) }) }),
    },
    {
      where: "on the opener's document, as in Plateau",
      window: windowDouble({ opener: windowDouble({ document: { API } }) }),
    },
    {
      where: 'beyond a parent of another origin',
      window: windowDouble({ parent: foreignWindow(windowDouble({ API })) }),
    },
    {
      where: 'in the opener, when the parent is of another origin',
      window: windowDouble({ parent: foreignWindow(), opener: windowDouble({ API }) }),
    },
    {
      where: 'above an element with the id API',
      window: windowDouble({ API: namedElement(), parent: windowDouble({ API }) }),
    },
    {
      where: 'above a frame of another origin that is named API',
      window: windowDouble({ API: foreignWindow(), parent: windowDouble({ API }) }),
    },
  ])('finds it $where', ({ window }) => {
    expect(findApi(window)).toBe(API)
  })

  test('takes an object whose functions are no JavaScript functions', () => {
    expect(findApi(windowDouble({ API: hostObject }))).toBe(hostObject)
  })

  test.each([
    { where: 'there is none', window: windowDouble({}) },
    { where: 'the frames run in a circle', window: loop() },
    { where: 'it is behind 40 frames', window: frameBehind(40) },
    {
      where: 'there is only an element of that name',
      window: windowDouble({ API: namedElement() }),
    },
    { where: 'there is only a form of that name', window: windowDouble({ API: formWithField() }) },
    { where: 'there is only a text of that name', window: windowDouble({ API: 'API' }) },
    { where: 'there is only null', window: windowDouble({ API: null }) },
    { where: 'only SCORM 2004 is there', window: windowDouble({ API: { Initialize: () => '' } }) },
    { where: 'all around is of another origin', window: foreignWindow() as Window },
  ])('finds nothing when $where', ({ window }) => {
    expect(findApi(window)).toBeUndefined()
  })
})

describe('the wait for the API', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is over at once when it is there', async () => {
    expect(await awaitApi(windowDouble({ API }), 10_000)).toBe(API)
  })

  test('ends when an API appears late', async () => {
    const window = windowDouble({})
    const found = awaitApi(window, 10_000)
    await vi.advanceTimersByTimeAsync(4000)
    Object.assign(window, { API })
    await vi.advanceTimersByTimeAsync(200)
    expect(await found).toBe(API)
  })

  test('ends without one when the patience is over', async () => {
    const found = awaitApi(windowDouble({}), 10_000)
    await vi.advanceTimersByTimeAsync(10_200)
    expect(await found).toBeUndefined()
  })
})
