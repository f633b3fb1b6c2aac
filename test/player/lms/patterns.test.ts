import { describe, expect, test } from 'vitest'
import type { LeafMark } from '../../../src/model/event.ts'
import type { LeafItem } from '../../../src/model/leaf-items.ts'
import type { PartKey, PartKind, PartResponse } from '../../../src/model/question.ts'
import { interactionFields } from './scorm12/parts.ts'
import {
  interactionType,
  keyPatterns,
  responseText,
} from '../../../src/player/lms/xapi/interaction.ts'
import { checkValue } from '../../../src/preview/lms/scorm12-model.ts'
import { partKinds } from '../../model/arbitraries.ts'

interface Case {
  readonly response: PartResponse
  readonly key: PartKey
  /** Type, response and key. */
  readonly scorm: readonly [string, string, string | undefined]
  /** Type, response and key patterns. */
  readonly xapi: readonly [string, string, readonly string[]]
}

const cases: readonly Case[] = [
  {
    response: { kind: 'choice', option: 3 },
    key: { kind: 'choice', option: 26 },
    scorm: ['choice', 'c', 'z'],
    xapi: ['choice', 'o3', ['o26']],
  },
  {
    response: { kind: 'multiple', options: [1, 3] },
    key: { kind: 'multiple', options: [2, 3] },
    scorm: ['choice', 'a,c', '{b,c}'],
    xapi: ['choice', 'o1[,]o3', ['o2[,]o3']],
  },
  {
    response: { kind: 'true-false', value: false },
    key: { kind: 'true-false', value: true },
    scorm: ['true-false', 'f', 't'],
    xapi: ['true-false', 'false', ['true']],
  },
  {
    response: { kind: 'numeric', value: '-1.50' },
    key: { kind: 'numeric', value: '1.5', low: '1.4', high: '1.6' },
    scorm: ['numeric', '-1.50', '1.5'],
    xapi: ['numeric', '-1.50', ['1.4[:]1.6']],
  },
  {
    response: { kind: 'numeric', value: '3' },
    key: { kind: 'numeric', value: '3', low: '3', high: '3' },
    scorm: ['numeric', '3', '3'],
    xapi: ['numeric', '3', ['3']],
  },
  {
    response: { kind: 'fill-in', text: 'Größe 🧲~' },
    key: { kind: 'fill-in', texts: ['Höhe', 'height'] },
    scorm: ['fill-in', 'Gr??e ?~', 'H?he'],
    xapi: ['fill-in', 'Größe 🧲~', ['Höhe', 'height']],
  },
  {
    response: { kind: 'hotspot', region: 2 },
    key: { kind: 'hotspot', regions: [1, 26] },
    scorm: ['choice', 'b', 'a'],
    xapi: ['choice', 'o2', ['o1', 'o26']],
  },
  {
    response: { kind: 'likert', label: 3 },
    key: { kind: 'likert', labels: [{ number: 3, text: 'Agree' }] },
    scorm: ['likert', 'c', undefined],
    xapi: ['likert', 'o3', []],
  },
  {
    response: { kind: 'ordering', order: [2, 1, 26] },
    key: { kind: 'ordering', order: [1, 2, 26] },
    scorm: ['sequencing', 'b,a,z', 'a,b,z'],
    xapi: ['sequencing', 'o2[,]o1[,]o26', ['o1[,]o2[,]o26']],
  },
  {
    response: {
      kind: 'matching',
      pairs: [
        [2, 1],
        [10, 26],
      ],
    },
    key: {
      kind: 'matching',
      pairs: [
        [2, 2],
        [10, 10],
      ],
    },
    scorm: ['matching', '2.a,a.z', '{2.b,a.j}'],
    xapi: ['matching', 's2[.]t1[,]s10[.]t26', ['s2[.]t2[,]s10[.]t10']],
  },
]

function fieldsOf(kind: PartKind, mark: LeafMark): Readonly<Record<string, string>> {
  const item: LeafItem = { number: 1, id: 'q', kind, objective: 'o', difficulty: 1 }
  return Object.fromEntries(
    interactionFields({ sitting: undefined, item, module: undefined, mark, weight: 1, time: 0 }, 0),
  )
}

test('the cases cover every kind', () => {
  expect(new Set(cases.map(({ response }) => response.kind))).toEqual(new Set(partKinds))
})

describe.each(cases)('$response with the key $key', ({ response, key, scorm, xapi }) => {
  test('is recorded as SCORM 1.2 has it', () => {
    const fields = fieldsOf(key.kind, { question: 1, response, key, credit: 0 })
    expect([
      fields['type'],
      fields['student_response'],
      fields['correct_responses.0.pattern'],
    ]).toEqual(scorm)
    const refused = Object.entries(fields).filter(
      ([field, value]) => checkValue(`cmi.interactions.0.${field}`, value) !== undefined,
    )
    expect(refused).toEqual([])
  })

  test('is recorded as xAPI has it', () => {
    expect([interactionType(key.kind), responseText(response), keyPatterns(key)]).toEqual(xapi)
  })
})
