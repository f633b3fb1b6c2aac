import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../../src/model/event.ts'
import { markItem } from '../../../src/model/item-mark.ts'
import { scorm12 } from '../../../src/player/lms/scorm12/index.ts'
import { strictScorm12 } from '../../../src/preview/lms/strict-scorm12.ts'
import { caseResponse, courseWithCase, sampleCase } from '../../doubles/case.ts'
import { sampleQuestions } from '../../doubles/course.ts'
import { stopwatch } from '../../doubles/stopwatch.ts'
import { windowDouble } from '../../doubles/window.ts'
import { settle, visit } from './xapi/learner.ts'
import type { Visit } from './xapi/learner.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 0, 15, 9, 30, 5) }))
afterEach(() => void vi.useRealTimers())

const marks = [
  ...sampleQuestions.slice(0, 1).map((question) => markItem(question, undefined)),
  markItem(sampleCase, caseResponse),
]
const submitted: LearningEvent = {
  type: 'exam-submitted',
  exam: 1,
  attempt: 1,
  score: 1667,
  marks,
  noRepeat: 0,
  reveals: true,
  time: Date.UTC(2026, 0, 15, 9, 30),
}

const answersIn = ({ told }: Visit): string[] =>
  told().filter((text) => text.startsWith('answered'))

describe('the parts of a case in an exam', () => {
  test('are interactions of their own in SCORM 1.2, and share the weight of one', async () => {
    const strict = strictScorm12()
    const window = windowDouble({ API: strict.API })
    const host = { window, course: courseWithCase, elapsed: stopwatch() }
    const lms = scorm12({ ...host, onHealth: () => undefined })
    await lms.connect()
    lms.report(submitted, { standing: 'incomplete', score: 16.67, viewed: 0, modules: {} })
    lms.close()
    const value = (index: number, field: string): string | undefined =>
      strict.committed()[`cmi.interactions.${index}.${field}`]
    const fields = ['id', 'type', 'student_response', 'result', 'weighting']
    const rows = [0, 1, 2, 3, 4].map((index) => fields.map((field) => value(index, field)))
    expect(rows).toEqual([
      ['EX1-T01-zone-iv-001', 'choice', undefined, 'wrong', '1'],
      ['EX1-T01-visitor-zone-008', 'choice', 'a', 'wrong', '0.3333'],
      ['EX1-T01-visitor-screened-009', 'true-false', 't', 'correct', '0.3333'],
      ['EX1-T01-visitor-distance-010', 'numeric', undefined, 'wrong', '0.3333'],
      [undefined, undefined, undefined, undefined, undefined],
    ])
    expect(strict.calls.filter(({ error }) => error !== '0')).toEqual([])
  })

  test('are answered in xAPI as parts of the question that the case is, and of the exam', async () => {
    const learner = await visit({ course: courseWithCase })
    learner.does(submitted)
    learner.lms.flush()
    await settle()
    expect(learner.lrs.refusals).toEqual([])
    expect(answersIn(learner)).toEqual(['answered question/8', 'answered question/9'])
    const { iri } = courseWithCase
    const first = learner.lrs.statements[learner.told().indexOf('answered question/8')]
    expect(first).toMatchObject({
      object: { definition: { interactionType: 'choice', correctResponsesPattern: ['o2'] } },
      result: { response: 'o1', success: false },
      context: {
        contextActivities: {
          parent: [{ id: `${iri}/question/7` }, { id: `${iri}/exam/1` }],
          grouping: [{ id: iri }],
        },
      },
    })
  })
})

test('the parts of a case in a knowledge check are answered in xAPI too', async () => {
  const learner = await visit({ course: courseWithCase })
  learner.does({ type: 'check-answered', mark: markItem(sampleCase, caseResponse), time: 0 })
  learner.lms.flush()
  await settle()
  expect(answersIn(learner)).toEqual(['answered question/8', 'answered question/9'])
})
