import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../src/model/event.ts'
import { noProgress } from '../../src/model/progress.ts'
import { decodeState, encodeState } from '../../src/model/suspend.ts'
import { deviceCopy } from '../../src/player/device-copy.ts'
import type { Launch, Lms, LmsFactory } from '../../src/player/lms/lms.ts'
import { scorm12 } from '../../src/player/lms/scorm12/index.ts'
import { xapi } from '../../src/player/lms/xapi/index.ts'
import { startSession } from '../../src/player/session.ts'
import type { Session } from '../../src/player/session.ts'
import { strictScorm12 } from '../../src/preview/lms/strict-scorm12.ts'
import type { Scorm12Record } from '../../src/preview/lms/strict-scorm12.ts'
import {
  answered,
  examStarted,
  moved,
  sampleCourse,
  sampleQuestions,
  submitted,
  viewed,
} from '../doubles/course.ts'
import { lrsDouble, lrsEndpoint } from '../doubles/lrs/index.ts'
import { stopwatch } from '../doubles/stopwatch.ts'
import { storageDouble } from '../doubles/storage.ts'
import { windowDouble } from '../doubles/window.ts'

const started: LearningEvent = { type: 'session-started', resumed: false }

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** An LMS that notes what it is given. */
function notingLms(capacity = 4096): Lms & { readonly notes: string[] } {
  const notes: string[] = []
  return {
    notes,
    capacity,
    connect: async () => launch(),
    save: (state, location) => void notes.push(`save ${location} ${state}`),
    report: (event, { standing }) => void notes.push(`report ${event.type} ${standing}`),
    flush: () => void notes.push('flush'),
    close: () => void notes.push('close'),
    leave: () => void notes.push('leave'),
  }
}

const launch = (parts: Partial<Launch> = {}): Launch => ({
  state: '',
  learner: { id: 'fnightingale', name: '' },
  records: true,
  comments: true,
  ...parts,
})

function begin(parts: { lms?: Lms; launch?: Launch; storage?: Storage } = {}): Session {
  const { lms = notingLms(), launch: given = launch(), storage = storageDouble() } = parts
  const window = windowDouble({ localStorage: storage })
  const copy = deviceCopy(window, sampleCourse.id, given.learner)
  return startSession({ course: sampleCourse, lms, launch: given, copy })
}

const kinds = (notes: readonly string[]): string[] =>
  notes.map((note) => note.split(' ').slice(0, 2).join(' '))

describe('a session', () => {
  test('begins with nothing for a new learner', () => {
    const session = begin()
    expect(session.progress()).toEqual(noProgress)
    expect([session.resumed, session.records]).toEqual([false, true])
  })

  test('goes on with the state of the LMS', () => {
    const progress = { ...noProgress, place: 3, seen: [1, 2, 3] }
    const state = encodeState({ progress, stamp: 9, lineage: 77, day: 2206 })
    const session = begin({ launch: launch({ state }) })
    expect(session.progress()).toEqual(progress)
    expect(session.resumed).toBe(true)
  })

  test.each([
    [0, 0],
    [0.5, 32_768],
    [0.999_999, 65_535],
  ])('draws its lineage among all that a state can hold: %d is %i', (drawn, lineage) => {
    vi.spyOn(Math, 'random').mockReturnValueOnce(drawn)
    const lms = notingLms()
    begin({ lms }).apply(viewed(1))
    const saved = lms.notes.find((note) => note.startsWith('save '))?.split(' ')[2] ?? ''
    expect(decodeState(saved)?.lineage).toBe(lineage)
  })

  test('begins anew where the LMS gives back something else', () => {
    const session = begin({ launch: launch({ state: 'someone=else&data' }) })
    expect(session.progress()).toEqual(noProgress)
    expect(session.resumed).toBe(false)
  })

  test('drops what an update of the course has removed', () => {
    const progress = { ...noProgress, place: 99, seen: [1, 99] }
    const state = encodeState({ progress, stamp: 1, lineage: 1, day: 2206 })
    const session = begin({ launch: launch({ state }) })
    expect(session.progress()).toMatchObject({ place: 0, seen: [1] })
  })

  test('saves and then reports every event, and tells its listeners', () => {
    const lms = notingLms()
    const session = begin({ lms })
    const heard: string[] = []
    session.subscribe(({ type }) => void heard.push(`${type} ${session.progress().place}`))
    session.apply(started)
    session.apply(viewed(2))
    expect(kinds(lms.notes)).toEqual([
      'save 0',
      'report session-started',
      'save 2',
      'report page-viewed',
    ])
    expect(heard).toEqual(['session-started 0', 'page-viewed 2'])
  })

  test('counts up its stamp from save to save and keeps its lineage over sessions', () => {
    const first = notingLms()
    const session = begin({ lms: first })
    for (const event of [started, viewed(1), viewed(2)]) session.apply(event)
    const states = first.notes.flatMap((note) => /^save \d+ (\S+)/.exec(note)?.slice(1) ?? [])
    const saved = states.map((state) => decodeState(state))
    expect(saved.map((one) => one?.stamp)).toEqual([1, 2, 3])
    expect(new Set(saved.map((one) => one?.lineage)).size).toBe(1)

    const second = notingLms()
    begin({ lms: second, launch: launch({ state: states.at(-1) ?? '' }) }).apply(viewed(3))
    const next = decodeState(/^save 3 (\S+)/.exec(second.notes[0] ?? '')?.[1] ?? '')
    expect([next?.stamp, next?.lineage]).toEqual([4, saved[0]?.lineage])
  })

  test('resumes an exam with the same questions, order and answers', () => {
    const lms = notingLms()
    const session = begin({ lms })
    for (const event of [examStarted, answered(0), answered(3)]) session.apply(event)
    session.apply(moved(3))
    const state = lms.notes.at(-2)?.split(' ')[2] ?? ''
    const { sitting } = begin({ launch: launch({ state }) }).progress()
    expect(sitting).toEqual({
      exam: 1,
      attempt: 1,
      seed: 7,
      items: [1, 2, 3, 4],
      answers: [1, 0, 0, 1],
      position: 3,
      settled: [],
      spent: 0,
      limit: 0,
    })
    expect(sampleQuestions.map(({ number }) => number)).toEqual(
      expect.arrayContaining([...(sitting?.items ?? [])]),
    )
  })

  test('gives the LMS nothing after its end, but goes on for the learner', () => {
    const lms = notingLms()
    const session = begin({ lms })
    session.apply(started)
    session.close()
    const { length } = lms.notes
    session.apply(viewed(2))
    session.flush()
    expect(lms.notes).toHaveLength(length)
    expect(session.progress().place).toBe(2)
  })

  test('that another window has followed gives the LMS nothing, at its end neither', () => {
    const lms = notingLms()
    const session = begin({ lms })
    session.apply(started)
    const { length } = lms.notes
    session.leave()
    session.apply(viewed(2))
    session.flush()
    expect(lms.notes.slice(length)).toEqual(['leave'])
  })

  test('in review goes on for the learner alone', () => {
    const lms = notingLms()
    const storage = storageDouble()
    const state = encodeState({ progress: noProgress, stamp: 1, lineage: 1, day: 2206 })
    const session = begin({ lms, storage, launch: launch({ state, records: false }) })
    session.apply(viewed(2))
    session.apply(submitted(100))
    session.health('recording')
    expect(lms.notes).toEqual([])
    expect(storage.texts.size).toBe(0)
    expect(session.status().standing).toBe('passed')
  })

  test('says so rather than cut a state that is too long for the LMS', () => {
    const session = begin({ lms: notingLms(10) })
    expect(() => session.apply(started)).toThrow(/characters/)
  })
})

