import { describe, expect, test } from 'vitest'
import type { ScormRecord, StrictLms, StrictOptions } from '../../src/preview/lms/strict-lms.ts'
import { strictScorm2004 } from '../../src/preview/lms/strict-scorm2004.ts'

/** Calls a function of the API; whatever a course may pass, strings or not. */
function call(lms: StrictLms, name: string, ...args: unknown[]): string {
  return (lms.API[name] as (...args: unknown[]) => string)(...args)
}

function opened(options: StrictOptions = {}): StrictLms {
  const lms = strictScorm2004(options)
  call(lms, 'Initialize', '')
  return lms
}

const errorOf = (lms: StrictLms): string => call(lms, 'GetLastError')
const longest = (length: number): string => 'x'.repeat(length)

/** The error code of writing a value, after these have been written. */
function errorOfSetting(
  element: string,
  value: string,
  before: readonly (readonly [string, string])[] = [],
): string {
  const lms = opened()
  for (const [name, earlier] of before) {
    expect([name, call(lms, 'SetValue', name, earlier)]).toEqual([name, 'true'])
  }
  const taken = call(lms, 'SetValue', element, value)
  expect(taken).toBe(String(errorOf(lms) === '0'))
  return errorOf(lms)
}

describe('the states of a session', () => {
  test.each([
    { name: 'GetValue', args: ['cmi.location'], answer: '', before: '122', after: '123' },
    { name: 'SetValue', args: ['cmi.location', '1'], answer: 'false', before: '132', after: '133' },
    { name: 'Commit', args: [''], answer: 'false', before: '142', after: '143' },
    { name: 'Terminate', args: [''], answer: 'false', before: '112', after: '113' },
  ])('allow no $name before Initialize ($before) and after Terminate ($after)', (row) => {
    const fresh = strictScorm2004()
    expect([call(fresh, row.name, ...row.args), errorOf(fresh)]).toEqual([row.answer, row.before])
    const over = opened()
    call(over, 'Terminate', '')
    expect([call(over, row.name, ...row.args), errorOf(over)]).toEqual([row.answer, row.after])
  })

  test('allow Initialize once: 103 while the session is open, 104 after it', () => {
    const lms = opened()
    expect([call(lms, 'Initialize', ''), errorOf(lms)]).toEqual(['false', '103'])
    call(lms, 'Terminate', '')
    expect([call(lms, 'Initialize', ''), errorOf(lms)]).toEqual(['false', '104'])
    expect(lms.isFinished()).toBe(true)
  })

  test.each(['Initialize', 'Commit', 'Terminate'])('want an empty text for %s', (name) => {
    const lms = name === 'Initialize' ? strictScorm2004() : opened()
    for (const args of [['x'], [], [undefined], [null], [1]]) {
      expect([call(lms, name, ...args), errorOf(lms)]).toEqual(['false', '201'])
    }
    expect(lms.isFinished()).toBe(false)
  })

  test('allow the error functions at any time, and these change no error', () => {
    const lms = strictScorm2004()
    expect(errorOf(lms)).toBe('0')
    call(lms, 'Commit', '')
    expect([errorOf(lms), call(lms, 'GetErrorString', '142'), errorOf(lms)]).toEqual([
      '142',
      'Error 142',
      '142',
    ])
    expect(call(lms, 'GetDiagnostic', '')).toBe('Error 142')
  })

  test('are as if nothing had been opened once the LMS forgot the session', () => {
    const lms = opened({ fault: (name) => (name === 'Commit' ? 'forget' : undefined) })
    call(lms, 'SetValue', 'cmi.location', '3')
    expect([call(lms, 'Commit', ''), errorOf(lms)]).toEqual(['false', '142'])
    expect([call(lms, 'Initialize', ''), errorOf(lms)]).toEqual(['false', '102'])
    expect(lms.committed()).toEqual({})
  })

  test.each([
    ['Initialize', '102'],
    ['Terminate', '111'],
    ['GetValue', '301'],
    ['SetValue', '351'],
    ['Commit', '391'],
  ])('stay as they are when %s fails by %s', (name, code) => {
    const lms = opened({ fault: (called) => (called === name ? 'false' : undefined) })
    expect([call(lms, name, ''), errorOf(lms)]).toEqual([name === 'GetValue' ? '' : 'false', code])
    expect(lms.isFinished()).toBe(false)
  })
})

