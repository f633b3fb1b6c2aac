import type { Course } from '../../src/model/course.ts'
import type { Question } from '../../src/model/question.ts'
import { hashNumbers, seededRandom } from '../../src/model/random.ts'
import { itemModel } from './item-model.ts'
import { historyOf } from './learner-history.ts'
import type { Deed, LearnerPlan } from './learner-history.ts'

/** What is generated. */
export interface Generation {
  /** 32 bits. */
  readonly seed: number
  readonly learners: number
  readonly statements: number
  readonly course: Course
  /** Texts of the course's questions; without them, every question is taken for one of four options. */
  readonly questions?: readonly Question[]
}

/** A statement as an LRS gives it back. */
export interface GeneratedStatement {
  readonly id: string
  readonly stored: string
  readonly timestamp: string
  readonly [key: string]: unknown
}

interface Learner {
  readonly number: number
  readonly history: Iterator<Deed>
  readonly actor: Readonly<Record<string, unknown>>
  readonly registration: string
  left: number
  next: Deed
}

interface Sent {
  readonly learner: Learner
  readonly deed: Deed
  readonly stored: number
}

/** The first and the last moment of eighteen months. */
const firstTime = Date.UTC(2025, 0, 1)
const lastTime = Date.UTC(2026, 6, 1)

const day = 86_400_000

/**
 * Exactly so many statements, the same for the same arguments, in the order in which an LRS stored them.
 *
 * About a quarter of the learners give up on the way. Able ones answer more questions right, but for a few bad questions
 * (`isBadItem`).
 */
export function* generateStatements(generation: Generation): Generator<GeneratedStatement> {
  let waiting = learnersOf(generation)
  let sent: Sent[] = []
  let count = 0
  let stored = firstTime
  for (let until = firstTime + day; waiting.length > 0 || sent.length > 0; until += day) {
    const isOver = until > lastTime + 60 * day
    const bound = isOver ? Infinity : until
    for (const learner of waiting) takeUntil(learner, bound, sent)
    waiting = waiting.filter(({ left }) => left > 0)
    sent.sort((one, other) => one.stored - other.stored)
    const later: Sent[] = []
    for (const one of sent) {
      if (one.stored >= bound) {
        later.push(one)
        continue
      }
      stored = Math.max(stored + 1, one.stored)
      count += 1
      yield statement(generation, one, { stored, count })
    }
    sent = later
  }
}

function learnersOf({ seed, learners, statements, course, questions = [] }: Generation): Learner[] {
  const model = itemModel(course, seed, questions)
  const length = statements / learners
  const all = Array.from({ length: learners }, (_, number) => {
    const random = seededRandom(hashNumbers(seed, 7, number))
    const weight = random() < 0.25 ? 0.05 + 0.6 * random() : 0.9 + 0.5 * random()
    return { number, random, weight }
  })
  const sum = all.reduce((total, { weight }) => total + weight, 0)
  let [given, weighed] = [0, 0]
  return all.flatMap(({ number, random, weight }) => {
    weighed += weight
    const upTo = Math.round((statements * weighed) / sum)
    const left = upTo - given
    given = upTo
    const account = `e${String(100_000 + number)}`
    const plan: LearnerPlan = {
      course,
      model,
      random,
      learner: account,
      ability: normal(random),
      begin: firstTime + Math.floor(random() * 500 * day),
      end: lastTime,
      length,
    }
    const history = historyOf(plan)
    const { value, done } = history.next()
    if (left <= 0 || done) return []
    const registration = uuid([seed, 11, number], number)
    return [{ number, history, actor: actorOf(number, account), registration, left, next: value }]
  })
}

function takeUntil(learner: Learner, bound: number, sent: Sent[]): void {
  while (learner.left > 0 && learner.next.at < bound) {
    const deed = learner.next
    const lag = 150 + (hashNumbers(learner.number, learner.left) % 4000)
    sent.push({ learner, deed, stored: deed.at + lag })
    learner.left -= 1
    const { value, done } = learner.history.next()
    if (done) throw new Error('A history has no end.')
    learner.next = value
  }
}

function actorOf(number: number, account: string): Readonly<Record<string, unknown>> {
  const name = `${firstNames[number % firstNames.length]} ${lastNames[number % lastNames.length]}`
  // Some LMSs launch with an e-mail address, some with an account.
  const identity =
    number % 4 === 0
      ? { mbox: `mailto:${account}@hospital.example` }
      : { account: { homePage: 'https://lms.hospital.example', name: account } }
  return { objectType: 'Agent', name, ...identity }
}

function statement(
  { seed, course }: Generation,
  { learner, deed }: Sent,
  { stored, count }: { readonly stored: number; readonly count: number },
): GeneratedStatement {
  const { actor, registration } = learner
  const { at, verb, object, interaction, result, parents, extensions } = deed
  return {
    id: uuid([seed, count], count),
    actor,
    verb: { id: `${verb === 'earned' ? tinCan : adl}/${verb}`, display: { 'en-US': verb } },
    object: {
      objectType: 'Activity',
      id: object.id,
      definition: {
        type: object.type === 'certificate' ? certificateType : `${adlTypes}/${object.type}`,
        name: { [course.language]: object.name },
        ...interaction,
      },
    },
    ...(result && { result }),
    context: {
      registration,
      platform: 'Example LMS',
      language: course.language,
      revision: course.revision,
      ...(extensions && { extensions }),
      contextActivities: {
        ...(parents && { parent: parents.map((id) => ({ id })) }),
        grouping: [{ id: course.iri }],
        category: [profile],
      },
    },
    timestamp: new Date(at).toISOString(),
    stored: new Date(stored).toISOString(),
    authority,
    version: '1.0.3',
  }
}

const adl = 'http://adlnet.gov/expapi/verbs'
const tinCan = 'http://id.tincanapi.com/verb'
const adlTypes = 'http://adlnet.gov/expapi/activities'
const certificateType = 'http://id.tincanapi.com/activitytype/certificate'
const profile = { id: 'https://w3id.org/xapi/scorm', definition: { type: `${adlTypes}/profile` } }
const authority = {
  objectType: 'Agent',
  account: { homePage: 'https://lrs.hospital.example', name: 'lms' },
}

const firstNames = ['Ada', 'Bela', 'Chidi', 'Dana', 'Émile', 'Fatima', 'Grace', 'Hugo', 'Ines']
const lastNames = ['Abel', 'Bauer', 'Castro', 'Demir', 'Eriksen', 'Fischer', "O'Neill", 'Ōno']

/** From the sum of twelve uniform numbers. */
function normal(random: () => number): number {
  return Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6)
}

/** The number stands in the last eight digits, so that no two are the same. */
function uuid(parts: readonly number[], number: number): string {
  const [a, b, c] = [1, 2, 3].map((use) => hex(hashNumbers(use, ...parts))) as [
    string,
    string,
    string,
  ]
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${hex(number)}`
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
