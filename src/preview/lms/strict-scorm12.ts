import { checkIndex, countOf, objectiveDefault } from './records.ts'
import { appended, checkValue, readOnly, writeOnly } from './scorm12-model.ts'
import { openSitting, refuse, strictLms } from './strict-lms.ts'
import type { Functions, ScormRecord, Sitting, StrictLms, StrictOptions } from './strict-lms.ts'

export type { Fault, StrictOptions } from './strict-lms.ts'
export type Scorm12Record = ScormRecord
export type StrictScorm12 = StrictLms

/**
 * Makes a strict LMS for SCORM 1.2.
 *
 * States: everything but the three error functions is refused before LMSInitialize and after LMSFinish. Values: 4,096 and 255
 * characters, vocabularies, number formats and ranges, read-only and write-only elements (RTE 3.4). Errors as in RTE 3.3.
 */
export function strictScorm12(options: StrictOptions = {}): StrictLms {
  const { stored = {} } = options
  const suspended = stored['cmi.core.exit'] === 'suspend'
  const entry = suspended ? 'resume' : Object.keys(stored).length > 0 ? '' : 'ab-initio'
  const sitting = openSitting(options, stored, { ...launchDefaults, 'cmi.core.entry': entry })
  const functions: Functions = { ...sessionFunctions(sitting), ...dataFunctions(sitting) }
  return strictLms('LMS', { sitting, functions }, options)
}

function sessionFunctions(sitting: Sitting): Functions {
  return {
    LMSInitialize: (parameter) => {
      if (parameter !== '') return refuse(sitting, '201')
      if (sitting.state === 'forgotten') return refuse(sitting, '301')
      if (sitting.state !== 'new') return refuse(sitting, '101')
      sitting.state = 'running'
      return 'true'
    },
    LMSFinish: (parameter) => {
      if (parameter !== '') return refuse(sitting, '201')
      if (sitting.state !== 'running') return refuse(sitting, '301')
      const { pending, committed } = sitting
      pending['cmi.core.total_time'] = addTimespans(
        committed['cmi.core.total_time'],
        pending['cmi.core.session_time'],
      )
      const set = pending['cmi.core.lesson_status'] ?? committed['cmi.core.lesson_status']
      const status = set ?? statusNeverSet(sitting.defaults)
      if (status !== undefined) pending['cmi.core.lesson_status'] = status
      sitting.store()
      sitting.state = 'finished'
      return 'true'
    },
    LMSCommit: (parameter) => {
      if (parameter !== '') return refuse(sitting, '201')
      if (sitting.state !== 'running') return refuse(sitting, '301')
      sitting.store()
      return 'true'
    },
  }
}

/** A status that was never set becomes `completed`, or `browsed` in a preview; without credit none is given (RTE 3.4.4). */
function statusNeverSet(launch: Scorm12Record): string | undefined {
  if (launch['cmi.core.lesson_mode'] === 'browse') return 'browsed'
  return launch['cmi.core.credit'] === 'no-credit' ? undefined : 'completed'
}

function dataFunctions(sitting: Sitting): Functions {
  return {
    LMSGetValue: (element = '') => {
      if (sitting.state !== 'running') return refuse(sitting, '301', '')
      if (writeOnly.test(element)) return refuse(sitting, '404', '')
      const { pending, committed, defaults } = sitting
      const count = countOf(element, sitting)
      if (count !== undefined) return String(count)
      const isThere = checkIndex(element, sitting) === undefined
      const unset = defaults[element] ?? (isThere ? objectiveDefault(element) : undefined)
      return pending[element] ?? committed[element] ?? unset ?? refuse(sitting, '201', '')
    },
    LMSSetValue: (element = '', value = '') => {
      if (sitting.state !== 'running') return refuse(sitting, '301')
      if (readOnly.test(element)) return refuse(sitting, '403')
      const { pending, committed } = sitting
      const before = pending[element] ?? committed[element] ?? ''
      const written = appended.test(element) ? before + value : value
      const wrong = checkValue(element, written) ?? checkIndex(element, sitting)
      if (wrong !== undefined) return refuse(sitting, wrong)
      pending[element] = written
      return 'true'
    },
  }
}

const launchDefaults: Scorm12Record = {
  'cmi.core._children':
    'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  'cmi.core.score._children': 'raw,min,max',
  'cmi.core.student_id': 'learner-1',
  'cmi.core.student_name': 'Nightingale, Florence',
  'cmi.core.lesson_location': '',
  'cmi.core.credit': 'credit',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.core.score.raw': '',
  'cmi.core.score.min': '',
  'cmi.core.score.max': '',
  'cmi.core.total_time': '0000:00:00',
  'cmi.core.lesson_mode': 'normal',
  'cmi.suspend_data': '',
  'cmi.launch_data': '',
  'cmi.comments': '',
  'cmi.comments_from_lms': '',
  'cmi.student_data.mastery_score': '',
  'cmi.objectives._children': 'id,score,status',
  'cmi.interactions._children':
    'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
}

function addTimespans(a = '0000:00:00', b = '0000:00:00'): string {
  const seconds = [a, b].reduce((sum, span) => {
    const [hours = 0, minutes = 0, rest = 0] = span.split(':').map(Number)
    return sum + hours * 3600 + minutes * 60 + rest
  }, 0)
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    Math.floor(seconds % 60),
  ]
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join(':')
}
