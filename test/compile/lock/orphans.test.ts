import { describe, expect, test } from 'vitest'
import { emptyLock } from '../../../src/compile/lock/lock.ts'
import type { Lock } from '../../../src/compile/lock/lock.ts'
import { findOrphans } from '../../../src/compile/lock/orphans.ts'

const before: Lock = {
  ...emptyLock,
  modules: {
    zones: {
      number: 1,
      pages: [
        { number: 1, id: 'start' },
        { number: 2, id: 'plan' },
        { number: 3, id: 'old', gone: true },
      ],
    },
    noise: { number: 2, pages: [{ number: 4, id: 'start' }] },
  },
  questions: {
    'zone-iv': { number: 1, kind: 'choice' },
    'long-gone': { number: 2, kind: 'choice', gone: true },
  },
}

describe('an update', () => {
  test('that changes nothing orphans nothing', () => {
    expect(findOrphans(before, before)).toEqual([])
  })

  test('that renames a page keeps its records, by its number', () => {
    const zones = {
      number: 1,
      pages: [
        { number: 1, id: 'start' },
        { number: 2, id: 'floor-plan' },
      ],
    }
    const after = { ...before, modules: { ...before.modules, zones } }
    expect(findOrphans(before, after)).toEqual([])
  })

  test('that takes out a page, a module and a question names them', () => {
    const zones = {
      number: 1,
      pages: [
        { number: 1, id: 'start' },
        { number: 2, id: 'plan', gone: true as const },
      ],
    }
    const questions = { 'zone-iv': { number: 1, kind: 'choice' as const, gone: true as const } }
    const noise = { number: 2, pages: [{ number: 4, id: 'start', gone: true as const }] }
    const after = { ...before, modules: { zones, noise }, questions }
    expect(findOrphans(before, after)).toEqual([
      'page zones/plan',
      'page noise/start',
      'question zone-iv',
    ])
  })

  test('that makes a question another kind names it: earlier answers no longer count', () => {
    const questions = { ...before.questions, 'zone-iv': { number: 3, kind: 'true-false' as const } }
    expect(findOrphans(before, { ...before, questions })).toEqual(['question zone-iv'])
  })
})
