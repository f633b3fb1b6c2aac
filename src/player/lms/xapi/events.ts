import type { Course } from '../../../model/course.ts'
import { isRight } from '../../../model/event.ts'
import type { ItemMark, LearningEvent } from '../../../model/event.ts'
import { examIri, moduleIri, questionIri } from '../../../model/iri.ts'
import type { Status } from '../../../model/status.ts'
import { interactionType, keyPatterns, responseText } from './interaction.ts'
import { activity, durationResult, findItem, scoreResult } from './statement.ts'
import type { Activity, Result, StatementParts } from './statement.ts'

type EventOf<T extends LearningEvent['type']> = Extract<LearningEvent, { type: T }>
type Describe<T extends LearningEvent['type']> = (
  context: EventContext,
  event: EventOf<T>,
  status: Status,
) => readonly StatementParts[]

/** What statements about events are made from. */
export interface EventContext {
  readonly course: Course
  readonly courseId: string
}

const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress'

const descriptions: { readonly [T in LearningEvent['type']]: Describe<T> } = {
  'session-started': (context, { resumed }) =>
    resumed ? [{ verb: 'resumed', object: courseActivity(context) }] : [],
  'page-viewed': describeProgress,
  'check-answered': ({ course }, { mark }) => describeAnswer(course, mark, course.iri),
  'question-flagged': () => [],
  'card-answered': () => [],
  'exam-started': ({ course }, { exam }) => [
    { verb: 'attempted', object: examActivity(course, exam) },
  ],
  'exam-answered': () => [],
  'exam-settled': () => [],
  'exam-moved': () => [],
  'exam-timed': () => [],
  'exam-submitted': describeExam,
  'certificate-issued': () => [],
  'course-rated': describeRating,
}

/** The statements that an event is worth; standing changes are statements of their own. */
export function describeEvent(
  context: EventContext,
  event: LearningEvent,
  status: Status,
): readonly StatementParts[] {
  const describe = descriptions[event.type] as (
    context: EventContext,
    event: LearningEvent,
    status: Status,
  ) => readonly StatementParts[]
  return describe(context, event, status)
}

/** The course as a statement's object. */
export function courseActivity({ course, courseId }: EventContext): Activity {
  return activity(course, { id: courseId, type: 'course', name: course.title })
}

/** How far the learner is in the course, with the module just read as the place. */
function describeProgress(
  context: EventContext,
  { page }: EventOf<'page-viewed'>,
  status: Status,
): StatementParts[] {
  const { course } = context
  const module = course.modules.find(({ pages }) => pages.some(({ number }) => number === page))
  const progress = Math.floor(status.viewed * 100)
  return [
    {
      verb: 'progressed',
      object: courseActivity(context),
      result: { extensions: { [progressExtension]: progress } },
      ...(module && { parents: [moduleIri(course, module.number)] }),
    },
  ]
}

function describeExam(
  { course }: EventContext,
  event: EventOf<'exam-submitted'>,
): readonly StatementParts[] {
  const exam = course.exams.find(({ number }) => number === event.exam)
  const percent = event.score / 100
  return [
    ...event.marks.flatMap((mark) => describeAnswer(course, mark, examIri(course, event.exam))),
    {
      verb: 'scored',
      object: examActivity(course, event.exam),
      result: {
        score: scoreResult(percent),
        success: percent >= (exam?.pass ?? 100),
        ...timed(event.marks),
      },
      parents: [course.iri],
    },
  ]
}

function describeAnswer(course: Course, mark: ItemMark, parent: string): readonly StatementParts[] {
  const item = findItem(course, mark.question)
  if (!item || !mark.response) return []
  const object: Activity = {
    objectType: 'Activity',
    id: questionIri(course, item.number),
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { [course.language]: item.id },
      interactionType: interactionType(item.kind),
      correctResponsesPattern: keyPatterns(mark.key),
    },
  }
  const { credit = 0 } = mark
  const result = {
    response: responseText(mark.response),
    ...(mark.credit !== undefined && { success: isRight(mark) }),
    ...(credit > 0 && credit < 1 && { score: { scaled: Math.round(credit * 10_000) / 10_000 } }),
    ...timed([mark]),
  }
  return [{ verb: 'answered', object, result, parents: [parent] }]
}

/** How long these items were in view together, where that is known. */
function timed(marks: readonly ItemMark[]): Result {
  const known = marks.flatMap(({ seconds }) => seconds ?? [])
  const sum = known.reduce((total, seconds) => total + seconds, 0)
  return known.length > 0 ? durationResult(sum * 1000) : {}
}

/** The rating as a score from 1 to 5, the comment as the response. */
function describeRating(
  context: EventContext,
  { rating, comment }: EventOf<'course-rated'>,
): readonly StatementParts[] {
  const result = {
    ...(comment !== '' && { response: comment }),
    score: { scaled: (rating - 1) / 4, raw: rating, min: 1, max: 5 },
  }
  return [{ verb: 'commented', object: courseActivity(context), result }]
}

function examActivity(course: Course, number: number): Activity {
  const name = course.exams.find((exam) => exam.number === number)?.title ?? ''
  return activity(course, { id: examIri(course, number), type: 'assessment', name })
}
