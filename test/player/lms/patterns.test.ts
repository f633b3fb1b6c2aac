import * as scormAgain from 'scorm-again/scorm2004'
import { describe, expect, test } from 'vitest'
import type { LeafMark } from '../../../src/model/event.ts'
import type { NamedItem } from '../../../src/model/leaf-items.ts'
import type { PartKey, PartKind, PartResponse } from '../../../src/model/question.ts'
import { interactionFields } from './scorm12/parts.ts'
import { interactionFields as interactionFields2004 } from '../../../src/player/lms/scorm/interaction.ts'
import type { Scorm2004Api } from '../../../src/player/lms/scorm2004/api.ts'
import { dialect as dialect2004 } from '../../../src/player/lms/scorm2004/dialect.ts'
import {
  interactionType,
  keyPatterns,
  responseText,
} from '../../../src/player/lms/xapi/interaction.ts'
import { checkValue } from '../../../src/preview/lms/scorm12-model.ts'
import { strictScorm2004 } from '../../../src/preview/lms/strict-scorm2004.ts'
import { partKinds } from '../../model/arbitraries.ts'

const { Scorm2004API } = scormAgain as unknown as {
  Scorm2004API: new (settings: object) => Scorm2004Api
}

interface Case {
  readonly response: PartResponse
  readonly key: PartKey
  /** Type, response and key. */
  readonly scorm: readonly [string, string, string | undefined]
  /** Type, response and key patterns. */
  readonly scorm2004: readonly [string, string, readonly string[]]
  readonly xapi: readonly [string, string, readonly string[]]
}

const cases: readonly Case[] = [
  {
    response: { kind: 'choice', option: 3 },
    key: { kind: 'choice', option: 26 },
    scorm: ['choice', 'c', 'z'],
    scorm2004: ['choice', 'c', ['z']],
    xapi: ['choice', 'o3', ['o26']],
  },
  {
    response: { kind: 'multiple', options: [1, 3] },
    key: { kind: 'multiple', options: [2, 3] },
    scorm: ['choice', 'a,c', '{b,c}'],
    scorm2004: ['choice', 'a[,]c', ['b[,]c']],
    xapi: ['choice', 'o1[,]o3', ['o2[,]o3']],
  },
  {
    response: { kind: 'true-false', value: false },
    key: { kind: 'true-false', value: true },
    scorm: ['true-false', 'f', 't'],
    scorm2004: ['true-false', 'false', ['true']],
    xapi: ['true-false', 'false', ['true']],
  },
  {
    response: { kind: 'numeric', value: '-1.50' },
    key: { kind: 'numeric', value: '1.5', low: '1.4', high: '1.6' },
    scorm: ['numeric', '-1.50', '1.5'],
    scorm2004: ['numeric', '-1.50', ['1.4[:]1.6']],
    xapi: ['numeric', '-1.50', ['1.4[:]1.6']],
  },
  {
    response: { kind: 'numeric', value: '3' },
    key: { kind: 'numeric', value: '3', low: '3', high: '3' },
    scorm: ['numeric', '3', '3'],
    scorm2004: ['numeric', '3', ['3[:]3']],
    xapi: ['numeric', '3', ['3']],
  },
  {
    response: { kind: 'fill-in', text: 'Größe 🧲~' },
    key: { kind: 'fill-in', texts: ['Höhe', 'height'] },
    scorm: ['fill-in', 'Gr??e ?~', 'H?he'],
    scorm2004: ['fill-in', 'Größe 🧲~', ['Höhe', 'height']],
    xapi: ['fill-in', 'Größe 🧲~', ['Höhe', 'height']],
  },
  {
    response: { kind: 'hotspot', region: 2 },
    key: { kind: 'hotspot', regions: [1, 26] },
    scorm: ['choice', 'b', 'a'],
    scorm2004: ['choice', 'b', ['a', 'z']],
    xapi: ['choice', 'o2', ['o1', 'o26']],
  },
  {
    response: { kind: 'likert', label: 3 },
    key: { kind: 'likert', labels: [{ number: 3, text: 'Agree' }] },
    scorm: ['likert', 'c', undefined],
    scorm2004: ['likert', 'c', []],
    xapi: ['likert', 'o3', []],
  },
  {
    response: { kind: 'ordering', order: [2, 1, 26] },
    key: { kind: 'ordering', order: [1, 2, 26] },
    scorm: ['sequencing', 'b,a,z', 'a,b,z'],
    scorm2004: ['sequencing', 'b[,]a[,]z', ['a[,]b[,]z']],
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
    scorm2004: ['matching', '2[.]a[,]10[.]z', ['2[.]b[,]10[.]j']],
    xapi: ['matching', 's2[.]t1[,]s10[.]t26', ['s2[.]t2[,]s10[.]t10']],
  },
]

