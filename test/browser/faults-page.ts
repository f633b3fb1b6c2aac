/// <reference lib="dom" />
// The script of a page that is an LMS and its learner at once: it takes a whole course in a blink, with one fault on the way.
import type { Question } from '../../src/model/question.ts'
import { strictScorm12 } from '../../src/preview/lms/strict-scorm12.ts'
import type { Fault, Scorm12Record } from '../../src/preview/lms/strict-scorm12.ts'
import { fakeClock } from './fake-clock.ts'
import type { FakeClock } from './fake-clock.ts'
import {
  answerUntil,
  breath,
  check,
  find,
  handIn,
  press,
  read,
  startExam,
} from './fault-journey.ts'
import type { Journey } from './fault-journey.ts'

/** How and at which API call, counted from 0 over all sessions, the LMS fails. */
export interface FaultPoint {
  readonly kind: 'none' | 'false' | 'throw' | 'hang' | 'forget'
  readonly call: number
}

/** What came of a journey. */
export interface JourneyOutcome {
  readonly point: FaultPoint
  /** The API call that failed, with its element. */
  readonly failed: string
  readonly calls: number
  /** Milliseconds of the fake time. */
  readonly passed: number
  /** What the LMS held after each session. */
  readonly records: readonly Scorm12Record[]
  /** What the learner was told, in each session. */
  readonly told: readonly (readonly string[])[]
  readonly errors: readonly string[]
}

interface FaultsWindow extends Window {
  API?: unknown
  /** Called in the course's frame before any of its scripts. */
  prepare?: (window: Window & typeof globalThis) => void
  /** Of the course; set before the first journey. */
  questions?: readonly Question[]
  takeJourney?: (point: FaultPoint) => Promise<JourneyOutcome>
}

const here = window as FaultsWindow

/** How long a call hangs, in milliseconds. */
const hanging = 5000

/** A journey under way, over all its sessions. */
interface Course {
  readonly clock: FakeClock
  readonly questions: readonly Question[]
  /** Consulted before every API call. */
  readonly fault: (name: string, args: readonly string[]) => Fault
  record: Scorm12Record
  readonly records: Scorm12Record[]
  readonly told: string[][]
  readonly errors: string[]
}

here.takeJourney = async (point) => {
  const { questions = [] } = here
  localStorage.clear()
  const began = Date.UTC(2026, 0, 15, 9)
  const clock = fakeClock(began)
  const errors: string[] = []
  let calls = -1
  let failed = ''
  const fault = (name: string, args: readonly string[]): Fault => {
    calls++
    if (calls !== point.call || point.kind === 'none') return undefined
    failed = [name, args[0]].join(' ').trim()
    if (point.kind !== 'hang') return point.kind
    clock.hang(hanging)
    return undefined
  }
  const course: Course = { clock, questions, fault, record: {}, records: [], told: [], errors }
  here.prepare = prepare(course)
  try {
    for (const steps of sessions) await takeSession(course, steps)
  } catch (error) {
    errors.push(String(error))
  }
  const { records, told } = course
  const passed = clock.now() - began
  return { point, failed, calls: calls + 1, passed, records, told, errors }
}

/** Each session ends with Save and exit. */
const sessions: readonly ((journey: Journey) => Promise<void>)[] = [
  async (journey) => {
    await read(journey, 2)
    await check(journey)
    await read(journey, 3)
    await startExam(journey)
    await answerUntil(journey, 9, 8)
    await handIn(journey)
    journey.clock.advance(20_000)
    await startExam(journey)
    await answerUntil(journey, 4, 9)
  },
  async (journey) => {
    await answerUntil(journey, 9, 9)
    await handIn(journey)
    journey.clock.advance(20_000)
  },
  async ({ clock }) => clock.advance(40_000),
]

/** Time and chance are the test's; what goes wrong is noted. */
function prepare({ clock, errors }: Course): (window: Window & typeof globalThis) => void {
  let seeds = 0
  return (window) => {
    clock.install(window)
    Object.defineProperty(window.crypto, 'getRandomValues', {
      value: (numbers: Uint32Array) => numbers.fill(++seeds * 7919),
    })
    window.addEventListener('error', (event) => errors.push(event.message))
    window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)))
  }
}

/** Notes what the learner is told. */
function watch(document: Document, told: string[]): void {
  const note = (): void => {
    for (const { textContent: text } of document.querySelectorAll('#banner p, .closed p')) {
      if (text !== null && !told.includes(text)) told.push(text)
    }
  }
  note()
  new MutationObserver(note).observe(document, { childList: true, subtree: true })
}

/** Opens the course, once more if it does not start, works it and leaves by the button. */
async function takeSession(
  course: Course,
  steps: (journey: Journey) => Promise<void>,
): Promise<void> {
  course.told.push([])
  let journey = await launch(course)
  if (!journey) journey = await launch(course)
  if (!journey) throw new Error('The course does not start.')
  await steps(journey)
  await press(journey, '#exit', '.closed')
  journey.frame.remove()
  course.records.push(course.record)
}

/** The course in its frame, ready to be worked with; nothing when it says that it can't. */
async function launch(course: Course): Promise<Journey | undefined> {
  const { API } = strictScorm12({
    stored: course.record,
    fault: course.fault,
    onCommit: (record) => {
      course.record = record
    },
  })
  here.API = API
  const frame = document.createElement('iframe')
  frame.src = '/package/tiny/scorm12/index.html'
  // No layout and no painting: half of the time.
  frame.hidden = true
  document.body.replaceChildren(frame)
  const { clock, questions } = course
  await find({ frame }, '#exit, .closed')
  const shown = frame.contentDocument
  if (shown) watch(shown, course.told.at(-1) ?? [])
  for (;;) {
    if (shown?.querySelector('#outline .is-seen')) return { frame, clock, questions }
    if (shown?.querySelector('.closed')) break
    if (shown?.readyState === 'complete') clock.advance(100)
    await breath()
  }
  frame.remove()
  return undefined
}
