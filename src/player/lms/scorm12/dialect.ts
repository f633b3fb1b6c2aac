import { cmiTime, cmiTimespan } from '../../../model/duration.ts'
import { standingNamed } from '../../../model/status.ts'
import type { Detour, Dialect } from '../scorm/dialect.ts'
import { objectiveDetour } from '../scorm/objectives.ts'
import { api } from './api.ts'
import { patterns } from './patterns.ts'

const lengthened: Detour = (value) => `${value}.`
/** The lower one heals at the next launch; `completed` or `failed` would close the attempt in Moodle. */
const otherStatus: Detour = (value) => (value === 'incomplete' ? 'browsed' : 'incomplete')
/** A hundredth lower, and still in the range of 0 to 100. */
const otherScore: Detour = (value) => String(Math.abs(Math.round(Number(value) * 100) - 1) / 100)

/** SCORM 1.2 (RTE 1.2, October 2001). */
export const dialect: Dialect = {
  name: 'SCORM 1.2',
  api,
  nothingThere: ['0'],
  capacity: 4096,
  root: 'cmi.core',
  names: {
    id: 'student_id',
    name: 'student_name',
    mode: 'lesson_mode',
    location: 'lesson_location',
    status: 'lesson_status',
  },
  passMark: { element: 'cmi.student_data.mastery_score', scale: 1 },
  // Moodle does at LMSFinish.
  completesUnset: true,
  farewell: [],
  outbox: 'outbox',
  stored: (get) => ({ standing: standingNamed(get('cmi.core.lesson_status')), viewed: 0 }),
  storedObjective: (get, at) => standingNamed(get(`${at}.status`)),
  status: ({ standing }) => [['lesson_status', standing]],
  objective: (standing) => [['status', standing]],
  score: (percent, has) => [
    ...(has('min') ? [['min', '0'] as const] : []),
    ...(has('max') ? [['max', '100'] as const] : []),
    ['raw', String(percent)],
  ],
  span: cmiTimespan,
  answers: {
    most: Number.POSITIVE_INFINITY,
    response: 'student_response',
    time: (time) => ['time', cmiTime(time)],
    wrong: 'wrong',
    description: () => [],
    patterns,
  },
  // With the words before it, it stays a CMIString4096.
  longestComment: 4000,
  comments: () => (line) => [['cmi.comments', line]],
  /*
   * Moodle marks a value as sent when it collects it, even if the request is lost, and sends it again only after another
   * value was collected in between.
   */
  detours: [
    [/^cmi\.suspend_data$/, lengthened],
    [/\.lesson_location$/, lengthened],
    [/\.(lesson_)?status$/, otherStatus],
    [/\.score\.\w+$/, otherScore],
    [/\.exit$/, () => ''],
    [/^cmi\.objectives\.\d+\.id$/, (id) => id + objectiveDetour],
  ],
}
