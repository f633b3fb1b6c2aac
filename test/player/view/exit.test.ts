import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WayBack } from '../../../src/player/lms/lms.ts'
import { exitButton } from '../../../src/player/view/exit.ts'
import { strings } from '../../../src/player/view/strings.ts'
import { appDouble } from '../../doubles/app.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const url = 'https://lms.example.org/back'

interface Options {
  readonly records?: boolean
  readonly ready?: Promise<void>
  readonly lost?: boolean
}

/** The exit button of a session, and where it led. */
function exit(wayBack: WayBack | undefined, { records = true, lost = false }: Options = {}) {
  const { app } = appDouble()
  document.body.append(
    Object.assign(document.createElement('button'), { id: 'exit', hidden: true }),
  )
  const went: string[] = []
  const closed: string[] = []
  const health = { lost }
  exitButton({
    ...app,
    session: { ...app.session, records, wayBack, close: () => void closed.push('closed') },
    banner: { show: () => undefined, has: () => health.lost },
    window: {
      document,
      location: { assign: (to: string) => void went.push(to) },
    } as unknown as Window,
  })
  const button = document.querySelector<HTMLElement>('#exit')
  return { button, went, closed, health }
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)
const never = new Promise<void>(() => undefined)

describe('the exit', () => {
  test('ends the session and says that everything is saved', () => {
    const { button, closed } = exit(undefined)
    button?.click()
    expect(closed).toEqual(['closed'])
    expect(document.body.textContent).toContain(strings.closed.title)
    expect(document.querySelector('main button')).toBeNull()
  })

  test('is not there where nothing is recorded and nobody waits', () => {
    expect(exit(undefined, { records: false }).button?.hidden).toBe(true)
  })

  test.each([{ records: true }, { records: false }])(
    'leads back as soon as the LMS has answered, with %o',
    async (options) => {
      const { button, went, closed } = exit({ url, ready: Promise.resolve() }, options)
      expect(button?.hidden).toBe(false)
      button?.click()
      expect([closed, went]).toEqual([['closed'], []])
      await settle()
      expect(went).toEqual([url])
    },
  )

  test('leads back after three seconds when the LMS does not answer', async () => {
    const { button, went } = exit({ url, ready: never })
    button?.click()
    await vi.advanceTimersByTimeAsync(2900)
    expect(went).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(went).toEqual([url])
  })

  test('lets the learner read first that the LMS did not confirm, and go by a button', async () => {
    let answer = (): void => undefined
    const ready = new Promise<void>((resolve) => {
      answer = resolve
    })
    const { button, went, health } = exit({ url, ready })
    button?.click()
    health.lost = true
    answer()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(went).toEqual([])
    expect(document.body.textContent).toContain(strings.closedUnsure.title)
    document.querySelector<HTMLElement>('main button')?.click()
    expect(went).toEqual([url])
  })
})
