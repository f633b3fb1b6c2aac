import { formats } from './scorm2004-answers.ts'
import {
  between,
  interval,
  isReal,
  fitting,
  localized,
  longIdentifier,
  matching,
  real,
  text,
  time,
  words,
} from './scorm2004-types.ts'
import type { Check } from './scorm2004-types.ts'

/** Checked where the type of the interaction is known. */
const anything: Check = () => undefined
const completion = words('completed', 'incomplete', 'not attempted', 'unknown')
const success = words('passed', 'failed', 'unknown')
const results = ['correct', 'incorrect', 'unanticipated', 'neutral']

/** Elements that content may write, as patterns, with the type of their values (RTE 4.2). */
const writable: readonly (readonly [RegExp, Check])[] = [
  [/^cmi\.comments_from_learner\.\d+\.comment$/, localized(4000)],
  [/^cmi\.comments_from_learner\.\d+\.location$/, text(250)],
  [/^cmi\.comments_from_learner\.\d+\.timestamp$/, time],
  [/^cmi\.(objectives\.\d+\.)?completion_status$/, completion],
  [/^cmi\.(objectives\.\d+\.)?success_status$/, success],
  [/^cmi\.(objectives\.\d+\.)?progress_measure$/, between(0, 1)],
  [/^cmi\.(objectives\.\d+\.)?score\.scaled$/, between(-1, 1)],
  [/^cmi\.(objectives\.\d+\.)?score\.(raw|min|max)$/, real],
  [/^cmi\.exit$/, words('time-out', 'suspend', 'logout', 'normal', '')],
  [/^cmi\.location$/, text(1000)],
  [/^cmi\.session_time$/, interval],
  [/^cmi\.suspend_data$/, text(64_000)],
  [/^cmi\.learner_preference\.(audio_level|delivery_speed)$/, between(0, Number.MAX_VALUE)],
  [/^cmi\.learner_preference\.audio_captioning$/, words('-1', '0', '1')],
  [/^cmi\.learner_preference\.language$/, matching(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/)],
  [/^cmi\.objectives\.\d+\.id$/, longIdentifier],
  [/^cmi\.objectives\.\d+\.description$/, localized(250)],
  [/^cmi\.interactions\.\d+\.(objectives\.\d+\.)?id$/, longIdentifier],
  [/^cmi\.interactions\.\d+\.type$/, words(...Object.keys(formats))],
  [/^cmi\.interactions\.\d+\.timestamp$/, time],
  [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, anything],
  [/^cmi\.interactions\.\d+\.weighting$/, real],
  [/^cmi\.interactions\.\d+\.learner_response$/, anything],
  [
    /^cmi\.interactions\.\d+\.result$/,
    fitting((value) => results.includes(value) || isReal(value)),
  ],
  [/^cmi\.interactions\.\d+\.latency$/, interval],
  [/^cmi\.interactions\.\d+\.description$/, localized(250)],
  [
    /^adl\.nav\.request$/,
    matching(
      /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^\s}]+\}(choice|jump))$/,
    ),
  ],
]

/** Elements that only the LMS writes. */
const readOnly =
  /(\._(children|count|version)$)|^cmi\.(comments_from_lms\.|(completion_threshold|credit|entry|launch_data|learner_id|learner_name|max_time_allowed|mode|scaled_passing_score|time_limit_action|total_time)$)|^adl\.nav\.request_valid\./

/** Elements that can't be read back. */
export const writeOnly: RegExp = /^cmi\.(exit|session_time)$/

/** Whether there is such an element at all. */
export function isKnown(element: string): boolean {
  return readOnly.test(element) || writable.some(([pattern]) => pattern.test(element))
}

/** The error code for writing this value there, whatever else stands in the record; nothing when it may be written. */
export function checkValue(element: string, value: string): string | undefined {
  if (readOnly.test(element)) return '404'
  const check = writable.find(([pattern]) => pattern.test(element))?.[1]
  return check ? check(value) : '401'
}

/** What stands in a record of the LMS before anybody wrote to it. */
export const launchDefaults: Readonly<Record<string, string>> = {
  'cmi._version': '1.0',
  'cmi.comments_from_learner._children': 'comment,location,timestamp',
  'cmi.comments_from_lms._children': 'comment,location,timestamp',
  'cmi.comments_from_lms._count': '0',
  'cmi.completion_status': 'unknown',
  'cmi.credit': 'credit',
  'cmi.interactions._children':
    'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
  'cmi.learner_id': 'learner-1',
  'cmi.learner_name': 'Nightingale, Florence',
  'cmi.learner_preference._children': 'audio_level,language,delivery_speed,audio_captioning',
  'cmi.learner_preference.audio_level': '1',
  'cmi.learner_preference.language': '',
  'cmi.learner_preference.delivery_speed': '1',
  'cmi.learner_preference.audio_captioning': '0',
  'cmi.mode': 'normal',
  'cmi.objectives._children':
    'id,score,success_status,completion_status,progress_measure,description',
  'cmi.score._children': 'scaled,raw,min,max',
  'cmi.success_status': 'unknown',
  'cmi.time_limit_action': 'continue,no message',
  'cmi.total_time': 'PT0S',
  'adl.nav.request': '_none_',
  'adl.nav.request_valid.continue': 'unknown',
  'adl.nav.request_valid.previous': 'unknown',
}

/** What an objective has before anything was written to it, by field. */
export const objectiveDefaults: Readonly<Record<string, string>> = {
  'score._children': 'scaled,raw,min,max',
  success_status: 'unknown',
  completion_status: 'unknown',
}
