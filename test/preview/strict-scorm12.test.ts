import { describe, expect, test } from 'vitest'
import { strictScorm12 } from '../../src/preview/lms/strict-scorm12.ts'
import type {
  Scorm12Record,
  StrictOptions,
  StrictScorm12,
} from '../../src/preview/lms/strict-scorm12.ts'

/** Calls a function of the API; whatever a course may pass, strings or not. */
function call(lms: StrictScorm12, name: string, ...args: unknown[]): string {
  return (lms.API[name] as (...args: unknown[]) => string)(...args)
}

function opened(options: StrictOptions = {}): StrictScorm12 {
  const lms = strictScorm12(options)
  call(lms, 'LMSInitialize', '')
  return lms
}

const errorOf = (lms: StrictScorm12): string => call(lms, 'LMSGetLastError')
const longest = (length: number): string => 'x'.repeat(length)

describe('the states of a session', () => {
  test.each([
    { name: 'LMSGetValue', args: ['cmi.core.lesson_status'], answer: '' },
    { name: 'LMSSetValue', args: ['cmi.core.lesson_status', 'incomplete'], answer: 'false' },
    { name: 'LMSCommit', args: [''], answer: 'false' },
    { name: 'LMSFinish', args: [''], answer: 'false' },
  ])('allow no $name before LMSInitialize and after LMSFinish', ({ name, args, answer }) => {
    const fresh = strictScorm12()
    expect([call(fresh, name, ...args), errorOf(fresh)]).toEqual([answer, '301'])
    const over = opened()
    call(over, 'LMSFinish', '')
    expect([call(over, name, ...args), errorOf(over)]).toEqual([answer, '301'])
  })

  test('allow LMSInitialize once', () => {
    const lms = strictScorm12()
    expect([call(lms, 'LMSInitialize', ''), errorOf(lms)]).toEqual(['true', '0'])
    expect([call(lms, 'LMSInitialize', ''), errorOf(lms)]).toEqual(['false', '101'])
    call(lms, 'LMSFinish', '')
    expect(call(lms, 'LMSInitialize', '')).toBe('false')
  })

  test.each(['LMSInitialize', 'LMSCommit', 'LMSFinish'])('want an empty text for %s', (name) => {
    const lms = name === 'LMSInitialize' ? strictScorm12() : opened()
    for (const args of [['x'], [], [undefined], [null], [1]]) {
      expect([call(lms, name, ...args), errorOf(lms)]).toEqual(['false', '201'])
    }
    expect(lms.isFinished()).toBe(false)
  })

  test('allow the error functions at any time, and these change no error', () => {
    const lms = strictScorm12()
    expect(errorOf(lms)).toBe('0')
    call(lms, 'LMSCommit', '')
    expect([errorOf(lms), call(lms, 'LMSGetErrorString', '301'), errorOf(lms)]).toEqual([
      '301',
      'Error 301',
      '301',
    ])
    expect(call(lms, 'LMSGetDiagnostic', '')).toBe('Error 301')
  })
})