function fieldsOf(kind: PartKind, mark: LeafMark): Readonly<Record<string, string>> {
  const item: NamedItem = { number: 1, id: 'q', kind, objective: 'o', difficulty: 1 }
  return Object.fromEntries(
    interactionFields({ sitting: undefined, item, module: undefined, mark, weight: 1, time: 0 }, 0),
  )
}

test('the cases cover every kind', () => {
  expect(new Set(cases.map(({ response }) => response.kind))).toEqual(new Set(partKinds))
})

/** The fields of one interaction in SCORM 2004, and what a strict LMS and scorm-again object to in them. */
function fields2004(
  kind: PartKind,
  mark: LeafMark,
): { readonly fields: Readonly<Record<string, string>>; readonly refused: readonly unknown[] } {
  const item: NamedItem = { number: 1, id: 'q', kind, objective: 'o', difficulty: 1 }
  const answered = { sitting: undefined, item, module: undefined, mark, weight: 1, time: 0 }
  const fields = interactionFields2004(dialect2004, answered, 0)
  const hosts = [
    strictScorm2004().API as unknown as Scorm2004Api,
    new Scorm2004API({ autocommit: false, logLevel: 5 }),
  ]
  const refused = hosts.flatMap((api) => {
    api.Initialize('')
    return fields.filter(([field, value]) => {
      const taken = api.SetValue(`cmi.interactions.0.${field}`, value)
      return taken !== 'true' || String(api.GetLastError()) !== '0'
    })
  })
  return { fields: Object.fromEntries(fields), refused }
}

describe.each(cases)('$response with the key $key', ({ response, key, scorm, scorm2004, xapi }) => {
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

  test('is recorded as SCORM 2004 has it', () => {
    const { fields, refused } = fields2004(key.kind, { question: 1, response, key, credit: 0 })
    const patterns = Object.entries(fields).filter(([field]) => field.startsWith('correct'))
    expect([fields['type'], fields['learner_response'], patterns.map(([, text]) => text)]).toEqual(
      scorm2004,
    )
    expect(refused).toEqual([])
  })

  test('is recorded as xAPI has it', () => {
    expect([interactionType(key.kind), responseText(response), keyPatterns(key)]).toEqual(xapi)
  })
})

test.each([
  { text: '{lang=xx}yes', written: '(lang=xx}yes' },
  { text: 'x'.repeat(400), written: 'x'.repeat(249) },
  { text: `${'x'.repeat(248)}🧲`, written: 'x'.repeat(248) },
  { text: 'a[,]b', written: 'a[,]b' },
  { text: '', written: '' },
])('SCORM 2004 gets of the text $text what every LMS takes', ({ text, written }) => {
  const response = { kind: 'fill-in', text } as const
  const key = {
    kind: 'fill-in',
    texts: Array.from({ length: 9 }, (_, n) => `${text} ${n}`),
  } as const
  const { fields, refused } = fields2004('fill-in', { question: 1, response, key, credit: 0 })
  expect(fields['learner_response']).toBe(written)
  expect(fields).not.toHaveProperty(['correct_responses.5.pattern'])
  expect(refused).toEqual([])
})