describe('a crash', () => {
  /** The browser of one ward computer, and an LMS behind each page that is opened in it. */
  function computer(stored: Scorm12Record = {}): {
    readonly open: () => Promise<Session>
    readonly committed: () => Scorm12Record
  } {
    const localStorage = storageDouble()
    let lms = strictScorm12({ stored })
    return {
      committed: () => lms.committed(),
      open: async () => {
        lms = strictScorm12({ stored: lms.committed() })
        const window = windowDouble({ API: lms.API, localStorage })
        return await connected(window, scorm12)
      },
    }
  }

  async function connected(window: Window, factory: LmsFactory): Promise<Session> {
    let session: Session | undefined
    const lms = factory({
      window,
      course: sampleCourse,
      elapsed: stopwatch(),
      onHealth: (health) => session?.health(health),
    })
    const launched = await lms.connect()
    const copy = deviceCopy(window, sampleCourse.id, launched.learner)
    session = startSession({ course: sampleCourse, lms, launch: launched, copy })
    return session
  }

  test('before any commit of the work loses nothing on the same device', async () => {
    const { open, committed } = computer()
    const session = await open()
    for (const event of [started, viewed(1), viewed(2)]) session.apply(event)
    expect(committed()).not.toHaveProperty('cmi.suspend_data')
    const again = await open()
    expect(again.progress().seen).toEqual([1, 2])
    expect(again.resumed).toBe(true)
  })

  test('after a commit loses nothing that came later', async () => {
    const { open } = computer()
    const session = await open()
    session.apply(started)
    session.apply(examStarted)
    session.apply(answered(0))
    session.apply(answered(2))
    const again = await open()
    expect(again.progress().sitting?.answers).toEqual([1, 0, 1, 0])
  })

  test('does not bring a confirmed pass into an attempt that the LMS emptied', async () => {
    const localStorage = storageDouble()
    const first = strictScorm12()
    const session = await connected(windowDouble({ API: first.API, localStorage }), scorm12)
    for (const event of [started, examStarted, submitted(90)]) session.apply(event)
    session.close()
    const { API } = strictScorm12()
    const fresh = await connected(windowDouble({ API, localStorage }), scorm12)
    expect(fresh.resumed).toBe(false)
    expect(fresh.status().standing).toBe('incomplete')
    fresh.apply(started)
    const again = await connected(windowDouble({ API: strictScorm12().API, localStorage }), scorm12)
    expect(again.status().standing).toBe('incomplete')
  })

  test('while an LRS has not yet taken the first state loses nothing either', async () => {
    const localStorage = storageDouble()
    const lrs = lrsDouble()
    const query = new URLSearchParams({
      endpoint: lrsEndpoint,
      actor: JSON.stringify({ mbox: 'mailto:learner@example.org' }),
    })
    const href = `https://lms.example.org/course/?${query}`
    const page = (): Window => windowDouble({ fetch: lrs.fetch, href, localStorage })
    const session = await connected(page(), xapi)
    await vi.advanceTimersByTimeAsync(1000)
    expect(lrs.statements).toHaveLength(1)
    lrs.fault = 'down'
    session.apply(started)
    await vi.advanceTimersByTimeAsync(1000)
    expect(lrs.states.size).toBe(0)
    lrs.fault = undefined
    expect((await connected(page(), xapi)).resumed).toBe(true)
  })
})
