import { isoDuration, isoTimestamp } from '../../../model/duration.ts'
import type { Standing } from '../../../model/status.ts'
import type { Dialect, Fields, Get } from '../scorm/dialect.ts'
import { nextIndex } from '../scorm/outbox.ts'
import { api } from './api.ts'
import { patterns } from './patterns.ts'

/** SCORM 2004, 3rd and 4th edition (RTE 4.2): what is used here is the same in both. */
export const dialect: Dialect = {
  name: 'SCORM 2004',
  api,
  // 403: an element without a value yet.
  nothingThere: ['0', '403'],
  capacity: 64_000,
  root: 'cmi',
  names: {
    id: 'learner_id',
    name: 'learner_name',
    mode: 'mode',
    location: 'location',
    status: 'completion_status',
  },
  passMark: { element: 'cmi.scaled_passing_score', scale: 100 },
  completesUnset: false,
  // An LMS that follows the sequencing rules to the letter resumes nothing that was left without this request.
  farewell: [['adl.nav.request', 'suspendAll']],
  outbox: 'outbox-2004',
  stored: (get) => ({
    standing: standingAt(get, 'cmi'),
    viewed: Number(get('cmi.progress_measure')) || 0,
  }),
  storedObjective: standingAt,
  status: ({ standing, viewed }) => [
    ['progress_measure', isComplete(standing) ? '1' : String(hundredths(viewed))],
    ...statusFields(standing),
  ],
  objective: (standing) => [
    ...(isComplete(standing) ? [['progress_measure', '1'] as const] : []),
    ...statusFields(standing),
  ],
  score: (percent) => [
    ['min', '0'],
    ['max', '100'],
    ['raw', String(percent)],
    ['scaled', String(Math.round(percent * 100) / 10_000)],
  ],
  span: isoDuration,
  answers: {
    // With the certificate that makes 250, which an LMS has to keep. Moodle sends all of them with every commit, before state and status, and PHP takes 5,000 values.
    most: 249,
    response: 'learner_response',
    time: (time) => ['timestamp', isoTimestamp(time)],
    wrong: 'incorrect',
    description: ({ id }) => [['description', id]],
    patterns,
  },
  // With the words before it, it stays within 4,000.
  longestComment: 3980,
  comments: (data, left) => {
    let next = nextIndex('comments_from_learner', data, left)
    return (line) => {
      const at = `cmi.comments_from_learner.${next++}`
      return [
        [`${at}.comment`, line],
        [`${at}.timestamp`, isoTimestamp(Date.now())],
      ]
    }
  },
  /*
   * None: Moodle sends every value with each commit unless it is the one that it had at launch. So nothing needs a change to
   * be sent again, and a value that was changed for a moment could not be changed back to that of the launch.
   */
  detours: [],
}

/** Both statuses as one standing; what an LMS makes of them when nobody set them counts as nothing. */
function standingAt(get: Get, at: string): Standing {
  const success = get(`${at}.success_status`)
  const completion = get(`${at}.completion_status`)
  if (success === 'passed') return 'passed'
  if (completion === 'completed') return 'completed'
  if (success === 'failed') return 'failed'
  return completion === 'incomplete' ? 'incomplete' : 'not attempted'
}

/** `unknown` is never written: it is what stands there before, and would be lower than anything. */
function statusFields(standing: Standing): Fields {
  const isVerdict = standing === 'passed' || standing === 'failed'
  return [
    ['completion_status', isComplete(standing) ? 'completed' : 'incomplete'],
    ...(isVerdict ? [['success_status', standing] as const] : []),
  ]
}

function isComplete(standing: Standing): boolean {
  return standing === 'passed' || standing === 'completed'
}

/** A share of the pages, below 1: that is said only of a course that is completed. */
function hundredths(viewed: number): number {
  return Math.min(99, Math.floor(viewed * 100)) / 100
}