describe('a value', () => {
  test.each([
    ['cmi.completion_status', 'completed', '0'],
    ['cmi.completion_status', 'incomplete', '0'],
    ['cmi.completion_status', 'not attempted', '0'],
    ['cmi.completion_status', 'unknown', '0'],
    ['cmi.completion_status', 'passed', '406'],
    ['cmi.completion_status', '', '406'],
    ['cmi.success_status', 'passed', '0'],
    ['cmi.success_status', 'failed', '0'],
    ['cmi.success_status', 'unknown', '0'],
    ['cmi.success_status', 'completed', '406'],
    ['cmi.exit', 'suspend', '0'],
    ['cmi.exit', 'normal', '0'],
    ['cmi.exit', '', '0'],
    ['cmi.exit', 'quit', '406'],
    ['cmi.score.scaled', '0.6999', '0'],
    ['cmi.score.scaled', '-1', '0'],
    ['cmi.score.scaled', '1', '0'],
    ['cmi.score.scaled', '1.0001', '407'],
    ['cmi.score.scaled', '80', '407'],
    ['cmi.score.scaled', '0,7', '406'],
    ['cmi.score.scaled', '', '406'],
    ['cmi.score.scaled', 'NaN', '406'],
    ['cmi.score.scaled', '1e-1', '406'],
    ['cmi.score.scaled', '0.12345678', '406'],
    ['cmi.score.raw', '82.5', '0'],
    ['cmi.score.raw', '1000', '0'],
    ['cmi.score.max', 'all', '406'],
    ['cmi.progress_measure', '0', '0'],
    ['cmi.progress_measure', '0.99', '0'],
    ['cmi.progress_measure', '1.01', '407'],
    ['cmi.progress_measure', '-0.1', '407'],
    ['cmi.session_time', 'PT0S', '0'],
    ['cmi.session_time', 'PT1H2M3.25S', '0'],
    ['cmi.session_time', 'P1DT1H', '0'],
    ['cmi.session_time', 'P', '406'],
    ['cmi.session_time', 'PT', '406'],
    ['cmi.session_time', 'PT1.125S', '406'],
    ['cmi.session_time', '00:00:01', '406'],
    ['cmi.location', longest(1000), '0'],
    ['cmi.location', longest(1001), '406'],
    ['cmi.location', 'Zürich 日本', '0'],
    ['cmi.suspend_data', longest(64_000), '0'],
    ['cmi.suspend_data', longest(64_001), '406'],
    ['cmi.learner_preference.audio_level', '-1', '407'],
    ['cmi.learner_preference.audio_captioning', '2', '406'],
    ['cmi.learner_preference.language', 'de-CH', '0'],
    ['cmi.learner_id', 'me', '404'],
    ['cmi.mode', 'normal', '404'],
    ['cmi.entry', '', '404'],
    ['cmi.scaled_passing_score', '0.7', '404'],
    ['cmi.total_time', 'PT1S', '404'],
    ['cmi.interactions._count', '1', '404'],
    ['cmi.score._children', 'x', '404'],
    ['cmi._version', '2', '404'],
    ['cmi.comments_from_lms.0.comment', 'x', '404'],
    ['cmi.core.lesson_status', 'completed', '401'],
    ['cmi.comments', 'x', '401'],
    ['cmi.interactions.0.student_response', 'a', '401'],
    ['nonsense', 'x', '401'],
    ['', 'x', '351'],
    ['adl.nav.request', 'suspendAll', '0'],
    ['adl.nav.request', '{target=intro}choice', '0'],
    ['adl.nav.request', 'leave', '406'],
    ['adl.nav.request_valid.continue', 'true', '404'],
    ['cmi.comments_from_learner.0.comment', '{lang=de-CH}Gut', '0'],
    ['cmi.comments_from_learner.0.comment', longest(4000), '0'],
    ['cmi.comments_from_learner.0.comment', longest(4001), '406'],
    ['cmi.comments_from_learner.0.comment', '{lang=!}x', '406'],
    ['cmi.comments_from_learner.0.timestamp', '2026-01-15T09:30:05', '0'],
    ['cmi.comments_from_learner.0.timestamp', '2026-01-15T09:30:05.25Z', '0'],
    ['cmi.comments_from_learner.0.timestamp', '2026-01-15T09:30:05.2+01:00', '0'],
    ['cmi.comments_from_learner.0.timestamp', '2026-01-15T09:30:05Z', '406'],
    ['cmi.comments_from_learner.0.timestamp', '2026-01-15T09:30:05.123Z', '406'],
    ['cmi.comments_from_learner.0.timestamp', '2026-13-15', '406'],
    ['cmi.comments_from_learner.0.timestamp', '09:30:05', '406'],
    ['cmi.comments_from_learner.0.location', longest(251), '406'],
    ['cmi.objectives.0.id', 'zones', '0'],
    ['cmi.objectives.0.id', 'urn:example:zones', '0'],
    ['cmi.objectives.0.id', 'two words', '406'],
    ['cmi.objectives.0.id', '', '406'],
    ['cmi.objectives.0.id', longest(4001), '406'],
  ])('of %s may or may not be %s: %s', (element, value, code) => {
    expect(errorOfSetting(element, value)).toBe(code)
  })

  test('that is no string is refused', () => {
    const lms = opened()
    expect([call(lms, 'SetValue', 'cmi.score.scaled', 1), errorOf(lms)]).toEqual(['false', '201'])
  })

  test('that was refused leaves the one before', () => {
    const lms = opened()
    call(lms, 'SetValue', 'cmi.location', '3')
    call(lms, 'SetValue', 'cmi.location', longest(2000))
    expect([call(lms, 'GetValue', 'cmi.location'), errorOf(lms)]).toEqual(['3', '0'])
  })

  test('of an element that this LMS does without is neither read nor written', () => {
    const lms = opened({ unimplemented: /^cmi\.interactions/ })
    call(lms, 'GetValue', 'cmi.interactions._children')
    expect(errorOf(lms)).toBe('402')
    call(lms, 'SetValue', 'cmi.interactions.0.id', 'q')
    expect(errorOf(lms)).toBe('402')
  })
})

