import type { Scorm2004Api } from '../../src/player/lms/scorm2004/api.ts'

/** What is stored on the server, by element. */
type Stored = Record<string, string>

/** Moodle 5's SCORM 2004 API as far as its source says it (mod/scorm/datamodels/scorm_13.js). */
export interface Moodle2004Like {
  readonly API: Scorm2004Api
  readonly stored: () => Stored
  /** Offline, a commit answers "true", and what it carried is lost. */
  isOnline: boolean
}

const defaults: Stored = {
  'cmi.learner_id': 'fnightingale',
  'cmi.mode': 'normal',
  'cmi.credit': 'credit',
  'cmi.completion_status': 'not attempted',
  'cmi.success_status': 'unknown',
  'cmi.interactions._children': 'id,type,learner_response',
  'cmi.objectives._children': 'id,score,success_status,completion_status',
}

/**
 * Makes the LMS.
 *
 * Unlike that for SCORM 1.2 it sends everything with each commit, except what is as it was at launch.
 */
export function moodle2004Like(before: Stored = {}): Moodle2004Like {
  const server: Stored = { ...before }
  const launched: Stored = { ...defaults, ...before }
  const values: Stored = { ...launched }
  let isRunning = false
  const send = (): string => {
    if (!isRunning) return 'false'
    const changed = Object.entries(values).filter(([name, value]) => launched[name] !== value)
    if (moodle.isOnline) Object.assign(server, Object.fromEntries(changed))
    return 'true'
  }
  const API: Scorm2004Api = {
    Initialize: () => String((isRunning = true)),
    Terminate: () => {
      const answer = send()
      isRunning = false
      return answer
    },
    GetValue: (element) => values[element] ?? '',
    SetValue: (element, value) => {
      values[element] = value
      return 'true'
    },
    Commit: send,
    GetLastError: () => '0',
  }
  const moodle: Moodle2004Like = { API, stored: () => ({ ...server }), isOnline: true }
  return moodle
}
