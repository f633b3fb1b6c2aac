import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { apply } from '../../../src/model/apply.ts'
import type { LearningEvent } from '../../../src/model/event.ts'
import { noProgress } from '../../../src/model/progress.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { statusOf } from '../../../src/model/status.ts'
import { LmsSilent, NoLms } from '../../../src/player/lms/lms.ts'
import type { Health, Lms } from '../../../src/player/lms/lms.ts'
import { scorm12 } from '../../../src/player/lms/scorm12/index.ts'
import { strictScorm12 } from '../../../src/preview/lms/strict-scorm12.ts'
import type { StrictOptions, StrictScorm12 } from '../../../src/preview/lms/strict-scorm12.ts'
import {
  answered,
  examStarted,
  moved,
  sampleCourse,
  submitted,
  viewed,
} from '../../doubles/course.ts'
import { stopwatch } from '../../doubles/stopwatch.ts'
import { windowDouble } from '../../doubles/window.ts'

const started: LearningEvent = { type: 'session-started', resumed: false }

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

interface Visit {
  readonly strict: StrictScorm12
  readonly window: Window
  readonly lms: Lms
  readonly health: readonly Health[]
  readonly does: (...events: readonly LearningEvent[]) => void
}

interface VisitOptions extends StrictOptions {
  readonly belowPass?: 'incomplete' | 'failed'
  readonly passAs?: 'passed' | 'completed'
  readonly before?: Progress
}

async function visit({
  belowPass = 'incomplete',
  passAs = 'passed',
  before,
  ...rest
}: VisitOptions = {}): Promise<Visit> {
  const strict = strictScorm12(rest)
  const health: Health[] = []
  const course = { ...sampleCourse, belowPass, passAs }
  const window = windowDouble({ API: strict.API })
  const lms = scorm12({
    window,
    course,
    elapsed: stopwatch(),
    onHealth: (next) => void health.push(next),
  })
  await lms.connect()
  let [progress, saves] = [before ?? noProgress, 0]
  const does = (...events: readonly LearningEvent[]): void => {
    for (const event of events) {
      progress = apply(progress, event)
      lms.save(`state-${++saves}`, String(progress.place))
      lms.report(event, statusOf(course, progress))
    }
  }
  return { strict, window, lms, health, does }
}

/** The calls of these functions as texts, such as `cmi.core.exit=suspend` or `LMSCommit`. */
function log({ calls }: StrictScorm12, ...names: readonly string[]): string[] {
  return calls
    .filter(({ name }) => names.includes(name))
    .map(({ name, args }) => (name === 'LMSSetValue' ? args.join('=') : name))
}

const status = 'cmi.core.lesson_status'
const score = 'cmi.core.score.raw'

describe('the first second of a session', () => {
  test('commits incomplete and suspend before anything else is written', async () => {
    const { strict } = await visit()
    expect(log(strict, 'LMSSetValue', 'LMSCommit')).toEqual([
      'cmi.core.lesson_status=incomplete',
      'cmi.core.exit=suspend',
      'cmi.core.session_time=00:00:00',
      'LMSCommit',
    ])
    expect(strict.committed()[status]).toBe('incomplete')
  })

  test('leaves a course that was only opened incomplete, not completed', async () => {
    const { strict, lms } = await visit()
    lms.close()
    expect(strict.committed()).toMatchObject({ [status]: 'incomplete', 'cmi.core.exit': 'suspend' })
    expect(strict.committed()).not.toHaveProperty(score)
  })

  test.each(['incomplete', 'failed', 'completed', 'passed'])(
    'does not lower a stored %s',
    async (stored) => {
      const { strict, lms } = await visit({ stored: { [status]: stored, [score]: '55' } })
      lms.close()
      expect(log(strict, 'LMSSetValue')).toContain(`${status}=${stored}`)
      expect(strict.committed()).toMatchObject({ [status]: stored, [score]: '55' })
    },
  )

  test.each(['not attempted', 'browsed', '', 'Unknown'])(
    'begins with incomplete where %j is stored',
    async (stored) => {
      const { strict } = await visit({ launch: { [status]: stored } })
      expect(strict.committed()[status]).toBe('incomplete')
    },
  )
})