describe('reading', () => {
  test.each([
    ['cmi.completion_status', 'unknown', '0'],
    ['cmi.success_status', 'unknown', '0'],
    ['cmi.entry', 'ab-initio', '0'],
    ['cmi.mode', 'normal', '0'],
    ['cmi.learner_id', 'learner-1', '0'],
    ['cmi.interactions._count', '0', '0'],
    ['cmi.score._children', 'scaled,raw,min,max', '0'],
    ['cmi.location', '', '403'],
    ['cmi.score.raw', '', '403'],
    ['cmi.scaled_passing_score', '', '403'],
    ['cmi.completion_threshold', '', '403'],
    ['cmi.exit', '', '405'],
    ['cmi.session_time', '', '405'],
    ['cmi.location._children', '', '301'],
    ['cmi.location._count', '', '301'],
    ['cmi.interactions.0.id', '', '301'],
    ['cmi.interactions.0.objectives._count', '', '301'],
    ['', '', '301'],
    ['cmi.core.lesson_status', '', '401'],
  ])('%s at launch gives %j and %s', (element, value, code) => {
    const lms = opened()
    expect([call(lms, 'GetValue', element), errorOf(lms)]).toEqual([value, code])
  })

  test('counts records, inner ones too, and knows what an objective has from the first', () => {
    const lms = opened()
    call(lms, 'SetValue', 'cmi.interactions.0.id', 'q-1')
    call(lms, 'SetValue', 'cmi.interactions.0.objectives.0.id', 'zones')
    call(lms, 'SetValue', 'cmi.objectives.0.id', 'zones')
    const read = (element: string): string => call(lms, 'GetValue', element)
    expect(read('cmi.interactions._count')).toBe('1')
    expect(read('cmi.interactions.0.objectives._count')).toBe('1')
    expect(read('cmi.interactions.0.correct_responses._count')).toBe('0')
    expect(read('cmi.objectives.0.success_status')).toBe('unknown')
    expect([read('cmi.objectives.0.score.raw'), errorOf(lms)]).toEqual(['', '403'])
  })

  test('is free in interactions, unlike in SCORM 1.2', () => {
    const lms = opened()
    call(lms, 'SetValue', 'cmi.interactions.0.id', 'q-1')
    expect([call(lms, 'GetValue', 'cmi.interactions.0.id'), errorOf(lms)]).toEqual(['q-1', '0'])
  })
})

