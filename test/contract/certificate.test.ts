import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LearningEvent } from '../../src/model/event.ts'
import { noProgress } from '../../src/model/progress.ts'
import { statusOf } from '../../src/model/status.ts'
import { scorm12 } from '../../src/player/lms/scorm12/index.ts'
import { strictScorm12 } from '../../src/preview/lms/strict-scorm12.ts'
import type { StrictOptions, StrictScorm12 } from '../../src/preview/lms/strict-scorm12.ts'
import { sampleCourse, submitted } from '../doubles/course.ts'
import { stopwatch } from '../doubles/stopwatch.ts'
import { windowDouble } from '../doubles/window.ts'
import { settle, visit } from '../player/lms/xapi/learner.ts'
import type { Lms } from '../../src/player/lms/lms.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 0, 15, 9, 30, 5) }))
afterEach(() => void vi.useRealTimers())

const course = {
  ...sampleCourse,
  interactions: 'off' as const,
  certificate: { title: 'Diploma', statement: 'has passed', hours: 2 },
}

function issued(): LearningEvent {
  const code = '7K3M-Q9TR-ZW02'
  return {
    type: 'certificate-issued',
    name: 'Jane Doe',
    score: 8550,
    day: 9,
    code,
    time: Date.now(),
  }
}

async function open(
  options: StrictOptions = {},
): Promise<{ lms: Lms; strict: StrictScorm12; report: (event: LearningEvent) => void }> {
  const strict = strictScorm12(options)
  const window = windowDouble({ API: strict.API })
  const lms = scorm12({ window, course, elapsed: stopwatch(), onHealth: () => undefined })
  await lms.connect()
  return { lms, strict, report: (event) => lms.report(event, statusOf(course, noProgress)) }
}

const written = {
  'cmi.interactions.0.id': 'CERT-7K3M-Q9TR-ZW02',
  'cmi.interactions.0.type': 'fill-in',
  'cmi.interactions.0.time': '09:30:05',
  'cmi.interactions.0.student_response': '7K3M-Q9TR-ZW02',
  'cmi.interactions.0.result': 'neutral',
}

test('a SCORM 1.2 record has the code at once, as an interaction, though it has no answers', async () => {
  const { strict, report } = await open()
  report(submitted(85.5))
  report(issued())
  expect(strict.committed()).toMatchObject(written)
})

test('a commit that the LMS refuses is made good once it takes one again', async () => {
  let broken = true
  const { strict, report } = await open({
    fault: (name) => (broken && name === 'LMSCommit' ? 'false' : undefined),
  })
  report(issued())
  expect(strict.committed()).not.toHaveProperty('cmi.interactions.0.id')
  broken = false
  await vi.advanceTimersByTimeAsync(25_000)
  expect(strict.committed()).toMatchObject(written)
})

test('nothing is written in review', async () => {
  const { strict, report } = await open({ launch: { 'cmi.core.lesson_mode': 'review' } })
  report(issued())
  expect(strict.committed()).toEqual({})
})

test('an LRS gets one statement at once: the learner earned the certificate, with code and score', async () => {
  const learner = await visit({ course })
  learner.does(issued())
  await settle()
  const statement = learner.lrs.statements.at(-1)
  expect(learner.lrs.refusals).toEqual([])
  expect(learner.told().filter((told) => told.includes('certificate'))).toEqual([
    'earned certificate',
  ])
  expect(statement).toMatchObject({
    verb: { id: 'http://id.tincanapi.com/verb/earned' },
    object: {
      id: `${course.iri}/certificate`,
      definition: {
        type: 'http://id.tincanapi.com/activitytype/certificate',
        name: { 'en-GB': 'Diploma' },
      },
    },
    result: {
      response: '7K3M-Q9TR-ZW02',
      score: { scaled: 0.855, raw: 85.5, min: 0, max: 100 },
    },
    context: { revision: course.revision },
  })
})
