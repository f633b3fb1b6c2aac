import { isoDuration } from '../../src/model/duration.ts'
import { mini } from './plain-course.ts'

const iri = 'https://courses.example/mini'

/** The mini course with a certificate and twelve learners' worth of statements, as a file of an LRS. */
export const course = mini

/** One statement of a learner about the mini course. */
interface Told {
  readonly learner: number
  readonly verb: string
  readonly object?: string
  readonly type?: string
  readonly result?: Readonly<Record<string, unknown>>
  readonly parent?: string
  readonly attempt?: number
  readonly minute: number
}

/** The UUID of a number: the tests know it. */
export function statementId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

function statement(told: Told, at: number): Readonly<Record<string, unknown>> {
  const { learner, verb, object = '', type = 'course', result, parent, attempt, minute } = told
  const time = new Date(Date.UTC(2026, 8, 1 + learner, 8, minute)).toISOString()
  const host = verb === 'earned' ? 'http://id.tincanapi.com/verb' : 'http://adlnet.gov/expapi/verbs'
  return {
    id: statementId(at + 1),
    actor: {
      objectType: 'Agent',
      name: `Learner ${learner}`,
      account: { homePage: 'https://lms.example', name: `e${100 + learner}` },
    },
    verb: { id: `${host}/${verb}` },
    object: {
      id: `${iri}${object}`,
      definition: { type: `http://adlnet.gov/expapi/activities/${type}` },
    },
    ...(result && { result }),
    context: {
      registration: statementId(1000 + learner),
      contextActivities: {
        ...(parent !== undefined && { parent: [{ id: `${iri}${parent}` }] }),
        grouping: [{ id: iri }],
      },
      ...(attempt && { extensions: { [`${iri}/extension/attempt`]: attempt } }),
    },
    timestamp: time,
    stored: time,
  }
}

/** The code on the certificate of a learner who has passed. */
export function codeOf(learner: number): string {
  return `AAAA-BBBB-CC${String(learner).padStart(2, '0')}`
}

/** What a learner does from the start to the certificate, or to a failed attempt. */
function journey(learner: number, isRight: boolean): readonly Told[] {
  const share = isRight ? 1 : 0
  const score = { scaled: share, raw: share * 100, min: 0, max: 100 }
  const seconds = { duration: isoDuration(30_000) }
  return [
    { learner, verb: 'initialized', minute: 0 },
    {
      learner,
      verb: 'scored',
      object: '/exam/1',
      type: 'assessment',
      attempt: 1,
      minute: 5,
      result: { score, success: isRight, ...seconds },
    },
    {
      learner,
      verb: 'answered',
      object: '/question/1',
      type: 'cmi.interaction',
      parent: '/exam/1',
      attempt: 1,
      minute: 5,
      result: { response: isRight ? 'o1' : 'o2', success: isRight, ...seconds },
    },
    ...(isRight
      ? ([
          { learner, verb: 'passed', minute: 6, result: { score, success: true } },
          {
            learner,
            verb: 'earned',
            object: '/certificate',
            minute: 7,
            result: { response: codeOf(learner), score },
          },
        ] as const)
      : []),
  ]
}

/** Nine learners who pass and three who do not, in the order of storing. */
export const statements: readonly Readonly<Record<string, unknown>>[] = Array.from(
  { length: 12 },
  (_, learner) => journey(learner, learner % 4 !== 3),
)
  .flat()
  .map(statement)

/** A statement that voids one of the others. */
export function voiding(id: string): Readonly<Record<string, unknown>> {
  return {
    id: statementId(9000),
    actor: { account: { homePage: 'https://lms.example', name: 'admin' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id },
    timestamp: '2026-10-01T08:00:00Z',
    stored: '2026-10-01T08:00:00Z',
  }
}

/** The statement that gave a learner the certificate. */
export function certificateId(learner: number): string {
  const found = statements.find(
    ({ result }) => (result as { response?: string } | undefined)?.response === codeOf(learner),
  )
  return String(found?.['id'])
}
