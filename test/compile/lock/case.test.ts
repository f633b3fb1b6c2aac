import { describe, expect, test } from 'vitest'
import type { CompiledCourse } from '../../../src/compile/compiled.ts'
import { compile } from '../../../src/compile/index.ts'
import { lockName } from '../../../src/compile/read.ts'
import type { Question, QuestionOf, Response } from '../../../src/model/question.ts'
import { packResponse, unpackResponse } from '../../../src/model/response.ts'
import { caseWith } from '../case-text.ts'
import { folderOf, messagesOf, mini } from '../mini-course.ts'
import type { Sources } from '../mini-course.ts'

type Edits = readonly (readonly [part: string, other: string])[]

function compileTexts(texts: Sources): CompiledCourse {
  const { files, compiled } = compile(folderOf({ ...mini, ...texts }))
  expect(messagesOf(files)).toEqual([])
  return compiled as CompiledCourse
}

function caseIn(compiled: CompiledCourse): QuestionOf<'case'> {
  const questions: readonly Question[] = [...compiled.questions.values()].flat()
  return questions.find(({ kind }) => kind === 'case') as QuestionOf<'case'>
}

const before = compileTexts(caseWith())

/** The course after edits, with the lock file of the first build. */
function updated(edits: Edits): CompiledCourse {
  return compileTexts({ ...caseWith(...edits), [lockName]: before.lockText })
}

/** "Nobody" helps, and it is true that help is near. */
const saved = packResponse({
  kind: 'case',
  parts: [
    { question: 3, response: { kind: 'choice', option: 2 } },
    { question: 4, response: { kind: 'true-false', value: true } },
  ],
})

/** What the saved answers mean after an update: texts of options, or values, by the ids of the parts. */
function answersIn(after: CompiledCourse): Readonly<Record<string, unknown>> {
  const question = caseIn(after)
  const answered = unpackResponse(question, saved)?.parts ?? []
  return Object.fromEntries(
    answered.map(({ question: number, response }) => {
      const part = question.parts.find((other) => other.number === number)
      return [part?.id, answerText(part, response)]
    }),
  )
}

function answerText(part: Question | undefined, response: Response): unknown {
  if ('value' in response) return response.value
  if (!part || !('options' in part) || !('option' in response)) return undefined
  return part.options.find(({ number }) => number === response.option)?.text
}

const text = caseWith()['banks/01-one.md'] ?? ''
const first = text.slice(text.indexOf('### fall-first'), text.indexOf('### fall-then'))
const third = first.replace('fall-first', 'fall-third')
const addition: Edits = [['### fall-first', `${third}### fall-first`]]
const replacement: Edits = [[first, third]]
const otherKind: Edits = [['- [x] True\n- [ ] False', '= true']]

test('a case and each of its parts have numbers of their own', () => {
  const { number, parts } = caseIn(before)
  expect([number, ...parts.map((part) => part.number)]).toEqual([2, 3, 4])
  expect(answersIn(before)).toEqual({ 'fall-first': 'Nobody', 'fall-then': true })
})

describe('answers to the parts of a case', () => {
  const all = { 'fall-first': 'Nobody', 'fall-then': true }
  test.each<{ title: string; edits: Edits; kept: unknown }>([
    {
      title: 'stay when scenario, stems and options are edited',
      edits: [
        ['Somebody fell.', 'Somebody fell hard.'],
        ['Who helps?', 'Who is to help?'],
        ['- [x] You\n', '- [ ] Others\n- [x] You\n'],
      ],
      kept: all,
    },
    { title: 'stay when a part comes before them', edits: addition, kept: all },
    {
      title: 'stay when the parts change places',
      edits: [
        [first, ''],
        ['> It came.\n', `> It came.\n\n${first}`],
      ],
      kept: all,
    },
    {
      title: 'stay but for that to a part which is renamed',
      edits: [['### fall-first', '### fall-who']],
      kept: { 'fall-then': true },
    },
    {
      title: 'stay but for that to a part which another replaces',
      edits: replacement,
      kept: { 'fall-then': true },
    },
    {
      title: 'stay but for that to a part which is another kind of question now',
      edits: otherKind,
      kept: { 'fall-first': 'Nobody' },
    },
  ])('$title', ({ edits, kept }) => {
    expect(answersIn(updated(edits))).toEqual(kept)
  })

  test('would be taken for others without the lock file: the tests above can fail', () => {
    const after = compileTexts(caseWith(...addition))
    expect(answersIn(after)).not.toEqual(all)
  })
})

test('an update says of which parts it ends the records', () => {
  expect(updated(replacement).orphans).toEqual(['question fall-first'])
})

test('a part of another kind gets another number, and its case keeps its own', () => {
  const { number, parts } = caseIn(updated(otherKind))
  expect(number).toBe(2)
  expect(parts.map((part) => [part.number, part.kind])).toEqual([
    [3, 'choice'],
    [5, 'fill-in'],
  ])
})