describe('a value', () => {
  test.each([
    ['cmi.core.lesson_status', 'passed', '0'],
    ['cmi.core.lesson_status', 'not attempted', '405'],
    ['cmi.core.lesson_status', 'Passed', '405'],
    ['cmi.core.lesson_status', '', '405'],
    ['cmi.core.exit', 'suspend', '0'],
    ['cmi.core.exit', '', '0'],
    ['cmi.core.exit', 'normal', '405'],
    ['cmi.core.score.raw', '0', '0'],
    ['cmi.core.score.raw', '69.99', '0'],
    ['cmi.core.score.raw', '100', '0'],
    ['cmi.core.score.raw', '100.01', '405'],
    ['cmi.core.score.raw', '-1', '405'],
    ['cmi.core.score.raw', 'NaN', '405'],
    ['cmi.core.score.raw', '1e2', '405'],
    ['cmi.core.score.raw', '69,9', '405'],
    ['cmi.core.session_time', '00:00:00', '0'],
    ['cmi.core.session_time', '9999:59:59', '0'],
    ['cmi.core.session_time', '00:00:01.25', '0'],
    ['cmi.core.session_time', '0:00:01', '405'],
    ['cmi.core.session_time', '00:60:00', '405'],
    ['cmi.core.session_time', '10000:00:00', '405'],
    ['cmi.core.session_time', 'PT1H', '405'],
    ['cmi.core.lesson_location', longest(255), '0'],
    ['cmi.core.lesson_location', longest(256), '405'],
    ['cmi.core.lesson_location', 'Zürich', '405'],
    ['cmi.suspend_data', longest(4096), '0'],
    ['cmi.suspend_data', longest(4097), '405'],
    ['cmi.suspend_data', '日本', '405'],
    ['cmi.core.student_id', 'me', '403'],
    ['cmi.core.lesson_mode', 'normal', '403'],
    ['cmi.core.total_time', '00:00:01', '403'],
    ['cmi.launch_data', '', '403'],
    ['cmi.core._children', 'x', '402'],
    ['cmi.interactions._count', '1', '402'],
    ['cmi.core.completion_status', 'completed', '201'],
    ['cmi.success_status', 'passed', '201'],
    ['', 'x', '201'],
    ['cmi.interactions.0.id', 'q-1', '0'],
    ['cmi.interactions.0.id', 'has space', '405'],
    ['cmi.interactions.0.type', 'choice', '0'],
    ['cmi.interactions.0.type', 'other', '405'],
    ['cmi.interactions.0.result', 'wrong', '0'],
    ['cmi.interactions.0.result', 'incorrect', '405'],
    ['cmi.interactions.0.result', '-3.5', '0'],
    ['cmi.interactions.0.time', '23:59:59', '0'],
    ['cmi.interactions.0.time', '24:00:00', '405'],
    ['cmi.objectives.0.status', 'not attempted', '0'],
    ['cmi.objectives.0.status', 'unknown', '405'],
    ['cmi.objectives.0.score.raw', '33.33', '0'],
    ['cmi.objectives.0.score.raw', '101', '405'],
    ['cmi.objectives._count', '1', '402'],
    ['cmi.comments', '日本 …', '0'],
    ['cmi.comments', longest(4097), '405'],
  ])('%s = %j is answered with %s', (element, value, error) => {
    const stored = { 'cmi.interactions.0.id': 'begun', 'cmi.objectives.0.id': 'begun' }
    const lms = opened({ stored })
    const answer = error === '0' ? 'true' : 'false'
    expect([call(lms, 'LMSSetValue', element, value), errorOf(lms)]).toEqual([answer, error])
  })

  test.each([[7], [true], [null], [undefined], [{}]])('must be a text, not %j', (value) => {
    const lms = opened()
    expect(call(lms, 'LMSSetValue', 'cmi.core.score.raw', value)).toBe('false')
    expect(errorOf(lms)).toBe('201')
  })

  test('that is refused leaves the old one', () => {
    const lms = opened()
    call(lms, 'LMSSetValue', 'cmi.suspend_data', 'old')
    call(lms, 'LMSSetValue', 'cmi.suspend_data', longest(4097))
    expect(call(lms, 'LMSGetValue', 'cmi.suspend_data')).toBe('old')
  })

  test.each([
    { element: 'cmi.core.lesson_status', value: 'not attempted', error: '0' },
    { element: 'cmi.core.entry', value: 'ab-initio', error: '0' },
    { element: 'cmi.core.score.raw', value: '', error: '0' },
    { element: 'cmi.core.score.min', value: '', error: '0' },
    { element: 'cmi.core.score._children', value: 'raw,min,max', error: '0' },
    { element: 'cmi.core.exit', value: '', error: '404' },
    { element: 'cmi.core.session_time', value: '', error: '404' },
    { element: 'cmi.interactions.0.id', value: '', error: '404' },
    { element: 'cmi.core.nothing', value: '', error: '201' },
  ])('of a new learner: $element reads $value with error $error', ({ element, value, error }) => {
    const lms = opened()
    expect([call(lms, 'LMSGetValue', element), errorOf(lms)]).toEqual([value, error])
  })
})

