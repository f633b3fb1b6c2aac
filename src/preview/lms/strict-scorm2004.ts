import { checkValue, isKnown, launchDefaults, writeOnly } from './scorm2004-model.ts'
import { checkRecord, countAt, isThere, unsetObjective } from './scorm2004-records.ts'
import { openSitting, refuse, strictLms } from './strict-lms.ts'
import type { Functions, ScormRecord, Sitting, StrictLms, StrictOptions } from './strict-lms.ts'

/** Error codes of a function that is called at the wrong time: before the session is open, and after it. */
type Times = readonly [before: string, after: string]

/**
 * Makes a strict LMS for SCORM 2004, 3rd and 4th edition.
 *
 * States, values, order and dependencies as in RTE 3.1.7 and 4.2, with no more room than an LMS has to give. An attempt that was
 * not left by `suspend` is over: the next launch begins with an empty record.
 */
export function strictScorm2004(options: StrictOptions = {}): StrictLms {
  const { stored = {} } = options
  const resumed = stored['cmi.exit'] === 'suspend'
  const { 'adl.nav.request': _, ...kept } = stored
  const sitting = openSitting(options, resumed ? kept : {}, {
    ...launchDefaults,
    'cmi.entry': resumed ? 'resume' : 'ab-initio',
  })
  const functions: Functions = {
    ...sessionFunctions(sitting),
    ...dataFunctions(sitting, options.unimplemented),
  }
  return strictLms('', { sitting, functions, failures }, options)
}

const failures = {
  Initialize: '102',
  Terminate: '111',
  GetValue: '301',
  SetValue: '351',
  Commit: '391',
}

/** The error code for calling a function now; nothing while the session is open. */
function checkTime({ state }: Sitting, [before, after]: Times): string | undefined {
  if (state === 'running') return undefined
  return state === 'finished' ? after : before
}

function sessionFunctions(sitting: Sitting): Functions {
  return {
    Initialize: (parameter) => {
      if (parameter !== '') return refuse(sitting, '201')
      if (sitting.state === 'new') {
        sitting.state = 'running'
        return 'true'
      }
      const codes = { running: '103', finished: '104', forgotten: '102' } as const
      return refuse(sitting, codes[sitting.state])
    },
    Terminate: (parameter) => {
      if (parameter !== '') return refuse(sitting, '201')
      const early = checkTime(sitting, ['112', '113'])
      if (early !== undefined) return refuse(sitting, early)
      const { pending, committed } = sitting
      pending['cmi.total_time'] = addIntervals(
        committed['cmi.total_time'],
        pending['cmi.session_time'],
      )
      sitting.store()
      sitting.state = 'finished'
      return 'true'
    },
    Commit: (parameter) => {
      if (parameter !== '') return refuse(sitting, '201')
      const early = checkTime(sitting, ['142', '143'])
      if (early !== undefined) return refuse(sitting, early)
      sitting.store()
      return 'true'
    },
  }
}

function dataFunctions(sitting: Sitting, unimplemented: RegExp | undefined): Functions {
  const missing = (element: string): string | undefined =>
    unimplemented?.test(element) ? '402' : undefined
  const values = (): ScormRecord => ({ ...sitting.committed, ...sitting.pending })
  return {
    GetValue: (element = '') => {
      const wrong =
        checkTime(sitting, ['122', '123']) ?? missing(element) ?? checkRead(element, values())
      if (wrong !== undefined) return refuse(sitting, wrong, '')
      const count = countAt(element, values())
      const { defaults } = sitting
      const value = count ?? values()[element] ?? defaults[element] ?? unsetObjective(element)
      return value === undefined ? refuse(sitting, '403', '') : String(value)
    },
    SetValue: (element = '', value = '') => {
      const wrong =
        checkTime(sitting, ['132', '133']) ??
        missing(element) ??
        (element === '' ? '351' : checkValue(element, value)) ??
        checkRecord(element, value, values())
      if (wrong !== undefined) return refuse(sitting, wrong)
      sitting.pending[element] = value
      return 'true'
    },
  }
}

/** The error code for reading an element, whether it has a value or not. */
function checkRead(element: string, values: ScormRecord): string | undefined {
  if (element === '') return '301'
  if (writeOnly.test(element)) return '405'
  if (!isKnown(element)) return '401'
  const isKeyword = /\._(children|count|version)$/.test(element)
  const isLaunched = element in launchDefaults || countAt(element, values) !== undefined
  if (isKeyword && !isLaunched && unsetObjective(element) === undefined) return '301'
  return isThere(element, values) && countAt(element, values) !== 'missing' ? undefined : '301'
}

function addIntervals(a = 'PT0S', b = 'PT0S'): string {
  const seconds = [a, b].reduce((sum, interval) => {
    const [, hours = '0', minutes = '0', rest = '0'] =
      /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(interval) ?? []
    return sum + Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
  }, 0)
  return `PT${seconds}S`
}