const q = ['cmi.interactions.0.id', 'q-1'] as const

describe('records', () => {
  test.each([
    { element: 'cmi.interactions.1.id', value: 'q', before: [], code: '351' },
    { element: 'cmi.interactions.0.type', value: 'choice', before: [], code: '408' },
    { element: 'cmi.interactions.0.type', value: 'choice', before: [q], code: '0' },
    { element: 'cmi.interactions.0.type', value: 'quiz', before: [q], code: '406' },
    { element: 'cmi.interactions.0.learner_response', value: 'a', before: [q], code: '408' },
    {
      element: 'cmi.interactions.0.correct_responses.0.pattern',
      value: 'a',
      before: [q],
      code: '408',
    },
    { element: 'cmi.interactions.0.objectives.0.id', value: 'zones', before: [], code: '408' },
    { element: 'cmi.interactions.0.objectives.1.id', value: 'zones', before: [q], code: '351' },
    {
      element: 'cmi.interactions.0.objectives.1.id',
      value: 'zones',
      before: [q, ['cmi.interactions.0.objectives.0.id', 'zones']],
      code: '351',
    },
    { element: 'cmi.interactions.0.result', value: 'incorrect', before: [q], code: '0' },
    { element: 'cmi.interactions.0.result', value: '0.5', before: [q], code: '0' },
    { element: 'cmi.interactions.0.result', value: 'wrong', before: [q], code: '406' },
    { element: 'cmi.interactions.0.latency', value: '00:00:05', before: [q], code: '406' },
    { element: 'cmi.interactions.0.description', value: longest(250), before: [q], code: '0' },
    { element: 'cmi.interactions.0.description', value: longest(251), before: [q], code: '406' },
    { element: 'cmi.interactions.0.id', value: 'q-2', before: [q], code: '0' },
    { element: 'cmi.objectives.0.success_status', value: 'passed', before: [], code: '408' },
    { element: 'cmi.objectives.1.id', value: 'x', before: [], code: '351' },
    {
      element: 'cmi.objectives.1.id',
      value: 'zones',
      before: [['cmi.objectives.0.id', 'zones']],
      code: '351',
    },
    {
      element: 'cmi.objectives.0.id',
      value: 'other',
      before: [['cmi.objectives.0.id', 'zones']],
      code: '351',
    },
    {
      element: 'cmi.objectives.0.id',
      value: 'zones',
      before: [['cmi.objectives.0.id', 'zones']],
      code: '0',
    },
    {
      element: 'cmi.objectives.0.score.scaled',
      value: '2',
      before: [['cmi.objectives.0.id', 'zones']],
      code: '407',
    },
    { element: 'cmi.comments_from_learner.1.comment', value: 'x', before: [], code: '351' },
  ] as const)('$element=$value after $before gives $code', ({ element, value, before, code }) => {
    expect(errorOfSetting(element, value, before)).toBe(code)
  })
})

