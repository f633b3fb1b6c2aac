import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../src/model/event.ts'
import type { Lms } from '../../src/player/lms/lms.ts'
import { localHost, scormAgainHost, strictHost, xapiHost } from './hosts.ts'
import type { HostDouble } from './hosts.ts'
import { cmi5Host } from './hosts/cmi5.ts'

const recordingHosts = [strictHost, scormAgainHost, xapiHost, cmi5Host]

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)
const status = { standing: 'incomplete', viewed: 0, modules: {} } as const
const comment = 'Mehr Bilder, bitte: 日本.'
const rated: LearningEvent = { type: 'course-rated', rating: 4, comment }

/** How often the comment stands in the record. */
const copies = (host: HostDouble): number => host.record().comments.split(comment).length - 1

async function begin(host: HostDouble): Promise<Lms> {
  const { lms } = host.open()
  await lms.connect()
  await settle()
  lms.save('state', '1')
  lms.report({ type: 'session-started', resumed: false }, status)
  return lms
}

describe.each(recordingHosts)('feedback through $name', ({ make }) => {
  test('is asked for', async () => {
    expect(await make().open().lms.connect()).toMatchObject({ comments: true })
  })

  test('is in the record at once, and there once at the end of the session', async () => {
    const host = make()
    const lms = await begin(host)
    lms.report(rated, status)
    await settle()
    expect(copies(host)).toBe(1)
    await vi.advanceTimersByTimeAsync(120_000)
    lms.close()
    await settle()
    expect(copies(host)).toBe(1)
  })

  test.each(['refuses', 'throws'] as const)(
    'arrives, and no more than twice, after a time in which the host %s',
    async (trouble) => {
      const host = make()
      const lms = await begin(host)
      host.trouble = trouble
      lms.report(rated, status)
      await vi.advanceTimersByTimeAsync(60_000)
      expect(copies(host)).toBe(0)
      host.trouble = undefined
      await vi.advanceTimersByTimeAsync(30_000)
      lms.close()
      await settle()
      expect([1, 2]).toContain(copies(host))
    },
  )

  test('arrives though the learner leaves at once', async () => {
    const host = make()
    const lms = await begin(host)
    lms.report(rated, status)
    lms.close()
    await settle()
    expect(copies(host)).toBe(1)
  })
})

describe('feedback is not asked for', () => {
  test('in this browser alone', async () => {
    expect(await localHost.make().open().lms.connect()).toMatchObject({ comments: false })
  })

  test.each([strictHost, scormAgainHost])('in review, by $name', async ({ make }) => {
    const host = make({ 'cmi.core.lesson_mode': 'review' })
    expect(await host.open().lms.connect()).toMatchObject({ comments: false })
  })
})

describe.each([strictHost, scormAgainHost])('scores of modules in $name', ({ make }) => {
  test('leave the session without doubt, over sessions', async () => {
    const host = make()
    const key = { kind: 'choice', option: 1 } as const
    const marks = [1, 2].map((question) => ({ question, response: key, key, credit: 1 }))
    for (const attempt of [1, 2]) {
      const { lms, health } = host.open()
      await lms.connect()
      lms.report(
        {
          type: 'exam-submitted',
          exam: 1,
          attempt,
          score: 10_000,
          marks,
          noRepeat: 0,
          reveals: true,
          time: Date.now(),
        },
        { standing: 'passed', score: 100, viewed: 0, modules: {} },
      )
      await vi.advanceTimersByTimeAsync(1000)
      lms.close()
      expect(new Set(health)).toEqual(new Set(['recording']))
    }
  })
})
