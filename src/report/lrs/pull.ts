import { getAnswer } from './answer.ts'
import { asksOf } from './ask.ts'
import { lrsClient } from './client.ts'
import type { LrsEffects } from './effects.ts'
import type { Job, PullOptions } from './job.ts'
import { traitsOf } from './known-lrs.ts'
import { pace } from './pace.ts'
import { pullStream } from './stream.ts'

/** What a pull did. */
export interface Pulled {
  /** Statements that came, with those of the earlier runs that it went on with. */
  readonly brought: number
  /** Those that were not in the store before. */
  readonly added: number
  /** Malformed ones, and those of other courses. */
  readonly skipped: number
  readonly calls: number
  readonly retries: number
  /** Most statements on a page, where there was more than one page; else 0. */
  readonly pageSize: number
  /** What was asked for on a page in the end. */
  readonly limit: number
}

/**
 * Pulls what an LRS has of a course into the store: what is new since the last pull, or the rest of one that was stopped.
 *
 * Calls are made one after the other. What came is kept with a mark in the store, so that nothing is lost or there twice, however
 * the pull ends. @throws LrsError with what the user can do, what the store throws, and the reason of the signal.
 */
export async function pull(options: PullOptions, effects: LrsEffects): Promise<Pulled> {
  const traits = traitsOf(options.endpoint)
  const end = new AbortController()
  const signal = AbortSignal.any([end.signal, ...(effects.signal ? [effects.signal] : [])])
  const job: Job = {
    options,
    effects,
    signal,
    client: lrsClient(options.endpoint, options.auth, (url, headers) =>
      getAnswer(url, headers, { fetch: effects.fetch, after: effects.after, signal }),
    ),
    traits,
    pace: pace(options.callsPerMinute ?? traits.callsPerMinute, effects),
    tally: {
      brought: 0,
      before: 0,
      added: 0,
      skipped: 0,
      calls: 0,
      retries: 0,
      pageSize: 0,
      limit: options.page ?? traits.page,
    },
    started: effects.now(),
    way: undefined,
  }
  try {
    for (const ask of asksOf(options, traits)) {
      const isRest = await pullStream(ask, job)
      // The rest of an earlier pull ends with what there was then.
      if (isRest) await pullStream(ask, job)
    }
  } finally {
    // A page that is still on its way is of no use any more.
    end.abort()
  }
  const { brought, added, skipped, calls, retries, pageSize, limit } = job.tally
  return { brought, added, skipped, calls, retries, pageSize, limit }
}