describe('an answer', () => {
  test.each([
    ['true-false', 'true', '0'],
    ['true-false', 't', '406'],
    ['choice', 'a', '0'],
    ['choice', 'a[,]b', '0'],
    ['choice', '', '0'],
    ['choice', 'a,b', '406'],
    ['choice', 'a[,]a', '406'],
    ['choice', 'has space', '406'],
    ['choice', Array.from({ length: 37 }, (_, n) => `o${n}`).join('[,]'), '406'],
    ['fill-in', 'Größe', '0'],
    ['fill-in', '{lang=de}Größe', '0'],
    ['fill-in', '{lang=9}Größe', '406'],
    ['fill-in', longest(251), '406'],
    ['long-fill-in', longest(4000), '0'],
    ['long-fill-in', longest(4001), '406'],
    ['numeric', '-1.50', '0'],
    ['numeric', 'two', '406'],
    ['numeric', '1[:]2', '406'],
    ['likert', 'c', '0'],
    ['likert', 'a[,]b', '406'],
    ['matching', '1[.]a[,]2[.]b', '0'],
    ['matching', '1.a,2.b', '406'],
    ['matching', '1[.]a[.]b', '406'],
    ['sequencing', 'b[,]a', '0'],
    ['sequencing', 'b[,]', '406'],
    ['performance', 'step[.]done[,][.]7', '0'],
    ['performance', '[.]', '406'],
    ['other', 'anything {at} all', '0'],
  ])('of the type %s may or may not be %s: %s', (type, value, code) => {
    const before = [q, ['cmi.interactions.0.type', type]] as const
    expect(errorOfSetting('cmi.interactions.0.learner_response', value, before)).toBe(code)
  })

  test.each([
    ['true-false', ['true'], '0'],
    ['true-false', ['true', 'false'], '351'],
    ['choice', ['a', 'b'], '0'],
    ['choice', ['a', 'a'], '351'],
    ['choice', 'abcdefghijk'.split(''), '351'],
    ['fill-in', ['a', 'a'], '0'],
    ['fill-in', ['{case_matters=true}{order_matters=false}a[,]b'], '0'],
    ['fill-in', ['a', 'b', 'c', 'd', 'e', 'f'], '351'],
    ['numeric', ['1.4[:]1.6'], '0'],
    ['numeric', ['[:]3'], '0'],
    ['numeric', ['3'], '406'],
    ['numeric', ['2[:]1'], '406'],
    ['sequencing', ['a[,]b', 'a[,]b'], '351'],
    ['matching', ['1[.]a'], '0'],
    ['likert', ['a', 'b'], '351'],
  ])('of the type %s has or has not the patterns %s: %s', (type, patterns, code) => {
    const elements = patterns.map(
      (pattern, at) => [`cmi.interactions.0.correct_responses.${at}.pattern`, pattern] as const,
    )
    const last = elements.at(-1) ?? ['', '']
    const before = [q, ['cmi.interactions.0.type', type] as const, ...elements.slice(0, -1)]
    expect(errorOfSetting(last[0], last[1], before)).toBe(code)
  })
})

describe('what is kept', () => {
  const written = (lms: StrictLms, values: ScormRecord): void => {
    for (const [element, value] of Object.entries(values)) call(lms, 'SetValue', element, value)
  }

  test('is what was committed, and nothing is made of statuses that nobody set', () => {
    const lms = opened()
    written(lms, { 'cmi.location': '3' })
    expect(lms.committed()).toEqual({})
    call(lms, 'Terminate', '')
    expect(lms.committed()).toEqual({ 'cmi.location': '3', 'cmi.total_time': 'PT0S' })
  })

  test('is told after each commit', () => {
    const told: ScormRecord[] = []
    const lms = opened({ onCommit: (record) => void told.push(record) })
    written(lms, { 'cmi.location': '3' })
    call(lms, 'Commit', '')
    expect(told).toEqual([{ 'cmi.location': '3' }])
  })

  test('adds up the time of sessions', () => {
    const stored = { 'cmi.exit': 'suspend', 'cmi.total_time': 'PT1H' }
    const lms = opened({ stored })
    written(lms, { 'cmi.session_time': 'PT1M30.5S' })
    call(lms, 'Terminate', '')
    expect(lms.committed()['cmi.total_time']).toBe('PT3690.5S')
  })

  test.each(['', 'normal', 'time-out', 'logout', undefined])(
    'is gone at the next launch when the attempt ended by %j',
    (exit) => {
      const stored = { 'cmi.location': '3', ...(exit !== undefined && { 'cmi.exit': exit }) }
      const lms = opened({ stored })
      expect(call(lms, 'GetValue', 'cmi.location')).toBe('')
      expect(call(lms, 'GetValue', 'cmi.entry')).toBe('ab-initio')
    },
  )

  test('is there at the next launch after suspend, but for the request to leave', () => {
    const stored = {
      'cmi.exit': 'suspend',
      'cmi.location': '3',
      'adl.nav.request': 'suspendAll',
    }
    const lms = opened({ stored })
    expect(call(lms, 'GetValue', 'cmi.location')).toBe('3')
    expect(call(lms, 'GetValue', 'cmi.entry')).toBe('resume')
    expect(call(lms, 'GetValue', 'adl.nav.request')).toBe('_none_')
  })
})