describe('the status and the score', () => {
  test('have no score until an exam is handed in', async () => {
    const { strict, lms, does } = await visit()
    does(started, viewed(1), examStarted, answered(0), answered(1))
    lms.close()
    expect(strict.committed()).not.toHaveProperty(score)
    expect(log(strict, 'LMSSetValue').join()).not.toContain('score')
  })

  test.each([
    { percent: 0, belowPass: 'incomplete', expected: 'incomplete', raw: '0' },
    { percent: 69, belowPass: 'incomplete', expected: 'incomplete', raw: '69' },
    { percent: 69.99, belowPass: 'incomplete', expected: 'incomplete', raw: '69.99' },
    { percent: 69, belowPass: 'failed', expected: 'failed', raw: '69' },
    { percent: 70, belowPass: 'incomplete', expected: 'passed', raw: '70' },
    { percent: 70, belowPass: 'failed', expected: 'passed', raw: '70' },
    { percent: 100, belowPass: 'failed', expected: 'passed', raw: '100' },
  ] as const)('are $expected and $raw after $percent percent', async (row) => {
    const { strict, does } = await visit({ belowPass: row.belowPass })
    does(started, examStarted, submitted(row.percent))
    expect(strict.committed()).toMatchObject({
      [status]: row.expected,
      [score]: row.raw,
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
    })
  })

  test('are written score first, then status, then committed', async () => {
    const { strict, does } = await visit()
    does(started, examStarted)
    const before = log(strict, 'LMSSetValue', 'LMSCommit').length
    does(submitted(80))
    const since = log(strict, 'LMSSetValue', 'LMSCommit').slice(before)
    const order = since.filter((call) => /score\.raw|lesson_status|LMSCommit/.test(call))
    expect(order).toEqual([`${score}=80`, `${status}=passed`, 'LMSCommit'])
  })

  test('are written score first also when they are written again after a refusal', async () => {
    let down = true
    const fault = (name: string): 'false' | undefined =>
      down && name === 'LMSCommit' ? 'false' : undefined
    const { strict, does } = await visit({ fault })
    does(started, examStarted, submitted(80))
    down = false
    const before = log(strict, 'LMSSetValue').length
    await vi.advanceTimersByTimeAsync(30_000)
    const order = log(strict, 'LMSSetValue')
      .slice(before)
      .filter((call) => call === `${score}=80` || call === `${status}=passed`)
    expect(order).toEqual([`${score}=80`, `${status}=passed`])
  })

  test('stay passed with the best score after a worse retake', async () => {
    const { strict, lms, does } = await visit({ belowPass: 'failed' })
    does(started, examStarted, submitted(85), examStarted, submitted(20))
    lms.close()
    expect(strict.committed()).toMatchObject({ [status]: 'passed', [score]: '85' })
    expect(log(strict, 'LMSSetValue')).not.toContain(`${score}=20`)
  })

  test.each<{ what: string; stored?: Record<string, string>; percent: number; ends: string }>([
    { what: 'a pass', percent: 75, ends: 'completed' },
    { what: 'a try below the pass mark', percent: 60, ends: 'incomplete' },
    {
      what: 'a pass after a failed record',
      stored: { [status]: 'failed' },
      percent: 75,
      ends: 'completed',
    },
    {
      what: 'a retake after a pass',
      stored: { [status]: 'completed' },
      percent: 60,
      ends: 'completed',
    },
    {
      what: 'a pass over a passed record',
      stored: { [status]: 'passed' },
      percent: 75,
      ends: 'passed',
    },
  ])(
    'say completed of a pass where the course says so: $what',
    async ({ stored, percent, ends }) => {
      const { strict, lms, does } = await visit({ passAs: 'completed', ...(stored && { stored }) })
      does(started, viewed(1), examStarted, submitted(percent))
      lms.close()
      expect(strict.committed()[status]).toBe(ends)
      const words = log(strict, 'LMSSetValue').filter((call) => call.startsWith(status))
      expect(words.includes(`${status}=passed`)).toBe(ends === 'passed')
    },
  )

  test('take the detour to a completed pass after a failed commit', async () => {
    let down = false
    const { strict, does } = await visit({
      passAs: 'completed',
      fault: (name) => (down && name === 'LMSCommit' ? 'false' : undefined),
    })
    does(started, examStarted)
    down = true
    does(submitted(80))
    down = false
    const before = log(strict, 'LMSSetValue').length
    await vi.advanceTimersByTimeAsync(30_000)
    const written = log(strict, 'LMSSetValue').slice(before)
    expect(written.filter((call) => call.startsWith(status))).toEqual([
      `${status}=incomplete`,
      `${status}=completed`,
    ])
    expect(strict.committed()[status]).toBe('completed')
  })

  test('of another tool are never lowered: a stored pass stays above a failed try', async () => {
    const stored = { [status]: 'passed', [score]: '90' }
    const { strict, lms, does } = await visit({ stored, belowPass: 'failed' })
    does(started, viewed(1), examStarted, submitted(40))
    lms.close()
    expect(strict.committed()).toMatchObject(stored)
    expect(log(strict, 'LMSSetValue').filter((call) => call.startsWith(status))).toEqual([
      `${status}=passed`,
    ])
  })

  test('of another tool may rise: a stored score below the new one gives way', async () => {
    const stored = { [status]: 'failed', [score]: '40' }
    const { strict, does } = await visit({ stored })
    does(started, examStarted, submitted(75))
    expect(strict.committed()).toMatchObject({ [status]: 'passed', [score]: '75' })
  })

  test('leave out the limits of the score where the LMS has none', async () => {
    const launch = { 'cmi.core.score._children': 'raw' }
    const { strict, does } = await visit({ launch })
    does(started, examStarted, submitted(75))
    expect(log(strict, 'LMSSetValue').join()).not.toMatch(/score\.(min|max)/)
  })
})

