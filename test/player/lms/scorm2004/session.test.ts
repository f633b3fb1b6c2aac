import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course } from '../../../../src/model/course.ts'
import { NoLms } from '../../../../src/player/lms/lms.ts'
import { scorm2004 } from '../../../../src/player/lms/scorm2004/index.ts'
import type { StrictOptions } from '../../../../src/preview/lms/strict-lms.ts'
import { strictScorm12 } from '../../../../src/preview/lms/strict-scorm12.ts'
import { examStarted, sampleCourse, submitted, viewed } from '../../../doubles/course.ts'
import { moodle2004Like } from '../../../doubles/moodle-2004-like.ts'
import { windowDouble } from '../../../doubles/window.ts'
import { faults, log, visit } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const suspended = { 'cmi.exit': 'suspend' }
const passed = {
  ...suspended,
  'cmi.completion_status': 'completed',
  'cmi.success_status': 'passed',
  'cmi.progress_measure': '1',
  'cmi.score.raw': '80',
  'cmi.score.scaled': '0.8',
}
const pages = [1, 2, 3, 4, 5].map((page) => viewed(page))

describe('a session with SCORM 2004', () => {
  test('begins with incomplete and suspend, committed before anything else', async () => {
    const { strict } = await visit()
    expect(log(strict)).toEqual([
      'cmi.progress_measure=0',
      'cmi.completion_status=incomplete',
      'cmi.exit=suspend',
      'cmi.session_time=PT0S',
      'Commit',
    ])
  })

  test('ends by one Terminate, after the request to suspend everything', async () => {
    const { lms, strict } = await visit()
    await vi.advanceTimersByTimeAsync(3_723_000)
    lms.close()
    lms.close()
    expect(log(strict).slice(-4)).toEqual([
      'cmi.session_time=PT1H2M3S',
      'Commit',
      'adl.nav.request=suspendAll',
      'Terminate',
    ])
    expect(strict.committed()['cmi.total_time']).toBe('PT3723S')
  })

  test('goes on where the last one ended, even when that was not closed', async () => {
    const first = await visit()
    first.does(...pages.slice(0, 2))
    first.lms.flush()
    const stored = first.strict.committed()
    const { launch, strict } = await visit({}, { stored })
    expect(launch).toMatchObject({ state: 'state-2', records: true, learner: { id: 'learner-1' } })
    expect(strict.committed()).toMatchObject({ 'cmi.location': '2', 'cmi.progress_measure': '0.4' })
  })

  test('makes no call that the LMS refuses, through an exam and a closed window', async () => {
    const { lms, strict, health, does } = await visit()
    does(...pages, examStarted, submitted(80), submitted(50))
    does({ type: 'course-rated', rating: 4, comment: '{lang=xx} ä\n日本' })
    await vi.advanceTimersByTimeAsync(60_000)
    lms.close()
    expect(faults(strict)).toEqual([])
    expect(new Set(health)).toEqual(new Set(['recording']))
  })

  test('does not take the API of SCORM 1.2', async () => {
    const lms = scorm2004({
      window: windowDouble({ API: strictScorm12().API }),
      course: sampleCourse,
      elapsed: () => 0,
      onHealth: () => undefined,
    })
    const connecting = expect(lms.connect()).rejects.toThrow(NoLms)
    await vi.advanceTimersByTimeAsync(11_000)
    await connecting
  })

  test.each([
    { launch: {}, passMark: undefined },
    { launch: { 'cmi.scaled_passing_score': '0.825' }, passMark: 82.5 },
    { launch: { 'cmi.scaled_passing_score': '0' }, passMark: undefined },
    { launch: { 'cmi.scaled_passing_score': '-0.5' }, passMark: undefined },
    { launch: { 'cmi.scaled_passing_score': 'high' }, passMark: undefined },
  ])('reads from $launch the pass mark $passMark', async ({ launch, passMark }) => {
    expect((await visit({}, { launch })).launch.passMark).toBe(passMark)
  })
})

