import type { CourseScope } from './course-scope.ts'
import type { Flaw } from './sources/source.ts'
import type { StatementRow } from './statement-row.ts'
import { fieldsOf, textOf, uuidOf } from './statement/json.ts'
import { learnerOf } from './statement/learner.ts'
import { placeOf, toldLater } from './statement/place.ts'
import { resultOf } from './statement/result.ts'
import { subjectOf } from './statement/subject.ts'
import type { Subject } from './statement/subject.ts'
import { readTime } from './statement/time.ts'

/** What a statement is to the report of a course. */
export type StatementReading =
  | { readonly kind: 'row'; readonly row: StatementRow }
  /** It belongs to another course. */
  | { readonly kind: 'other' }
  | { readonly kind: 'flaw'; readonly flaw: StatementFlaw }

/** Why a statement can't be read, and how to mend it. */
type StatementFlaw = Pick<Flaw, 'rule' | 'reason' | 'mend'>

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads an xAPI statement of versions 0.95 to 2.0 as parsed JSON, whatever it is; never throws.
 *
 * It belongs to the course when its object, a parent or a grouping is the course's IRI, below it, or an alias. What voids a
 * statement always comes through: what it voids says nothing of its course.
 */
export function readStatement(
  value: unknown,
  scope: CourseScope,
  source: string,
): StatementReading {
  const fields = fieldsOf(value)
  const context = fieldsOf(fields['context'])
  const verb = verbOf(fields['verb'])
  const object = fieldsOf(fields['object'])
  if (verb === null && fields['object'] === undefined) return flawed('statement-form')
  const voided = verb === 'voided' ? voidedBy(object) : undefined
  const subject = voided ?? subjectOf(object, fieldsOf(context['contextActivities']), scope)
  if (!subject) return { kind: 'other' }
  const id = uuidOf(fields['id'])
  if (id === null) return flawed('statement-id')
  if (verb === null) return flawed('statement-verb')
  const learner = learnerOf(fields['actor']) ?? (voided && nobody)
  if (!learner) return flawed('statement-actor')
  const times = timesOf(fields, toldLater(context, scope))
  if (!times) return flawed('statement-time')
  return {
    kind: 'row',
    row: {
      id,
      ...times,
      ...learner,
      registration: textOf(context['registration'], 100)?.toLowerCase() ?? null,
      verb,
      ...subject,
      ...placeOf(context, scope),
      ...resultOf(fields['result']),
      revision: textOf(context['revision'], 200),
      platform: textOf(context['platform'], 200),
      source,
    },
  }
}

const nobody = { learner: '', account: null, name: null }

/** The last part of the verb's IRI; xAPI 0.9 had only that. */
function verbOf(value: unknown): string | null {
  const iri = textOf(typeof value === 'string' ? value : fieldsOf(value)['id'], 2000)
  const name = iri
    ?.replace(/[/#]+$/, '')
    .split(/[/#]/)
    .at(-1)
  return textOf(name, 200)
}

/** The statement that is voided (xAPI 1.0.3 Data 2.3.2). */
function voidedBy({ objectType, id }: Fields): Subject | undefined {
  const isStatement = objectType === 'StatementRef' || objectType === 'Statement'
  const object = isStatement ? uuidOf(id) : null
  return object === null ? undefined : { kind: 'statement', number: null, object }
}

function timesOf(
  { timestamp, stored }: Fields,
  later: unknown,
): Pick<StatementRow, 'at' | 'stored'> | undefined {
  const taken = readTime(stored)
  const at = readTime(later) ?? readTime(timestamp) ?? taken
  return at === undefined ? undefined : { at, stored: taken ?? at }
}

const flaws = {
  'statement-form': {
    reason: 'This is no xAPI statement: it has neither verb nor object.',
    mend: 'Export statements as the LRS has them, or take the line out.',
  },
  'statement-id': {
    reason: 'The statement has no id that is a UUID, so that it could be counted twice.',
    mend: 'Export statements from an LRS: it gives each one an id.',
  },
  'statement-verb': {
    reason: 'The statement has no verb.',
    mend: 'Export statements as the LRS has them, in the format "exact".',
  },
  'statement-actor': {
    reason: 'The statement says of nobody, or of several, whose record it is.',
    mend: 'Export statements with their actors: an account, mbox, mbox_sha1sum or openid.',
  },
  'statement-time': {
    reason: 'The statement has neither a timestamp nor a stored time that is ISO 8601.',
    mend: 'Export statements with their times, such as 2026-01-31T09:00:00Z.',
  },
} as const

function flawed(rule: keyof typeof flaws): StatementReading {
  return { kind: 'flaw', flaw: { rule, ...flaws[rule] } }
}
