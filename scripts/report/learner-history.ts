import { certificateCode } from '../../src/model/certificate.ts'
import type { Course, Exam, Module } from '../../src/model/course.ts'
import { dayOf } from '../../src/model/day.ts'
import { isoDuration } from '../../src/model/duration.ts'
import {
  attemptIri,
  certificateIri,
  examIri,
  moduleIri,
  pageIri,
  questionIri,
} from '../../src/model/iri.ts'
import type { ItemModel, ModelItem, ModelQuestion } from './item-model.ts'

/** What a learner did: what a statement says beside who, and in which course. */
export interface Deed {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly verb: string
  readonly object: { readonly id: string; readonly type: string; readonly name: string }
  readonly interaction?: Readonly<Record<string, unknown>>
  readonly result?: Readonly<Record<string, unknown>>
  readonly parents?: readonly string[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

export interface LearnerPlan {
  readonly course: Course
  readonly model: ItemModel
  readonly random: () => number
  /** As certificates name the learner. */
  readonly learner: string
  /** In standard deviations. */
  readonly ability: number
  /** The first session begins then, and none after `end`; milliseconds since 1970. */
  readonly begin: number
  readonly end: number
  /** Deeds of an average learner: what is read before the exam goes by it. */
  readonly length: number
}

interface Talk {
  readonly plan: LearnerPlan
  now: number
  sessions: number
  isPassed: boolean
  readonly attempts: Map<number, number>
  readonly pagesDone: Map<number, number>
}

const progressIri = 'https://w3id.org/xapi/cmi5/result/extensions/progress'
const comments = ['Clear and to the point.', 'Too long for a shift.', '=1+1 is not a formula', '']

/** Everything that a learner does, without end: reads, is examined until the pass, and practises from then on. */
export function* historyOf(plan: LearnerPlan): Generator<Deed> {
  const talk: Talk = {
    plan,
    now: plan.begin,
    sessions: 0,
    isPassed: false,
    attempts: new Map(),
    pagesDone: new Map(),
  }
  const { modules, exams } = plan.course
  const graded = exams.find((exam) => exam.graded)
  const pages = modules.flatMap(({ pages }) => pages).length
  const chance = Math.min(1, (plan.length * 0.4) / Math.max(pages, 1))
  for (const module of modules) yield* session(talk, () => readModule(talk, module, chance))
  if (graded) yield* tryUntilPassed(talk, graded)
  for (;;) yield* session(talk, () => practise(talk))
}

function* tryUntilPassed(talk: Talk, exam: Exam): Generator<Deed> {
  for (let tries = 0; !talk.isPassed && tries < 12; tries++) {
    yield* session(talk, () => sitExam(talk, exam))
  }
}

function* session(talk: Talk, body: () => Generator<Deed>): Generator<Deed> {
  const { plan } = talk
  const start = talk.now
  const object = courseObject(plan.course)
  yield { at: talk.now, verb: 'initialized', object }
  if (talk.sessions > 0) yield { at: talk.now, verb: 'resumed', object }
  talk.sessions += 1
  yield* body()
  pass(talk, 5, 40)
  const result = { duration: isoDuration(talk.now - start) }
  if (!talk.isPassed) yield { at: talk.now, verb: 'suspended', object, result }
  yield { at: talk.now, verb: 'terminated', object, result }
  const gap = (0.4 + 5 * plan.random()) * 86_400_000
  talk.now += Math.max(60_000, Math.min(gap, (plan.end - talk.now) / 8))
}

function* readModule(talk: Talk, module: Module, chance: number): Generator<Deed> {
  const { course, model, random } = talk.plan
  const object = { id: moduleIri(course, module.number), type: 'module', name: module.title }
  const parents = [course.iri]
  const checks = model.checks.get(module.number) ?? []
  for (const page of module.pages) {
    if (random() >= chance) continue
    pass(talk, 20, 240)
    const done = (talk.pagesDone.get(module.number) ?? 0) + 1
    talk.pagesDone.set(module.number, done)
    const percent = Math.floor((100 * done) / module.pages.length)
    const extensions = { [pageIri(course)]: page.number }
    const result = { extensions: { [progressIri]: percent } }
    yield { at: talk.now, verb: 'progressed', object, result, parents, extensions }
    if (percent === 100) {
      yield { at: talk.now, verb: 'completed', object, result: { completion: true }, parents }
    }
    const asked = pick(checks, random)
    if (asked && random() < 0.4) yield* answerAll(talk, asked, { parents: [object.id] })
  }
}

function* sitExam(talk: Talk, exam: Exam): Generator<Deed> {
  const { course, model, random } = talk.plan
  const attempt = (talk.attempts.get(exam.number) ?? 0) + 1
  talk.attempts.set(exam.number, attempt)
  const object = { id: examIri(course, exam.number), type: 'assessment', name: exam.title }
  const about = { object, parents: [course.iri] }
  const extensions = { [attemptIri(course)]: attempt }
  yield { at: talk.now, verb: 'attempted', ...about }
  const begun = talk.now
  const form = model.form(exam.number, Math.floor(random() * 2 ** 31))
  const answers = form.map((question) => [
    ...answerAll(talk, question, { parents: [object.id], extensions }),
  ])
  const rights = answers.filter((parts) =>
    parts.every(({ result }) => result?.['success'] === true),
  )
  const percent = Math.round((10_000 * rights.length) / Math.max(form.length, 1)) / 100
  const at = talk.now
  const isPass = percent >= exam.pass
  const score = scoreOf(percent)
  if (exam.graded) yield* verdict(talk, { percent, isPass })
  const duration = isoDuration(at - begun)
  yield { at, verb: 'scored', ...about, result: { score, success: isPass, duration }, extensions }
  for (const parts of answers) for (const deed of parts) yield { ...deed, at }
  if (exam.graded && isPass) yield* afterPass(talk, percent)
}

function* verdict(
  talk: Talk,
  { percent, isPass }: { readonly percent: number; readonly isPass: boolean },
): Generator<Deed> {
  if (talk.isPassed) return
  const about = { at: talk.now, object: courseObject(talk.plan.course) }
  const result = { duration: 'PT45M', score: scoreOf(percent), success: isPass }
  yield { ...about, verb: isPass ? 'passed' : 'failed', result }
  if (!isPass) return
  talk.isPassed = true
  yield { ...about, verb: 'completed', result: { duration: 'PT45M', completion: true } }
}

function* afterPass(talk: Talk, percent: number): Generator<Deed> {
  const { course, learner, random } = talk.plan
  pass(talk, 5, 60)
  if (course.certificate) {
    const response = certificateCode({
      learner,
      course: course.id,
      revision: course.revision,
      score: Math.round(percent * 100),
      day: dayOf(talk.now),
    })
    const name = course.certificate.title
    const object = { id: certificateIri(course), type: 'certificate', name }
    const result = { response, score: scoreOf(percent) }
    yield { at: talk.now, verb: 'earned', object, result, parents: [course.iri] }
  }
  if (random() >= 0.3) return
  pass(talk, 10, 90)
  const rating = 1 + Math.floor(5 * Math.sqrt(random()))
  const response = pick(comments, random) ?? ''
  const score = { scaled: (rating - 1) / 4, raw: rating, min: 1, max: 5 }
  const result = { ...(response !== '' && { response }), score }
  yield { at: talk.now, verb: 'commented', object: courseObject(course), result }
}

/** Questions of any module, and now and then an exam that decides nothing. */
function* practise(talk: Talk): Generator<Deed> {
  const { course, model, random } = talk.plan
  const open = course.exams.filter((exam) => !exam.graded)
  const exam = pick(open, random)
  if (exam && random() < 0.15) {
    yield* sitExam(talk, exam)
    return
  }
  const module = pick(course.modules, random)
  const checks = model.checks.get(module?.number ?? 0) ?? []
  for (let count = 0; count < 12; count++) {
    const asked = pick(checks, random)
    if (!module || !asked) return
    yield* answerAll(talk, asked, { parents: [moduleIri(course, module.number)] })
  }
}

type Place = Pick<Deed, 'parents' | 'extensions'>

function* answerAll(talk: Talk, question: ModelQuestion, place: Place): Generator<Deed> {
  const isCase = question.items.some(({ number }) => number !== question.number)
  const parents = isCase ? [questionIri(talk.plan.course, question.number)] : (place.parents ?? [])
  for (const item of question.items) yield answer(talk, item, { ...place, parents })
}

function answer(talk: Talk, item: ModelItem, place: Place): Deed {
  const { course, random, ability } = talk.plan
  const { answers, slope, difficulty } = item
  const seconds = pass(talk, 8, 70)
  const practice = 0.15 * talk.sessions
  const isRight =
    random() < 1 / (1 + Math.exp(-slope * (ability + Math.min(practice, 1) - difficulty)))
  // The first distractor draws twice as many as the next.
  const wrong = answers.wrong[Math.floor(answers.wrong.length * random() ** 2)]
  const response = (isRight ? answers.right : undefined) ?? wrong ?? answers.right ?? ''
  const success = answers.right === undefined ? {} : { success: response === answers.right }
  return {
    at: talk.now,
    verb: 'answered',
    object: { id: questionIri(course, item.number), type: 'cmi.interaction', name: item.name },
    interaction: {
      interactionType: answers.interactionType,
      ...(answers.patterns.length > 0 && { correctResponsesPattern: answers.patterns }),
    },
    result: { response, ...success, duration: isoDuration(seconds * 1000) },
    ...place,
  }
}

/** Lets so many seconds go by. */
function pass(talk: Talk, least: number, most: number): number {
  const seconds = least + (most - least) * talk.plan.random() ** 2
  talk.now += Math.round(seconds * 1000)
  return seconds
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)]
}

function courseObject({ iri, title }: Course): Deed['object'] {
  return { id: iri, type: 'course', name: title }
}

function scoreOf(percent: number): Readonly<Record<string, number>> {
  return { scaled: Math.round(percent * 100) / 10_000, raw: percent, min: 0, max: 100 }
}
