import type { Scorm12Api } from '../../src/player/lms/scorm12/api.ts'

/** Where the learner's connection stands. */
export type Connection =
  | 'online'
  /** LMSCommit answers "true", and what it carried is lost. */
  | 'offline'
  /** The web session ended: LMSCommit answers "false" with error 101, and what it carried is lost. */
  | 'logged-out'

/** What is stored on the server, by element. */
export type Stored = Record<string, string>

/** Moodle 5.1's SCORM 1.2 API as far as it was observed on a running site. */
export interface MoodleLike {
  readonly API: Scorm12Api
  readonly stored: () => Stored
  /** Every status that reached the server, in order. */
  readonly statuses: readonly string[]
  connection: Connection
}

const tracked = new Set([
  'cmi.core.lesson_status',
  'cmi.core.lesson_location',
  'cmi.core.score.raw',
  'cmi.core.score.min',
  'cmi.core.score.max',
  'cmi.core.exit',
  'cmi.suspend_data',
])

/** Whether the server keeps the element; all else is taken and forgotten. */
function isTracked(element: string): boolean {
  return tracked.has(element) || /^cmi\.(comments$|objectives\.\d)/.test(element)
}

/**
 * Makes the LMS.
 *
 * Its one dangerous habit: a value counts as sent when it is collected for a request, whether the request arrives or not, and
 * is not collected again before it was collected with another value.
 */
export function moodleLike(before: Stored = {}): MoodleLike {
  const server: Stored = { ...before }
  const values: Stored = { ...before }
  const sent: Stored = { ...before }
  const statuses: string[] = []
  let error = '0'
  let running = false
  const fail = (code: string): string => {
    error = code
    return 'false'
  }
  const send = (): string => {
    const changed = Object.entries(values).filter(([element, value]) => sent[element] !== value)
    Object.assign(sent, Object.fromEntries(changed))
    if (moodle.connection === 'logged-out') return fail('101')
    if (moodle.connection === 'offline') return 'true'
    Object.assign(server, Object.fromEntries(changed))
    for (const [element, value] of changed) {
      if (element === 'cmi.core.lesson_status') statuses.push(value)
    }
    return 'true'
  }
  const defaults: Stored = {
    'cmi.core.student_id': 'fnightingale',
    'cmi.core.student_name': 'Florence Nightingale',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.credit': 'credit',
    'cmi.core.entry': before['cmi.core.exit'] === 'suspend' ? 'resume' : '',
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.score._children': 'raw,min,max',
    'cmi.objectives._children': 'id,score,status',
  }
  const API: Scorm12Api = {
    LMSInitialize: () => {
      if (running) return fail('101')
      running = true
      error = '0'
      return 'true'
    },
    LMSFinish: () => {
      if (!running) return fail('301')
      error = '0'
      values['cmi.core.lesson_status'] ??= 'completed'
      running = false
      return send()
    },
    LMSGetValue: (element) => {
      error = '0'
      const ids = Object.keys(values).filter((name) => /^cmi\.objectives\.\d+\.id$/.test(name))
      if (element === 'cmi.objectives._count') return ids.length
      const value = values[element] ?? defaults[element] ?? ''
      // A score that was set reads back as a number.
      return element === 'cmi.core.score.raw' && value !== '' ? Number(value) : value
    },
    LMSSetValue: (element, value) => {
      if (!running) return fail('301')
      if (value === 'not attempted') return fail('405')
      error = '0'
      const before = element === 'cmi.comments' ? (values[element] ?? '') : ''
      if (isTracked(element)) values[element] = before + value
      return 'true'
    },
    LMSCommit: () => {
      if (!running) return fail('301')
      error = '0'
      return send()
    },
    LMSGetLastError: () => error,
  }
  const moodle: MoodleLike = {
    API,
    stored: () => ({ ...server }),
    statuses,
    connection: 'online',
  }
  return moodle
}
