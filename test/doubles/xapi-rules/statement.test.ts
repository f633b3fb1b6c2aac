import { describe, expect, test } from 'vitest'
import { absent, soundStatement, statementCases } from './cases.ts'
import { statementProblems } from './index.ts'
import { patternCases } from './interaction-cases.ts'
import { xapiRules } from './rules.ts'

type Tree = Record<string, unknown>

/** The sound statement with a value put in one place; at no place, its properties are put on top. */
function changed(at: string, value: unknown): unknown {
  const statement = structuredClone(soundStatement) as Tree
  const [last = '', ...path] = at.split('.').toReversed()
  const entries = at === '' ? Object.entries(value as Tree) : [[last, value] as const]
  const place = path.toReversed().reduce((tree, key) => (tree[key] ??= {}) as Tree, statement)
  for (const [key, entry] of entries) {
    if (entry === absent) delete place[key]
    else place[key] = entry
  }
  return statement
}

const shown = (value: unknown): string => (value === absent ? 'nothing' : JSON.stringify(value))

describe('a statement', () => {
  test('that follows all rules has no problem', () => {
    expect(statementProblems(soundStatement)).toEqual([])
  })

  test.each([undefined, null, [], 'passed', 7])('is an object: %j', (value) => {
    expect(statementProblems(value)).toEqual(['object at the statement'])
  })

  test('with more than one fault has each told', () => {
    const faulty = { ...soundStatement, id: '1', result: { success: 'yes', score: { scaled: 2 } } }
    expect(statementProblems(faulty)).toEqual([
      'uuid at id',
      'boolean at result.success',
      'score-scaled at result.score.scaled',
    ])
  })

  const valid = statementCases.flatMap(({ valid, ...rest }) =>
    valid.map((value) => ({ ...rest, value, text: shown(value) })),
  )
  test.each(valid)('may have at $at $text', ({ at, value }) => {
    expect(statementProblems(changed(at, value))).toEqual([])
  })

  const invalid = statementCases.flatMap(({ invalid, ...rest }) =>
    invalid.map((value) => ({ ...rest, value, text: shown(value) })),
  )
  test.each(invalid)('breaks $rule at $at with $text', ({ rule, at, value, found = at }) => {
    expect(statementProblems(changed(at, value))).toEqual([`${rule} at ${found}`])
  })
})

/** The sound statement as an interaction of this type. */
function interaction(parts: Tree, response?: string): unknown {
  const definition = { type: soundStatement.object.definition.type, ...parts }
  const object = { ...soundStatement.object, definition }
  return { ...soundStatement, object, result: response === undefined ? {} : { response } }
}

describe.each(patternCases)('an interaction of type $type', (one) => {
  const { type, patterns, responses, strangers = [] } = one
  const lists = Object.fromEntries(
    Object.entries(one.lists ?? {}).map(([list, ids]) => [list, ids.map((id) => ({ id }))]),
  )
  const base = { interactionType: type, ...lists }
  const patternPlace = 'object.definition.correctResponsesPattern[0]'

  test('may have no correct response, or several', () => {
    const { valid } = patterns
    expect(statementProblems(interaction(base))).toEqual([])
    for (const correctResponsesPattern of [[], valid]) {
      expect(statementProblems(interaction({ ...base, correctResponsesPattern }))).toEqual([])
    }
  })

  test.each(patterns.invalid)('has no correct response %j', (pattern) => {
    const statement = interaction({ ...base, correctResponsesPattern: [pattern] })
    expect(statementProblems(statement)).toEqual([`pattern at ${patternPlace}`])
  })

  test.each(responses.valid)('may be responded to with %j', (response) => {
    expect(statementProblems(interaction(base, response))).toEqual([])
  })

  test.each(responses.invalid)('is not responded to with %j', (response) => {
    expect(statementProblems(interaction(base, response))).toEqual(['response at result.response'])
  })

  test.each(strangers)('knows no component of %j, where it has a list', (stranger) => {
    const problem = (place: string): string => `component-known at ${place}`
    const patterned = { ...base, correctResponsesPattern: [stranger] }
    expect(statementProblems(interaction(patterned))).toEqual([problem(patternPlace)])
    expect(statementProblems(interaction(base, stranger))).toEqual([problem('result.response')])
    expect(statementProblems(interaction({ interactionType: type }, stranger))).toEqual([])
  })

  test('has the component lists of its type and no others', () => {
    for (const list of ['choices', 'scale', 'source', 'target', 'steps']) {
      const parts = { interactionType: type, [list]: [{ id: 'o1' }] }
      const allowed = Object.keys(lists).includes(list)
      const problems = allowed ? [] : [`component-list at object.definition.${list}`]
      expect(statementProblems(interaction(parts))).toEqual(problems)
    }
  })
})

describe('an interaction', () => {
  test.each(['multiple', 'Choice', '', 'toString', 7])('is of a known type: not %j', (type) => {
    expect(statementProblems(interaction({ interactionType: type }, 'x'))).toEqual([
      'interaction-type at object.definition.interactionType',
    ])
  })

  test.each([{ correctResponsesPattern: ['o1'] }, { choices: [{ id: 'o1' }] }])(
    'has a type when it has %j',
    (parts) => {
      expect(statementProblems(interaction(parts))).toEqual([
        'interaction-type-given at object.definition',
      ])
    },
  )

  test.each([
    { ids: ['o1', 'o1'], place: 1 },
    { ids: ['o1', ''], place: 1 },
    { ids: ['o 1', 'o2'], place: 0 },
  ])('has distinct component ids without blanks: not $ids', ({ ids, place }) => {
    const choices = ids.map((id) => ({ id }))
    expect(statementProblems(interaction({ interactionType: 'choice', choices }))).toEqual([
      `component-id at object.definition.choices[${place}].id`,
    ])
  })
})

test('every rule has a valid and an invalid case', () => {
  const tabled = statementCases.filter(({ valid }) => valid.length > 0).map(({ rule }) => rule)
  const interactions = [
    'interaction-type',
    'interaction-type-given',
    'component-list',
    'component-id',
    'component-known',
    'pattern',
    'response',
  ]
  expect([...new Set<string>([...tabled, ...interactions])].toSorted()).toEqual(
    Object.keys(xapiRules).toSorted(),
  )
})