describe('what is stored', () => {
  test('is what was committed, not what was only set', () => {
    const stored: Scorm12Record[] = []
    const lms = opened({ onCommit: (record) => void stored.push(record) })
    call(lms, 'LMSSetValue', 'cmi.suspend_data', 'one')
    expect(lms.committed()).toEqual({})
    call(lms, 'LMSCommit', '')
    call(lms, 'LMSSetValue', 'cmi.suspend_data', 'two')
    expect(lms.committed()['cmi.suspend_data']).toBe('one')
    call(lms, 'LMSFinish', '')
    expect(stored.map((record) => record['cmi.suspend_data'])).toEqual(['one', 'two'])
  })

  test('comes back in the next session', () => {
    const first = opened()
    call(first, 'LMSSetValue', 'cmi.suspend_data', 'state')
    call(first, 'LMSSetValue', 'cmi.core.exit', 'suspend')
    call(first, 'LMSFinish', '')
    const second = opened({ stored: first.committed() })
    expect(call(second, 'LMSGetValue', 'cmi.suspend_data')).toBe('state')
    expect(call(second, 'LMSGetValue', 'cmi.core.entry')).toBe('resume')
  })

  test('has an empty entry next time without suspend', () => {
    const stored = { 'cmi.suspend_data': 'state', 'cmi.core.exit': '' }
    expect(call(opened({ stored }), 'LMSGetValue', 'cmi.core.entry')).toBe('')
  })

  test.each<{ what: string; launch: Scorm12Record; status: string | undefined }>([
    { what: 'completed in a normal session', launch: {}, status: 'completed' },
    {
      what: 'browsed in a preview',
      launch: { 'cmi.core.lesson_mode': 'browse', 'cmi.core.credit': 'no-credit' },
      status: 'browsed',
    },
    {
      what: 'nothing without credit',
      launch: { 'cmi.core.credit': 'no-credit' },
      status: undefined,
    },
  ])('has as a status that was never set $what', ({ launch, status }) => {
    const lms = opened({ launch })
    call(lms, 'LMSFinish', '')
    expect(lms.committed()['cmi.core.lesson_status']).toBe(status)
  })

  test.each([
    { before: undefined, session: '00:30:00', total: '0000:30:00' },
    { before: '0001:45:30', session: '00:30:45', total: '0002:16:15' },
    { before: '0001:45:30', session: undefined, total: '0001:45:30' },
  ])('has $total as total time after $before and $session', ({ before, session, total }) => {
    const lms = opened({ stored: before === undefined ? {} : { 'cmi.core.total_time': before } })
    if (session !== undefined) call(lms, 'LMSSetValue', 'cmi.core.session_time', session)
    call(lms, 'LMSCommit', '')
    call(lms, 'LMSFinish', '')
    expect(lms.committed()['cmi.core.total_time']).toBe(total)
  })

  test('does not add the time of an earlier session twice', () => {
    const first = opened()
    call(first, 'LMSSetValue', 'cmi.core.session_time', '01:00:00')
    call(first, 'LMSFinish', '')
    const second = opened({ stored: first.committed() })
    call(second, 'LMSFinish', '')
    expect(second.committed()['cmi.core.total_time']).toBe('0001:00:00')
  })
})

describe('a fault', () => {
  test('throws where it is told to', () => {
    const lms = strictScorm12({ fault: (name) => (name === 'LMSCommit' ? 'throw' : undefined) })
    call(lms, 'LMSInitialize', '')
    expect(() => call(lms, 'LMSCommit', '')).toThrow('The LMS is broken.')
  })

  test('refuses with a general error, and a value is then empty', () => {
    let broken = false
    const lms = opened({ fault: () => (broken ? 'false' : undefined) })
    broken = true
    expect([call(lms, 'LMSSetValue', 'cmi.suspend_data', 'x'), errorOf(lms)]).toEqual([
      'false',
      '101',
    ])
    expect([call(lms, 'LMSGetValue', 'cmi.core.lesson_status'), errorOf(lms)]).toEqual(['', '101'])
    broken = false
    expect(call(lms, 'LMSGetValue', 'cmi.suspend_data')).toBe('')
  })

  test('forgets the session: what was committed stays, and nothing works any more', () => {
    let forgets = false
    const lms = opened({ fault: () => (forgets ? 'forget' : undefined) })
    call(lms, 'LMSSetValue', 'cmi.core.lesson_location', '1')
    call(lms, 'LMSCommit', '')
    call(lms, 'LMSSetValue', 'cmi.core.lesson_location', '2')
    forgets = true
    expect(errorOf(lms)).toBe('0')
    forgets = false
    for (const [name, ...args] of [
      ['LMSInitialize', ''] as const,
      ['LMSSetValue', 'cmi.core.lesson_location', '3'] as const,
      ['LMSCommit', ''] as const,
      ['LMSFinish', ''] as const,
    ]) {
      expect([call(lms, name, ...args), errorOf(lms)]).toEqual(['false', '301'])
    }
    expect(lms.committed()).toMatchObject({ 'cmi.core.lesson_location': '1' })
  })

  test('and every other call are noted with answer and error', () => {
    const lms = opened()
    call(lms, 'LMSSetValue', 'cmi.core.exit', 'normal')
    expect(lms.calls).toEqual([
      { name: 'LMSInitialize', args: [''], answer: 'true', error: '0' },
      { name: 'LMSSetValue', args: ['cmi.core.exit', 'normal'], answer: 'false', error: '405' },
    ])
  })
})

