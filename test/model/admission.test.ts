import { describe, expect, test } from 'vitest'
import { admission } from '../../src/model/admission.ts'
import type { Admission } from '../../src/model/admission.ts'
import type { Exam } from '../../src/model/course.ts'
import { minuteOf } from '../../src/model/day.ts'
import { noProgress } from '../../src/model/progress.ts'
import type { ExamRecord } from '../../src/model/progress.ts'
import { sampleCourse } from '../doubles/course.ts'

const hour = 3_600_000
const handedIn = Date.UTC(2026, 0, 15, 9)

interface Case {
  readonly title: string
  readonly rules?: Partial<Exam>
  readonly tries?: number
  /** In percent; the pass mark is 70. */
  readonly best?: number
  /** Hours since the latest attempt. */
  readonly hours?: number
  /** Questions missed; 1, 2, 3 are of the bank `zones`, the others of `screening`. */
  readonly missed?: readonly number[]
  readonly gives: Admission
}

function decide({ rules, tries = 1, best = 50, hours = 1, missed = [] }: Case): Admission {
  const exam = { ...(sampleCourse.exams[0] as Exam), ...rules }
  const record: ExamRecord = {
    best: best * 100,
    day: 0,
    tries,
    last: minuteOf(handedIn),
    recent: [],
  }
  const progress = {
    ...noProgress,
    records: tries > 0 ? { [exam.number]: record } : {},
    questions: Object.fromEntries(missed.map((number) => [number, { box: 1, due: 0 }])),
  }
  return admission({ exam, banks: sampleCourse.banks, progress }, handedIn + hours * hour)
}

const open: Admission = { kind: 'open' }
const waiting: Admission = { kind: 'waiting', until: handedIn + 24 * hour }
const ofZones = { draw: 2, blueprint: [{ count: 2, bank: 'zones' }] }

const cases: readonly Case[] = [
  { title: 'an exam without limits after a fail', tries: 99, gives: open },
  { title: 'the first of limited attempts', rules: { attempts: 2 }, tries: 0, gives: open },
  { title: 'the last of limited attempts', rules: { attempts: 2 }, tries: 1, gives: open },
  {
    title: 'one more than the limit',
    rules: { attempts: 2 },
    tries: 2,
    gives: { kind: 'exhausted' },
  },
  {
    title: 'one more than the limit after a pass',
    rules: { attempts: 1 },
    best: 90,
    gives: { kind: 'exhausted' },
  },
  {
    title: 'one more than the limit while a cool-down runs',
    rules: { attempts: 1, coolDown: 24 },
    gives: { kind: 'exhausted' },
  },
  { title: 'the first attempt with a cool-down', rules: { coolDown: 24 }, tries: 0, gives: open },
  { title: 'an attempt within the cool-down', rules: { coolDown: 24 }, gives: waiting },
  {
    title: 'an attempt at the last moment of the cool-down',
    rules: { coolDown: 24 },
    hours: 23.99,
    gives: waiting,
  },
  { title: 'an attempt at its end', rules: { coolDown: 24 }, hours: 24, gives: open },
  { title: 'an attempt after a pass', rules: { coolDown: 24 }, best: 70, gives: open },
  { title: 'an attempt after 69.99 percent', rules: { coolDown: 24 }, best: 69.99, gives: waiting },
  {
    title: 'half an hour of cool-down',
    rules: { coolDown: 0.5 },
    hours: 0.25,
    gives: { kind: 'waiting', until: handedIn + hour / 2 },
  },
  {
    title: 'a device whose clock was a year ahead at the attempt',
    rules: { coolDown: 24 },
    hours: -365 * 24,
    gives: open,
  },
  {
    title: 'missed questions where remedial practice is offered',
    missed: [1, 2],
    gives: open,
  },
  {
    title: 'missed questions where it is required',
    rules: { remedial: 'required' },
    missed: [2, 5],
    gives: { kind: 'remedial', questions: [2, 5] },
  },
  {
    title: 'missed questions that the exam never asks',
    rules: { remedial: 'required', ...ofZones },
    missed: [5],
    gives: open,
  },
  {
    title: 'missed questions of which the exam may ask some',
    rules: { remedial: 'required', ...ofZones },
    missed: [3, 5],
    gives: { kind: 'remedial', questions: [3] },
  },
  {
    title: 'nothing missed any more',
    rules: { remedial: 'required' },
    gives: open,
  },
  {
    title: 'questions missed in practice before the first attempt',
    rules: { remedial: 'required' },
    tries: 0,
    missed: [1],
    gives: open,
  },
  {
    title: 'missed questions after a pass',
    rules: { remedial: 'required' },
    best: 80,
    missed: [1],
    gives: open,
  },
  {
    title: 'missed questions within a cool-down',
    rules: { remedial: 'required', coolDown: 24 },
    missed: [1],
    gives: { kind: 'remedial', questions: [1], until: handedIn + 24 * hour },
  },
]

describe('admission to an exam', () => {
  test.each(cases)('with $title', (one) => {
    expect(decide(one)).toEqual(one.gives)
  })

  test('never asks anybody to wait longer than the cool-down, however the clock is set', () => {
    for (let hours = -60; hours <= 60; hours += 0.5) {
      const decided = decide({ title: '', rules: { coolDown: 24 }, hours, gives: open })
      const wait = decided.kind === 'waiting' ? decided.until - (handedIn + hours * hour) : 0
      expect(wait).toBeLessThanOrEqual(24 * hour)
      expect(decided.kind).toBe(hours >= 0 && hours < 24 ? 'waiting' : 'open')
    }
  })
})
