import { checkIndex, countOf, objectiveDefault } from './records.ts'
import { appended, checkValue, readOnly, writeOnly } from './scorm12-model.ts'

/** One call that the course made, with the answer it got. */
interface ApiCall {
  readonly name: string
  readonly args: readonly string[]
  readonly answer: string
  readonly error: string
}

/** What an LMS keeps of an attempt: committed values by element name. */
export type Scorm12Record = Record<string, string>

/**
 * How the LMS misbehaves, if it should: consulted before every call.
 *
 * `forget` loses the session and what was not committed: this call and all later ones fail with error 301.
 */
export type Fault = 'throw' | 'false' | 'forget' | undefined

export interface StrictOptions {
  /** What earlier sessions left. */
  readonly stored?: Scorm12Record
  /** Overrides of what the LMS says at launch, such as `cmi.core.lesson_mode`. */
  readonly launch?: Scorm12Record
  readonly fault?: (name: string, args: readonly string[]) => Fault
  /** Called with everything committed so far, after each commit and at the end. */
  readonly onCommit?: (record: Scorm12Record) => void
}

/** A SCORM 1.2 LMS that holds content to the letter of the RTE, where real ones and scorm-again look away. */
export interface StrictScorm12 {
  readonly API: Readonly<Record<string, (...args: string[]) => string>>
  readonly calls: readonly ApiCall[]
  /** What would survive a crash now. */
  readonly committed: () => Scorm12Record
  readonly isFinished: () => boolean
}

type State = 'new' | 'running' | 'finished' | 'forgotten'

/** A session under way: what its functions share and change. */
interface Sitting {
  state: State
  error: string
  committed: Scorm12Record
  readonly pending: Scorm12Record
  readonly defaults: Scorm12Record
  readonly store: () => void
}

type Functions = Readonly<Record<string, (...args: string[]) => string>>

/**
 * Makes the LMS.
 *
 * States: everything but the three error functions is refused before LMSInitialize and after LMSFinish. Values: 4,096 and 255
 * characters, vocabularies, number formats and ranges, read-only and write-only elements (RTE 3.4). Errors as in RTE 3.3.
 */
export function strictScorm12(options: StrictOptions = {}): StrictScorm12 {
  const calls: ApiCall[] = []
  const sitting = openSitting(options)
  const functions: Functions = { ...sessionFunctions(sitting), ...dataFunctions(sitting) }
  const errors: Functions = {
    LMSGetLastError: () => {
      misbehave('LMSGetLastError', [])
      return sitting.error
    },
    LMSGetErrorString: (code) => `Error ${code}`,
    LMSGetDiagnostic: (code) => `Error ${code || sitting.error}`,
  }
  const misbehave = (name: string, args: readonly string[]): Fault => {
    const fault = options.fault?.(name, args)
    if (fault === 'throw') throw new Error('The LMS is broken.')
    if (fault === 'forget') sitting.state = 'forgotten'
    return fault
  }
  /** Arguments must be strings, and every call but those about errors sets the error anew. */
  const guard =
    (name: string) =>
    (...args: string[]): string => {
      const fault = misbehave(name, args)
      sitting.error = '0'
      const bad = args.some((arg) => typeof arg !== 'string')
      const nothing = name === 'LMSGetValue' ? '' : 'false'
      const answer =
        fault === 'false'
          ? refuse(sitting, '101', nothing)
          : bad
            ? refuse(sitting, '201', nothing)
            : (functions[name]?.(...args) ?? '')
      calls.push({ name, args, answer, error: sitting.error })
      return answer
    }
  const guarded = Object.keys(functions).map((name) => [name, guard(name)] as const)
  return {
    API: { ...Object.fromEntries(guarded), ...errors },
    calls,
    committed: () => ({ ...sitting.committed }),
    isFinished: () => sitting.state === 'finished',
  }
}

function openSitting({ stored = {}, launch, onCommit }: StrictOptions): Sitting {
  const suspended = stored['cmi.core.exit'] === 'suspend'
  const entry = suspended ? 'resume' : Object.keys(stored).length > 0 ? '' : 'ab-initio'
  const pending: Scorm12Record = {}
  const sitting: Sitting = {
    state: 'new',
    error: '0',
    committed: { ...stored },
    pending,
    defaults: { ...launchDefaults, 'cmi.core.entry': entry, ...launch },
    store: () => {
      sitting.committed = { ...sitting.committed, ...pending }
      onCommit?.({ ...sitting.committed })
    },
  }
  return sitting
}

function refuse(sitting: Sitting, code: string, answer = 'false'): string {
  sitting.error = code
  return answer
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