describe.each(['interactions', 'objectives'])('%s', (kind) => {
  const id = (index: number): [string, string] => [`cmi.${kind}.${index}.id`, `q${index}`]
  const field = kind === 'objectives' ? 'status' : 'result'

  test('are counted, those not committed yet too', () => {
    const lms = opened({ stored: { [`cmi.${kind}.0.id`]: 'q0' } })
    call(lms, 'LMSSetValue', ...id(1))
    expect(call(lms, 'LMSGetValue', `cmi.${kind}._count`)).toBe('2')
  })

  test('are counted for themselves', () => {
    const other = kind === 'objectives' ? 'interactions' : 'objectives'
    const lms = opened({ stored: { [`cmi.${other}.0.id`]: 'q0' } })
    expect(call(lms, 'LMSGetValue', `cmi.${kind}._count`)).toBe('0')
  })

  test('leave no gap, and begin with their id', () => {
    const lms = opened()
    const value = kind === 'objectives' ? 'passed' : 'correct'
    expect(call(lms, 'LMSSetValue', ...id(1))).toBe('false')
    expect(errorOf(lms)).toBe('201')
    expect(call(lms, 'LMSSetValue', `cmi.${kind}.0.${field}`, value)).toBe('false')
    expect(call(lms, 'LMSSetValue', ...id(0))).toBe('true')
    expect(call(lms, 'LMSSetValue', `cmi.${kind}.0.${field}`, value)).toBe('true')
  })
})

describe('an objective', () => {
  test('can be read back, and has nothing but its status before anything was written', () => {
    const lms = opened({ stored: { 'cmi.objectives.0.id': 'zones' } })
    const read = (field: string): string => call(lms, 'LMSGetValue', `cmi.objectives.0.${field}`)
    expect(['id', 'status', 'score.raw'].map(read)).toEqual(['zones', 'not attempted', ''])
    call(lms, 'LMSSetValue', 'cmi.objectives.0.score.raw', '50')
    expect(read('score.raw')).toBe('50')
    expect(call(lms, 'LMSGetValue', 'cmi.objectives.1.status')).toBe('')
    expect(errorOf(lms)).toBe('201')
  })
})

describe('comments', () => {
  const write = (lms: StrictScorm12, text: string): string =>
    call(lms, 'LMSSetValue', 'cmi.comments', text)

  test('are appended to what was written before, in earlier sessions too', () => {
    const lms = opened({ stored: { 'cmi.comments': 'one.' } })
    write(lms, 'two.')
    write(lms, 'three.')
    expect(call(lms, 'LMSGetValue', 'cmi.comments')).toBe('one.two.three.')
    call(lms, 'LMSCommit', '')
    expect(lms.committed()['cmi.comments']).toBe('one.two.three.')
  })

  test('have 4,096 characters together', () => {
    const lms = opened({ stored: { 'cmi.comments': longest(4000) } })
    expect([write(lms, longest(97)), errorOf(lms)]).toEqual(['false', '405'])
    expect(write(lms, longest(96))).toBe('true')
  })
})
