import { checkValue, readOnly, writeOnly } from './scorm12-model.ts'

/** One call that the course made, with the answer it got. */
export interface ApiCall {
  readonly name: string
  readonly args: readonly string[]
  readonly answer: string
  readonly error: string
}

/** What an LMS keeps of an attempt: committed values by element name. */
export type Scorm12Record = Record<string, string>

/** How the LMS misbehaves, if it should: consulted before every call. */
export type Fault = 'throw' | 'false' | undefined

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

type State = 'new' | 'running' | 'finished'

/**
 * Makes the LMS.
 *
 * States: everything but the three error functions is refused before LMSInitialize and after LMSFinish. Values: 4,096 and 255
 * characters, vocabularies, number formats and ranges, read-only and write-only elements (RTE 3.4). Errors as in RTE 3.3.
 */
export function strictScorm12(options: StrictOptions = {}): StrictScorm12 {
  const calls: ApiCall[] = []
  const pending: Scorm12Record = {}
  let committed: Scorm12Record = { ...options.stored }
  let state: State = 'new'
  let error = '0'
  const entry = committed['cmi.core.exit'] === 'suspend' ? 'resume' : Object.keys(committed).length > 0 ? '' : 'ab-initio'
  const defaults: Scorm12Record = { ...launchDefaults, 'cmi.core.entry': entry, ...options.launch }
  const fail = (code: string, answer = 'false'): string => {
    error = code
    return answer
  }
  const store = (): void => {
    committed = { ...committed, ...pending }
    options.onCommit?.({ ...committed })
  }
  const functions: Record<string, (...args: string[]) => string> = {
    LMSInitialize: (parameter) => {
      if (parameter !== '') return fail('201')
      if (state !== 'new') return fail('101')
      state = 'running'
      return 'true'
    },
    LMSFinish: (parameter) => {
      if (parameter !== '') return fail('201')
      if (state !== 'running') return fail('301')
      const total = addTimespans(committed['cmi.core.total_time'], pending['cmi.core.session_time'])
      Object.assign(pending, { 'cmi.core.total_time': total })
      if (!pending['cmi.core.lesson_status'] && !committed['cmi.core.lesson_status']) {
        pending['cmi.core.lesson_status'] = 'completed'
      }
      store()
      state = 'finished'
      return 'true'
    },
    LMSGetValue: (element) => {
      if (state !== 'running') return fail('301', '')
      if (writeOnly.test(element ?? '')) return fail('404', '')
      const value = pending[element ?? ''] ?? committed[element ?? ''] ?? defaults[element ?? '']
      return value ?? fail('201', '')
    },
    LMSSetValue: (element = '', value = '') => {
      if (state !== 'running') return fail('301')
      if (readOnly.test(element)) return fail('403')
      const wrong = checkValue(element, value)
      if (wrong !== undefined) return fail(wrong)
      pending[element] = value
      return 'true'
    },
    LMSCommit: (parameter) => {
      if (parameter !== '') return fail('201')
      if (state !== 'running') return fail('301')
      store()
      return 'true'
    },
  }
  const errors: Record<string, (...args: string[]) => string> = {
    LMSGetLastError: () => error,
    LMSGetErrorString: (code) => `Error ${code}`,
    LMSGetDiagnostic: (code) => `Error ${code || error}`,
  }
  /** Arguments must be strings, and every call but the error functions sets the error anew. */
  const guard = (name: string) => (...args: string[]): string => {
    const fault = options.fault?.(name, args)
    if (fault === 'throw') throw new Error('The LMS is broken.')
    error = '0'
    const bad = args.some((arg) => typeof arg !== 'string')
    const answer = fault === 'false' ? fail('101') : bad ? fail('201') : (functions[name]?.(...args) ?? '')
    calls.push({ name, args, answer, error })
    return answer
  }
  const guarded = Object.keys(functions).map((name) => [name, guard(name)] as const)
  return {
    API: { ...Object.fromEntries(guarded), ...errors },
    calls,
    committed: () => ({ ...committed }),
    isFinished: () => state === 'finished',
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
  'cmi.core.total_time': '0000:00:00',
  'cmi.core.lesson_mode': 'normal',
  'cmi.suspend_data': '',
  'cmi.launch_data': '',
  'cmi.comments': '',
  'cmi.comments_from_lms': '',
  'cmi.interactions._children':
    'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
  'cmi.interactions._count': '0',
}

function addTimespans(a = '0000:00:00', b = '0000:00:00'): string {
  const seconds = [a, b].reduce((sum, span) => {
    const [hours = 0, minutes = 0, rest = 0] = span.split(':').map(Number)
    return sum + hours * 3600 + minutes * 60 + rest
  }, 0)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)]
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join(':')
}