describe('the verdict in SCORM 2004', () => {
  test.each<{ percent: number; course: Partial<Course>; says: readonly string[] }>([
    { percent: 69.99, course: {}, says: ['incomplete', 'unknown', '0.6999', '0.4'] },
    { percent: 70, course: {}, says: ['completed', 'passed', '0.7', '1'] },
    { percent: 100, course: {}, says: ['completed', 'passed', '1', '1'] },
    { percent: 0, course: {}, says: ['incomplete', 'unknown', '0', '0.4'] },
    { percent: 50, course: { belowPass: 'failed' }, says: ['incomplete', 'failed', '0.5', '0.4'] },
  ])('on $percent percent is $says', async ({ percent, course, says }) => {
    const { strict, does } = await visit(course)
    does(...pages.slice(0, 2), examStarted, submitted(percent))
    const record: Record<string, string> = {
      'cmi.success_status': 'unknown',
      ...strict.committed(),
    }
    expect([
      record['cmi.completion_status'],
      record['cmi.success_status'],
      record['cmi.score.scaled'],
      record['cmi.progress_measure'],
    ]).toEqual(says)
  })

  test('has the scores before both statuses, and all of it in one commit', async () => {
    const { strict, does } = await visit()
    const before = log(strict).length
    does(examStarted)
    const begun = log(strict).length
    does(submitted(82.5))
    expect(begun).toBeGreaterThan(before)
    expect(log(strict).slice(begun)).toEqual([
      'cmi.suspend_data=state-2',
      'cmi.score.min=0',
      'cmi.score.max=100',
      'cmi.score.raw=82.5',
      'cmi.score.scaled=0.825',
      'cmi.progress_measure=1',
      'cmi.completion_status=completed',
      'cmi.success_status=passed',
      'Commit',
    ])
  })

  test('of a course without an exam is completed, and its success stays unknown', async () => {
    const { strict, lms, does } = await visit({ exams: [] })
    does(...pages.slice(0, 4))
    lms.flush()
    expect(strict.committed()).toMatchObject({ 'cmi.progress_measure': '0.8' })
    does(...pages)
    lms.close()
    expect(strict.committed()).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.progress_measure': '1',
    })
    expect(strict.committed()).not.toHaveProperty(['cmi.success_status'])
  })

  test('says no progress of 1 while the exam is not passed, though every page was seen', async () => {
    const { strict, lms, does } = await visit()
    does(...pages)
    lms.close()
    expect(strict.committed()).toMatchObject({
      'cmi.completion_status': 'incomplete',
      'cmi.progress_measure': '0.99',
    })
  })

  test.each<{ stored: Record<string, string> }>([
    { stored: passed },
    { stored: { ...suspended, 'cmi.completion_status': 'completed', 'cmi.progress_measure': '1' } },
    {
      stored: {
        ...suspended,
        'cmi.completion_status': 'incomplete',
        'cmi.success_status': 'failed',
        'cmi.progress_measure': '0.8',
        'cmi.score.raw': '60',
        'cmi.score.scaled': '0.6',
      },
    },
  ])('is never below what the record held at launch: $stored', async ({ stored }) => {
    const { strict, lms, does } = await visit({}, { stored })
    does(pages[0] ?? examStarted, examStarted, submitted(30))
    lms.close()
    expect(strict.committed()).toMatchObject(stored)
  })

  test.each<StrictOptions>([
    { launch: { 'cmi.mode': 'review' } },
    { launch: { 'cmi.mode': 'browse', 'cmi.credit': 'no-credit' } },
    { launch: { 'cmi.credit': 'no-credit' } },
  ])('is not written in $launch, and the session is ended', async (options) => {
    const { strict, lms, does } = await visit({}, options)
    does(...pages, examStarted, submitted(90))
    lms.close()
    expect(log(strict)).toEqual(['Terminate'])
  })
})

describe('Moodle with SCORM 2004', () => {
  test('has a pass of an earlier day after a time without network', async () => {
    const moodle = moodle2004Like(passed)
    const window = windowDouble({ API_1484_11: moodle.API })
    const lms = scorm2004({
      window,
      course: sampleCourse,
      elapsed: () => 0,
      onHealth: () => undefined,
    })
    await lms.connect()
    moodle.isOnline = false
    window.dispatchEvent(new Event('offline'))
    lms.save('state-late', '3')
    lms.report(viewed(3), { standing: 'incomplete', viewed: 0.2, modules: {} })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(moodle.stored()).not.toHaveProperty(['cmi.suspend_data'])
    moodle.isOnline = true
    window.dispatchEvent(new Event('online'))
    expect(moodle.stored()).toMatchObject({ ...passed, 'cmi.suspend_data': 'state-late' })
    lms.close()
    expect(moodle.stored()).toMatchObject(passed)
  })
})
