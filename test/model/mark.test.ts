import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isScored, mark } from '../../src/model/mark.ts'
import type { Question, Response } from '../../src/model/question.ts'
import { kinds } from './arbitraries.ts'

interface Case {
  readonly case: string
  readonly question: {
    readonly kind: Question['kind']
    readonly options?: number
    readonly items?: number
    readonly credit?: 'partial'
    readonly key?: unknown
    readonly parts?: readonly Case['question'][]
  }
  readonly response?: Response
  readonly right: boolean
  /** Where it is neither full nor none. */
  readonly credit?: number
}

const file = new URL('../cases/marking.yml', import.meta.url)
const cases = parse(readFileSync(file, 'utf8')) as Case[]

describe('marking', () => {
  test('the cases cover every kind with right and wrong answers', () => {
    const covered = new Set(cases.map(({ question, right }) => `${question.kind} ${right}`))
    expect([...covered].sort()).toEqual(
      [...kinds]
        .filter(isScored)
        .sort()
        .flatMap((kind) => [`${kind} false`, `${kind} true`]),
    )
  })

  test.each(cases)('$case', ({ question, response, right, credit }) => {
    expect(mark(questionOf(question), response)).toBe(credit ?? (right ? 1 : 0))
  })

  test('no answer to a survey is right or wrong', () => {
    const survey = { kind: 'likert', labels: [1, 2].map((number) => ({ number, text: '' })) }
    const question = { ...questionOf({ kind: 'likert', key: undefined }), ...survey } as Question
    expect(mark(question, { kind: 'likert', label: 1 })).toBeUndefined()
    expect(mark(question, undefined)).toBeUndefined()
  })
})

function questionOf({
  kind,
  options = 0,
  items = 0,
  key,
  credit,
  parts,
}: Case['question']): Question {
  const list = (length: number) =>
    Array.from({ length }, (_, index) => ({ number: index + 1, text: '' }))
  const common = { number: 1, id: 'q', stem: '', rationale: '', references: [] }
  return {
    ...common,
    kind,
    key,
    ...(credit && { credit }),
    ...(options > 0 && { options: list(options) }),
    ...(items > 0 && { items: list(items) }),
    ...(parts && {
      parts: parts.map((part, index) => ({ ...questionOf(part), number: index + 1 })),
    }),
  } as Question
}
