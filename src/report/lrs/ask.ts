import type { StatementQuery } from './client.ts'
import type { PullOptions } from './job.ts'
import type { LrsTraits } from './known-lrs.ts'

/** What is asked for in one stream of pages. */
export interface Ask {
  /** Name of its mark. */
  readonly name: string
  readonly query: Pick<StatementQuery, 'activity' | 'related_activities' | 'verb'>
}

const voided = 'http://adlnet.gov/expapi/verbs/voided'

/**
 * The streams of a pull: what is about the course and all that is in it, and what takes statements back.
 *
 * A void is about a statement, and not every LRS finds it by what that statement was about.
 */
export function asksOf(
  { endpoint, activities }: Pick<PullOptions, 'endpoint' | 'activities'>,
  { isUnfiltered }: LrsTraits,
): readonly Ask[] {
  if (isUnfiltered) return [{ name: `${endpoint} everything`, query: {} }]
  return [
    ...activities.map((activity) => ({
      name: `${endpoint} related ${activity}`,
      query: { activity, related_activities: true },
    })),
    { name: `${endpoint} voided`, query: { verb: voided } },
  ]
}
