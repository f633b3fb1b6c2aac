import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ItemMark, LearningEvent } from '../../../../src/model/event.ts'
import type { ScormRecord } from '../../../../src/preview/lms/strict-lms.ts'
import { storageDouble } from '../../../doubles/storage.ts'
import { faults, log, visit } from './learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9, 30, 5) }))
afterEach(() => void vi.useRealTimers())

const choice = (option: number) => ({ kind: 'choice', option }) as const

const marks: readonly ItemMark[] = [
  { question: 1, response: choice(3), key: choice(2), credit: 0, seconds: 75 },
  {
    question: 2,
    response: { kind: 'multiple', options: [1, 3] },
    key: { kind: 'multiple', options: [1, 2] },
    credit: 0.5,
  },
  {
    question: 3,
    response: { kind: 'true-false', value: true },
    key: { kind: 'true-false', value: true },
    credit: 1,
  },
  { question: 4, response: undefined, key: choice(1), credit: 0 },
]

function handedIn(attempt: number, percent = 80, of: readonly ItemMark[] = marks): LearningEvent {
  return {
    type: 'exam-submitted',
    exam: 1,
    attempt,
    score: percent * 100,
    marks: of,
    noRepeat: 0,
    reveals: true,
    time: Date.now(),
  }
}

const rated = (comment: string): LearningEvent => ({ type: 'course-rated', rating: 4, comment })

/** What stands in a collection. */
function recordsIn(record: ScormRecord, collection: string): ScormRecord {
  const at = `cmi.${collection}.`
  return Object.fromEntries(
    Object.entries(record)
      .filter(([element]) => element.startsWith(at))
      .map(([element, value]) => [element.slice(at.length), value]),
  )
}

describe('the optional records of SCORM 2004', () => {
  test('have answers, modules, certificate and comment of an exam that was passed', async () => {
    const { lms, strict, does } = await visit()
    does(handedIn(1), rated('Gut: {x} ä'))
    does({
      type: 'certificate-issued',
      name: 'Jane',
      score: 8000,
      day: 9,
      code: '7K3M-Q9TR-ZW02',
      time: Date.now(),
    })
    await vi.advanceTimersByTimeAsync(1000)
    lms.close()
    expect(faults(strict)).toEqual([])
    const { committed } = strict
    const shown = ['interactions', 'objectives', 'comments_from_learner'].map((collection) => [
      collection,
      recordsIn(committed(), collection),
    ])
    await expect(`${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`).toMatchFileSnapshot(
      '__snapshots__/records.json',
    )
  })

  test('are written in an order that no LMS refuses: the id, then the type, then the answer', async () => {
    const { strict, does } = await visit()
    does(handedIn(1))
    await vi.advanceTimersByTimeAsync(1000)
    const fields = log(strict).flatMap(
      (call) => /^cmi\.interactions\.0\.([^=]+)=/.exec(call)?.[1] ?? [],
    )
    expect(fields).toEqual([
      'id',
      'type',
      'objectives.0.id',
      'timestamp',
      'correct_responses.0.pattern',
      'weighting',
      'learner_response',
      'result',
      'latency',
      'description',
    ])
  })

  test('fill the 250 interactions that every LMS keeps with answers, but for the certificate', async () => {
    const ids = Array.from({ length: 247 }, (_, index) => [`cmi.interactions.${index}.id`, 'x'])
    const stored = { 'cmi.exit': 'suspend', ...(Object.fromEntries(ids) as ScormRecord) }
    const { lms, strict, does } = await visit({}, { stored })
    does(handedIn(1))
    await vi.advanceTimersByTimeAsync(1000)
    const count = (): number =>
      Object.keys(strict.committed()).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name))
        .length
    expect(count()).toBe(249)
    does({
      type: 'certificate-issued',
      name: 'Jane',
      score: 8000,
      day: 9,
      code: '7K3M-Q9TR-ZW02',
      time: 0,
    })
    lms.close()
    expect(count()).toBe(250)
    expect(faults(strict)).toEqual([])
  })

  test('raise a module that gets better, and lower none, over sessions', async () => {
    const first = await visit()
    const wrong = marks.map((mark) => ({ ...mark, credit: 0 }))
    first.does(handedIn(1, 0, wrong))
    first.lms.close()
    const low = recordsIn(first.strict.committed(), 'objectives')
    expect(low).toMatchObject({ '0.id': 'zones', '0.completion_status': 'incomplete' })
    expect(low).not.toHaveProperty(['0.success_status'])

    const second = await visit({}, { stored: first.strict.committed() })
    const right = marks.map((mark) => ({ ...mark, credit: 1 }))
    second.does(handedIn(2, 100, right))
    second.lms.close()
    const high = recordsIn(second.strict.committed(), 'objectives')
    expect(high).toMatchObject({
      '0.id': 'zones',
      '0.score.scaled': '1',
      '0.completion_status': 'completed',
      '0.success_status': 'passed',
    })

    const third = await visit({}, { stored: second.strict.committed() })
    third.does(handedIn(3, 0, wrong))
    third.lms.close()
    expect(recordsIn(third.strict.committed(), 'objectives')).toEqual(high)
    expect(faults(third.strict)).toEqual([])
  })

  test('put a comment of an earlier session behind what the record has got meanwhile', async () => {
    const localStorage = storageDouble()
    const first = await visit(
      {},
      {
        localStorage,
        fault: (name, [element = '']) =>
          name === 'SetValue' && element.startsWith('cmi.comments') ? 'forget' : undefined,
      },
    )
    first.does(rated('late'))
    first.lms.close()
    const stored = {
      ...first.strict.committed(),
      'cmi.comments_from_learner.0.comment': 'from another device',
    }
    expect(recordsIn(first.strict.committed(), 'comments_from_learner')).toEqual({})
    const second = await visit({}, { localStorage, stored })
    second.does(rated('new'))
    await vi.advanceTimersByTimeAsync(30_000)
    second.lms.close()
    const comments = recordsIn(second.strict.committed(), 'comments_from_learner')
    expect(comments).toMatchObject({
      '0.comment': 'from another device',
      '1.comment': 'rating 4 of 5: late',
      '2.comment': 'rating 4 of 5: new',
    })
    expect(faults(second.strict)).toEqual([])
  })
})
