import { describe, expect, test } from 'vitest'
import type { Scorm12Api } from '../../../../src/player/lms/scorm12/api.ts'
import { cmiData } from './parts.ts'
import { strictScorm12 } from '../../../../src/preview/lms/strict-scorm12.ts'
import { moodleLike } from '../../../doubles/moodle-like.ts'

/** Every element that the player keeps up to date, with values at the edges of what may stand there. */
const tracked: readonly (readonly [element: string, values: readonly string[]])[] = [
  ['cmi.suspend_data', ['3AsGZkInmZ', 'x'.repeat(4000)]],
  ['cmi.core.lesson_location', ['0', '12']],
  ['cmi.core.lesson_status', ['passed', 'completed', 'failed', 'incomplete']],
  ['cmi.core.score.raw', ['0', '0.01', '69.99', '100']],
  ['cmi.core.score.min', ['0']],
  ['cmi.core.score.max', ['100']],
  ['cmi.core.exit', ['suspend']],
  ['cmi.objectives.0.id', ['safety-precautions']],
  ['cmi.objectives.0.status', ['passed', 'incomplete']],
  ['cmi.objectives.0.score.raw', ['0', '33.33', '100']],
  ['cmi.objectives.0.score.min', ['0']],
  ['cmi.objectives.0.score.max', ['100']],
]

const cases = tracked.flatMap(([element, values]) => values.map((value) => ({ element, value })))

describe.each(cases)('$element with a value such as "$value"', ({ element, value }) => {
  test('is sent again by Moodle after it was lost, and stands there in the end', () => {
    const moodle = moodleLike()
    moodle.API.LMSInitialize('')
    const data = cmiData(moodle.API)
    moodle.connection = 'offline'
    data.set(element, value)
    expect(data.commit()).toBe(true)
    moodle.connection = 'online'
    data.commit()
    expect(moodle.stored()).not.toHaveProperty([element])
    expect(data.rewrite()).toBe(true)
    expect(moodle.stored()[element]).toBe(value)
  })

  test('is written again in forms that a strict LMS takes', () => {
    const { API, calls, committed } = strictScorm12()
    API['LMSInitialize']?.('')
    const data = cmiData(API as unknown as Scorm12Api)
    if (element.startsWith('cmi.objectives')) data.set('cmi.objectives.0.id', 'safety-precautions')
    data.set(element, value)
    expect(data.rewrite()).toBe(true)
    expect(calls.filter(({ error }) => error !== '0')).toEqual([])
    expect(committed()[element]).toBe(value)
  })
})
