import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { mark } from '../../src/model/mark.ts'
import type { Question, Response } from '../../src/model/question.ts'
import { kinds } from './arbitraries.ts'

interface Case {
  readonly case: string
  readonly question: {
    readonly kind: Question['kind']
    readonly options?: number
    readonly items?: number
    readonly key: unknown
  }
  readonly response?: Response
  readonly right: boolean
}

const file = new URL('../cases/marking.yml', import.meta.url)
const cases = parse(readFileSync(file, 'utf8')) as Case[]

describe('marking', () => {
  test('the cases cover every kind with right and wrong answers', () => {
    const covered = new Set(cases.map(({ question, right }) => `${question.kind} ${right}`))
    expect([...covered].sort()).toEqual(
      [...kinds].sort().flatMap((kind) => [`${kind} false`, `${kind} true`]),
    )
  })

  test.each(cases)('$case', ({ question, response, right }) => {
    expect(mark(questionOf(question), response)).toBe(right ? 1 : 0)
  })
})

function questionOf({ kind, options = 0, items = 0, key }: Case['question']): Question {
  const list = (length: number) =>
    Array.from({ length }, (_, index) => ({ number: index + 1, text: '' }))
  const common = { number: 1, id: 'q', stem: '', rationale: '', references: [] }
  return {
    ...common,
    kind,
    key,
    ...(options > 0 && { options: list(options) }),
    ...(items > 0 && { items: list(items) }),
  } as Question
}
