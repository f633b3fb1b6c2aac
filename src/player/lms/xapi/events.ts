import type { Course, Exam } from '../../../model/course.ts'
import type { LearningEvent } from '../../../model/event.ts'
import { attemptIri, certificateIri, examIri, moduleIri, pageIri } from '../../../model/iri.ts'
import { moduleOfQuestion } from '../../../model/leaf-items.ts'
import type { Status } from '../../../model/status.ts'
import { describeAnswer, timed } from './answers.ts'
import { activity, courseActivity, scoreResult } from './statement.ts'
import type { Activity, StatementBase, StatementParts } from './statement.ts'

type EventOf<T extends LearningEvent['type']> = Extract<LearningEvent, { type: T }>
type Describe<T extends LearningEvent['type']> = (
  base: EventBase,
  event: EventOf<T>,
  change: StatusChange,
) => readonly StatementParts[]

/** What statements about events are made from. */
export type EventBase = Pick<StatementBase, 'course' | 'courseId'>

/** How the learner stands, and stood before the event. */
export interface StatusChange {
  readonly status: Status
  readonly before: Status
}

const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress'

const descriptions: { readonly [T in LearningEvent['type']]: Describe<T> } = {
  'session-started': (base, { resumed }) =>
    resumed ? [{ verb: 'resumed', object: courseActivity(base) }] : [],
  'page-opened': () => [],
  'page-viewed': describeProgress,
  'check-answered': ({ course, courseId }, { mark }) => {
    const module = moduleOfQuestion(course, mark.question)
    const parent = module ? moduleIri(course, module.number) : courseId
    return describeAnswer(course, mark, { parents: [parent] })
  },
  'question-flagged': () => [],
  'card-answered': () => [],
  'exam-started': ({ course, courseId }, { exam }) => [
    { verb: 'attempted', object: examActivity(course, exam), parents: [courseId] },
  ],
  'exam-answered': () => [],
  'exam-settled': () => [],
  'exam-moved': () => [],
  'exam-timed': () => [],
  'exam-submitted': describeExam,
  'certificate-issued': describeCertificate,
  'course-rated': describeRating,
}

/** The statements that an event is worth; those about the course as a whole are the business of verdicts. */
export function describeEvent(
  base: EventBase,
  event: LearningEvent,
  change: StatusChange,
): readonly StatementParts[] {
  const describe = descriptions[event.type] as (
    base: EventBase,
    event: LearningEvent,
    change: StatusChange,
  ) => readonly StatementParts[]
  return describe(base, event, change)
}

/** How far the learner is in the module of the page, by which page, and once that it is done. */
function describeProgress(
  { course, courseId }: EventBase,
  { page }: EventOf<'page-viewed'>,
  { status, before }: StatusChange,
): StatementParts[] {
  const module = course.modules.find(({ pages }) => pages.some(({ number }) => number === page))
  if (!module) return []
  const { number, title } = module
  const id = moduleIri(course, number)
  const object = activity(course, { id, type: 'module', name: title })
  const parents = [courseId]
  const share = status.modules[number] ?? 0
  const extensions = { [progressExtension]: Math.floor(share * 100) }
  const isDone = share === 1 && (before.modules[number] ?? 0) < 1
  return [
    {
      verb: 'progressed',
      object,
      result: { extensions },
      parents,
      extensions: { [pageIri(course)]: page },
    },
    ...(isDone
      ? [{ verb: 'completed', object, result: { completion: true }, parents } as const]
      : []),
  ]
}

function describeExam(
  { course, courseId }: EventBase,
  event: EventOf<'exam-submitted'>,
): readonly StatementParts[] {
  const percent = event.score / 100
  const exam = examOf(course, event.exam)
  const extensions = { [attemptIri(course)]: event.attempt }
  const parents = [examIri(course, event.exam)]
  return [
    {
      verb: 'scored',
      object: examActivity(course, event.exam),
      result: {
        score: scoreResult(percent),
        success: percent >= (exam?.pass ?? 100),
        ...timed(event.marks),
      },
      parents: [courseId],
      extensions,
    },
    ...event.marks.flatMap((mark) => describeAnswer(course, mark, { parents, extensions })),
  ]
}

function describeCertificate(
  { course, courseId }: EventBase,
  { code, score }: EventOf<'certificate-issued'>,
): readonly StatementParts[] {
  const object: Activity = {
    objectType: 'Activity',
    id: certificateIri(course),
    definition: {
      type: 'http://id.tincanapi.com/activitytype/certificate',
      name: { [course.language]: course.certificate?.title ?? '' },
    },
  }
  const result = { response: code, score: scoreResult(score / 100) }
  return [{ verb: 'earned', object, result, parents: [courseId] }]
}

/** The rating as a score from 1 to 5, the comment as the response. */
function describeRating(
  base: EventBase,
  { rating, comment }: EventOf<'course-rated'>,
): readonly StatementParts[] {
  const result = {
    ...(comment !== '' && { response: comment }),
    score: { scaled: (rating - 1) / 4, raw: rating, min: 1, max: 5 },
  }
  return [{ verb: 'commented', object: courseActivity(base), result }]
}

function examActivity(course: Course, number: number): Activity {
  const name = examOf(course, number)?.title ?? ''
  return activity(course, { id: examIri(course, number), type: 'assessment', name })
}

function examOf({ exams }: Course, exam: number): Exam | undefined {
  return exams.find(({ number }) => number === exam)
}
