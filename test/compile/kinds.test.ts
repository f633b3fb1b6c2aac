import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import type { Question } from '../../src/model/question.ts'
import { assetOf, bankWith, folderOf, messagesOf, mini, pageWith } from './mini-course.ts'
import type { Sources } from './mini-course.ts'

const plan = assetOf('assets/plan.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')

function compiledWith(...changes: readonly Sources[]): CompiledCourse {
  const { files, compiled } = compile(folderOf(Object.assign({}, mini, ...changes), [plan]))
  expect(messagesOf(files)).toEqual([])
  return compiled as CompiledCourse
}

function firstOf(compiled: CompiledCourse): Question | undefined {
  return compiled.questions.get(1)?.[0]
}

const survey = mini['banks/01-one.md'].replace('## first', '## survey').replace('> Because.\n', '')
const withSurvey: Sources = {
  'banks/02-two.md': survey.replace('- [x] Yes\n- [ ] No', '~ No | Yes'),
}

test('a bank may give a part of the credit by default, and a question may decline it', () => {
  const several = bankWith('- [ ] No', '- [x] Also\n- [ ] No')['banks/01-one.md'] ?? ''
  const bank = several.replace('objective: know', 'objective: know\ncredit: partial')
  const own = bank.replace('difficulty: 1', 'credit: all')
  expect(firstOf(compiledWith({ 'banks/01-one.md': bank }))).toHaveProperty('credit', 'partial')
  expect(firstOf(compiledWith({ 'banks/01-one.md': own }))).not.toHaveProperty('credit')
})

test('other kinds pay no heed to the default of their bank', () => {
  const bank = bankWith('objective: know', 'objective: know\ncredit: partial')
  expect(firstOf(compiledWith(bank))).toMatchObject({ kind: 'choice' })
})

test('a survey may stand without a rationale; another question may not draw on it in a quiz', () => {
  const compiled = compiledWith(withSurvey)
  expect(compiled.questions.get(2)).toMatchObject([{ kind: 'likert', rationale: '' }])
  const quiz = pageWith('::quiz{bank=two count=1}')
  const { files } = compile(folderOf({ ...mini, ...withSurvey, ...quiz }))
  expect(messagesOf(files).join()).toContain('`1` is no count that the bank can fill; it has 0.')
})

test('a survey fills no exam', () => {
  const exam = mini['course.yaml'].replace('draw: 1', 'draw: 2')
  const { files } = compile(folderOf({ ...mini, ...withSurvey, 'course.yaml': exam }))
  expect(messagesOf(files).join()).toContain('draws 2 questions; the banks have 1.')
})

test('regions are numbered as they are read in the picture, so that their order does not show the key', () => {
  const answer =
    '![Plan](../assets/plan.svg)\n\n- [x] `50 50 9 9` Low\n- [ ] `50 0 9 9.5` High, right\n- [ ] `0 0 9 9` High, left'
  const question = firstOf(compiledWith(bankWith('- [x] Yes\n- [ ] No', answer)))
  expect(question).toMatchObject({
    kind: 'hotspot',
    key: [3],
    regions: [
      { number: 1, text: 'High, left' },
      { number: 2, text: 'High, right', left: 50, top: 0, width: 9, height: 9.5 },
      { number: 3, text: 'Low' },
    ],
  })
})

test.each([
  ['- [x] `1 2 3`\n- [ ] `3 2 1`'],
  ['- [x] `62 10 30 40`\n- [ ] `1 2 3 4`'],
  ['- [x] `cmi.core.score` is one\n- [ ] `cmi.exit` is one'],
])('options that are code are no regions: %s', (options) => {
  const question = firstOf(compiledWith(bankWith('- [x] Yes\n- [ ] No', options)))
  expect(question?.kind).toBe('choice')
})