describe('the pace of commits', () => {
  const commits = ({ strict }: Visit): number => log(strict, 'LMSCommit').length

  test('is one in 30 seconds while the learner reads', async () => {
    const reading = await visit()
    const before = commits(reading)
    reading.does(started)
    for (let second = 0; second < 120; second++) {
      reading.does(viewed((second % 5) + 1))
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(commits(reading) - before).toBe(4)
  })

  test('is one in 15 seconds while the learner answers an exam', async () => {
    const exam = await visit()
    exam.does(started, examStarted)
    const before = commits(exam)
    for (let second = 0; second < 120; second++) {
      exam.does(answered(second % 4), moved(second % 4))
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(commits(exam) - before).toBe(8)
  })

  test('does not wait when an exam begins or is handed in, or on a flush', async () => {
    const exam = await visit()
    for (const event of [examStarted, submitted(50), examStarted, submitted(80)]) {
      const before = commits(exam)
      exam.does(event)
      expect(commits(exam)).toBe(before + 1)
    }
    exam.does(viewed(1))
    const before = commits(exam)
    exam.lms.flush()
    expect(commits(exam)).toBe(before + 1)
  })

  test('does not wait after a long read: the next page is committed at once', async () => {
    const reading = await visit()
    reading.does(started)
    await vi.advanceTimersByTimeAsync(600_000)
    const before = commits(reading)
    reading.does(viewed(2))
    await vi.advanceTimersByTimeAsync(0)
    expect(commits(reading)).toBe(before + 1)
  })

  test('is nothing at all while the learner does nothing', async () => {
    const reading = await visit()
    reading.does(started, viewed(1))
    await vi.advanceTimersByTimeAsync(60_000)
    const before = commits(reading)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(commits(reading)).toBe(before)
  })
})

describe('the end of a session', () => {
  test('has the time of this session, once, in whole seconds', async () => {
    const stored = { 'cmi.core.total_time': '0001:00:00' }
    const { strict, lms, does } = await visit({ stored })
    does(started, viewed(1))
    await vi.advanceTimersByTimeAsync(3_723_456)
    lms.close()
    expect(strict.committed()).toMatchObject({
      'cmi.core.session_time': '01:02:03',
      'cmi.core.total_time': '0002:02:03',
    })
  })

  test('commits, finishes once and calls nothing afterwards', async () => {
    const { strict, lms, does } = await visit()
    does(started, viewed(1))
    lms.close()
    expect(log(strict, 'LMSCommit', 'LMSFinish').slice(-2)).toEqual(['LMSCommit', 'LMSFinish'])
    expect(strict.isFinished()).toBe(true)
    const { length } = strict.calls
    lms.close()
    does(viewed(2))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(strict.calls).toHaveLength(length)
  })

  test('stays on suspend after a pass, so that the course can be opened again', async () => {
    const first = await visit()
    first.does(started, examStarted, submitted(90))
    first.lms.close()
    const { strict } = await visit({ stored: first.strict.committed() })
    expect(strict.API['LMSGetValue']?.('cmi.core.entry')).toBe('resume')
  })

  test('in review hears of no break of the network, and writes nothing after it', async () => {
    const launch = { 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit' }
    const { strict, window, health } = await visit({ launch })
    for (const network of ['offline', 'online']) window.dispatchEvent(new Event(network))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(log(strict, 'LMSSetValue', 'LMSCommit')).toEqual([])
    expect(health).toEqual([])
  })

  test('finishes a session in review without having written anything', async () => {
    const launch = { 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit' }
    const { strict, lms, does } = await visit({ launch, stored: { [status]: 'passed' } })
    does(started, viewed(1))
    lms.close()
    expect(log(strict, 'LMSSetValue', 'LMSCommit', 'LMSFinish')).toEqual(['LMSFinish'])
    expect(strict.committed()[status]).toBe('passed')
  })
})

describe('a whole course', () => {
  test('never makes a call that a strict LMS refuses', async () => {
    const { strict, lms, does } = await visit()
    does(started, viewed(1), viewed(2))
    await vi.advanceTimersByTimeAsync(100_000)
    does(examStarted, answered(0), moved(1), answered(1))
    await vi.advanceTimersByTimeAsync(100_000)
    does(submitted(66.66), viewed(3), examStarted, submitted(91.66))
    lms.flush()
    lms.close()
    expect(strict.calls.filter(({ error }) => error !== '0')).toEqual([])
  })
})

describe('an LMS with ways of its own', () => {
  const connect = (API: unknown): Promise<unknown> =>
    scorm12({
      window: windowDouble({ API }),
      course: sampleCourse,
      elapsed: stopwatch(),
      onHealth: () => {},
    }).connect()

  test('may answer with the boolean true', async () => {
    const strict = strictScorm12()
    const booleans = Object.fromEntries(
      Object.entries(strict.API).map(([name, call]) => [
        name,
        (...args: string[]): unknown => {
          const answer = call(...args)
          return answer === 'true' ? true : answer
        },
      ]),
    )
    const health: Health[] = []
    const lms = scorm12({
      window: windowDouble({ API: booleans }),
      course: sampleCourse,
      elapsed: stopwatch(),
      onHealth: (next) => void health.push(next),
    })
    await lms.connect()
    expect(health).toEqual(['recording'])
  })

  test('may be initialised already, as after a reload of the frame', async () => {
    const strict = strictScorm12({ stored: { 'cmi.suspend_data': 'before' } })
    strict.API['LMSInitialize']?.('')
    await expect(connect(strict.API)).resolves.toMatchObject({ state: 'before' })
  })

  test('may answer false to a value that it took, and only the error code says so', async () => {
    const strict = strictScorm12()
    const API = {
      ...strict.API,
      LMSSetValue: (...args: string[]) => {
        strict.API['LMSSetValue']?.(...args)
        return 'false'
      },
    }
    const health: Health[] = []
    const onHealth = (next: Health): void => void health.push(next)
    await scorm12({
      window: windowDouble({ API }),
      course: sampleCourse,
      elapsed: stopwatch(),
      onHealth,
    }).connect()
    expect(health).toEqual(['recording'])
  })

  test('may give a score back as a number', async () => {
    const stored = { [status]: 'passed', [score]: '88' }
    const strict = strictScorm12({ stored })
    const API = {
      ...strict.API,
      LMSGetValue: (element: string): unknown => {
        const value = strict.API['LMSGetValue']?.(element)
        return element === score ? Number(value) : value
      },
    }
    const lms = scorm12({
      window: windowDouble({ API }),
      course: sampleCourse,
      elapsed: stopwatch(),
      onHealth: () => {},
    })
    await lms.connect()
    lms.report(submitted(75), { standing: 'passed', score: 75, viewed: 0, modules: {} })
    lms.close()
    expect(strict.committed()[score]).toBe('88')
  })

  test('may know no lesson mode and no credit: then it records', async () => {
    const launch = { 'cmi.core.lesson_mode': '', 'cmi.core.credit': '' }
    await expect(connect(strictScorm12({ launch }).API)).resolves.toMatchObject({ records: true })
  })

  test('gives the learner as it knows them', async () => {
    await expect(connect(strictScorm12().API)).resolves.toMatchObject({
      learner: { id: 'learner-1', name: 'Nightingale, Florence' },
    })
  })

  test.each([
    { what: 'every call throws', API: strictScorm12({ fault: () => 'throw' }).API },
    { what: 'the session is over', API: finished() },
    {
      what: 'it answers with nothing at all',
      API: Object.fromEntries(
        ['LMSInitialize', 'LMSGetValue', 'LMSGetLastError'].map((name) => [name, () => undefined]),
      ),
    },
  ])(
    'is tried five times in four seconds when $what, and then said to be silent',
    async ({ API }) => {
      const initialize = vi.spyOn(API, 'LMSInitialize')
      const connecting = expect(connect(API)).rejects.toThrow(LmsSilent)
      await vi.advanceTimersByTimeAsync(4000)
      await connecting
      expect(initialize).toHaveBeenCalledTimes(5)
    },
  )

  test('may fail for a moment while the session is opened', async () => {
    const calls = 30
    for (let failing = 0; failing < calls; failing++) {
      let call = -1
      const { API } = strictScorm12({
        stored: { 'cmi.suspend_data': 'kept', 'cmi.core.lesson_status': 'passed' },
        fault: () => (++call === failing ? 'false' : undefined),
      })
      const connecting = connect(API)
      await vi.advanceTimersByTimeAsync(1000)
      expect(await connecting).toMatchObject({ state: 'kept', learner: { id: 'learner-1' } })
    }
  })

  test('counts as no LMS when no API appears in ten seconds', async () => {
    const connecting = expect(connect(undefined)).rejects.toThrow(NoLms)
    await vi.advanceTimersByTimeAsync(10_200)
    await connecting
  })
})

function finished(): StrictScorm12['API'] {
  const { API } = strictScorm12()
  API['LMSInitialize']?.('')
  API['LMSFinish']?.('')
  return API
}

describe('a value that the LMS refuses', () => {
  test('is given again when the LMS takes values again', async () => {
    let full = true
    const fault = (name: string, args: readonly string[]): 'false' | undefined =>
      full && name === 'LMSSetValue' && args[0] === 'cmi.suspend_data' ? 'false' : undefined
    const { strict, health, does } = await visit({ fault })
    does(started, viewed(1))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(health.at(-1)).toBe('lost')
    full = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect(health.at(-1)).toBe('recording')
    expect(strict.committed()['cmi.suspend_data']).toBe('state-2')
  })

  test('leaves the real values, not those of a rewriting, for LMSFinish to store', async () => {
    const fault = (name: string): 'false' | undefined =>
      name === 'LMSCommit' ? 'false' : undefined
    const { strict, lms, does } = await visit({ fault })
    does(started, viewed(2), examStarted, submitted(80))
    await vi.advanceTimersByTimeAsync(60_000)
    lms.close()
    expect(strict.committed()).toMatchObject({
      [status]: 'passed',
      [score]: '80',
      'cmi.core.lesson_location': '2',
      'cmi.suspend_data': 'state-4',
    })
  })

  test('does not hold back the others', async () => {
    const fault = (name: string, args: readonly string[]): 'false' | undefined =>
      name === 'LMSSetValue' && args[0] === 'cmi.suspend_data' ? 'false' : undefined
    const { strict, does } = await visit({ fault })
    does(started, examStarted, submitted(80))
    expect(strict.committed()).toMatchObject({ [status]: 'passed', [score]: '80' })
  })
})
