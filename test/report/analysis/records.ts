import { newRow } from '../../../src/report/sources/new-row.ts'
import type { StatementRow } from '../../../src/report/statement-row.ts'

/** Who does what, and when: `YYYY-MM-DD` or with a time. */
export type Deed = Partial<StatementRow> &
  Pick<StatementRow, 'learner' | 'verb'> & { readonly on: string }

let count = 0

/** A row of a deed; what it does not say is empty. */
export function record({ on, ...deed }: Deed): StatementRow {
  count += 1
  const at = Date.parse(on.includes('T') ? on : `${on}T08:00:00Z`)
  return newRow({
    id: `id-${String(count).padStart(6, '0')}`,
    at,
    stored: at + 1000,
    kind: 'course',
    object: 'https://courses.example/x',
    revision: 'r1',
    source: 'test',
    ...deed,
  })
}

/** An exam as it was sat: the result first, then each answer, in the same millisecond, as the player sends them. */
export interface Sat {
  readonly learner: string
  readonly on: string
  readonly exam?: number
  readonly attempt?: number
  readonly registration?: string | null
  readonly revision?: string
  readonly score?: number
  /** Whether right, by question number, or response and whether right. */
  readonly answers: Readonly<
    Record<number, boolean | readonly [response: string, isRight: boolean]>
  >
}

export function sitting({
  learner,
  on,
  exam = 1,
  attempt = 1,
  registration = 'reg',
  revision = 'r1',
  score,
  answers,
}: Sat): StatementRow[] {
  const marks = Object.entries(answers).map(([number, answer]) => {
    const [response, isRight] = typeof answer === 'boolean' ? [null, answer] : answer
    return { number: Number(number), response, isRight }
  })
  const share = marks.filter(({ isRight }) => isRight).length / Math.max(1, marks.length)
  const scaled = score ?? share
  const common = { learner, on, attempt, registration, revision }
  return [
    record({
      ...common,
      verb: 'scored',
      kind: 'exam',
      number: exam,
      scaled,
      success: scaled >= 0.5,
    }),
    ...marks.map(({ number, response, isRight }) =>
      record({
        ...common,
        verb: 'answered',
        kind: 'question',
        number,
        exam,
        response,
        success: isRight,
      }),
    ),
  ]
}
