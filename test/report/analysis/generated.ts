import { seededRandom } from '../../../src/model/random.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'
import { record, sitting } from './records.ts'

/** A course whose exam draws some of its questions. */
export interface Generated {
  readonly seed: number
  readonly learners: number
  readonly questions: number
  /** Questions in a sitting; all of them in their order when it is the same number. */
  readonly draw: number
}

const day = 86_400_000
const start = Date.UTC(2026, 0, 5, 9)

/** Records of learners who read, sit the exam once to three times, and rate the course: small, and with all that goes wrong. */
export function generatedRows(generated: Generated): StatementRow[] {
  const random = seededRandom(generated.seed)
  const rows = Array.from({ length: generated.learners }, (_, index) =>
    learnerRows(generated, `learner ${index + 1}`, random),
  ).flat()
  const passes = rows.filter(({ verb }) => verb === 'passed')
  const voided = passes.filter((_, index) => index % 7 === 3)
  return [
    ...rows,
    ...voided.map(({ id, at }) =>
      record({
        learner: 'admin',
        verb: 'voided',
        kind: 'statement',
        object: id,
        on: iso(at + day),
      }),
    ),
  ]
}

function learnerRows(
  { questions, draw }: Generated,
  learner: string,
  random: () => number,
): StatementRow[] {
  const ability = random() * 2 - 1
  const begin = start + Math.floor(random() * 150) * day
  const account = learner.toUpperCase()
  const who = { learner, account: account.toLowerCase(), name: account, registration: learner }
  const rows: StatementRow[] = [
    record({ ...who, verb: 'initialized', on: iso(begin) }),
    ...[1, 2].slice(0, Math.ceil(random() * 2.2)).map((page) =>
      record({
        ...who,
        verb: 'progressed',
        kind: 'module',
        number: 1,
        page,
        on: iso(begin + page * 60_000),
      }),
    ),
    record({
      ...who,
      verb: 'answered',
      kind: 'question',
      number: 1,
      success: random() < 0.6,
      response: 'o1',
      on: iso(begin + 200_000),
    }),
    record({ ...who, verb: 'terminated', seconds: 60 + random() * 900, on: iso(begin + 300_000) }),
  ]
  const tries = Math.floor(random() * 4)
  for (let attempt = 1; attempt <= tries; attempt++) {
    const at = begin + attempt * 5 * day + Math.floor(random() * 3_600_000)
    // The yearly assignment of some begins to count anew, in the same registration.
    const counted = learner.endsWith('3') && attempt === 3 ? 1 : attempt
    const asked = drawn(questions, draw, random)
    const answers = Object.fromEntries(
      asked.map((question) => {
        const isRight = random() < 1 / (1 + Math.exp(-2.5 * (ability + (question % 5) / 3 - 0.5)))
        return [question, [isRight ? 'o1' : 'o2', isRight] as const]
      }),
    )
    const sat = sitting({ learner, registration: learner, on: iso(at), attempt: counted, answers })
    const timed = sat.map((row) =>
      row.verb === 'answered' ? { ...row, seconds: Math.round(random() * 600) / 10 } : row,
    )
    const score = sat[0]?.scaled ?? 0
    const verdict = score >= 0.5 ? 'passed' : 'failed'
    rows.push(
      record({ ...who, verb: 'initialized', on: iso(at - 600_000) }),
      record({ ...who, verb: verdict, scaled: score, seconds: 500, on: iso(at) }),
      ...timed,
      ...(verdict === 'passed'
        ? [record({ ...who, verb: 'earned', kind: 'certificate', response: learner, on: iso(at) })]
        : []),
      record({ ...who, verb: 'terminated', seconds: 700, on: iso(at + 60_000) }),
    )
  }
  if (random() < 0.4) {
    rows.push(
      record({
        ...who,
        verb: 'commented',
        raw: 1 + Math.floor(random() * 5),
        response: "It's fine; =1+1",
        on: iso(begin + 40 * day),
      }),
    )
  }
  return rows
}

function drawn(questions: number, draw: number, random: () => number): number[] {
  const all = Array.from({ length: questions }, (_, index) => index + 1)
  if (draw === questions) return all
  return all
    .map((question) => ({ question, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .slice(0, draw)
    .map(({ question }) => question)
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
