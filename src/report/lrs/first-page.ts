import type { Ask } from './ask.ts'
import type { Job } from './job.ts'
import { readPage } from './page.ts'
import type { Page } from './page.ts'
import { persist } from './persist.ts'
import { refusalOf } from './refusal.ts'

/** A `since` is set back by so much: the LRS's clock may be a little finer or coarser than what it says. */
const overlap = 60_000
/** Fewer are not asked for. */
const least = 50
const tooLarge: ReadonlySet<number> = new Set([400, 413])

/**
 * The first page of what was stored since then.
 *
 * Where the LRS refuses the size of the page (400, 413) or can't make so large a one in time, half of it is asked for, and so on
 * for the rest of the pull. @throws LrsError
 */
export async function firstPage(ask: Ask, since: number | undefined, job: Job): Promise<Page> {
  const { client, tally, options, effects } = job
  for (;;) {
    const { limit } = tally
    const isLeast = limit <= least
    const call = (): ReturnType<typeof client.first> =>
      client.first({
        ...ask.query,
        ...(since !== undefined && { since: new Date(since - overlap).toISOString() }),
        limit,
        ascending: true,
      })
    const outcome = await persist(call, job, ({ isSlow }) => isSlow && !isLeast)
    if (outcome.kind === 'reply') {
      const { json, status, headers } = outcome
      if (json !== undefined) return readPage(json, headers, effects.now())
      if (isLeast || !tooLarge.has(status)) {
        throw refusalOf(outcome, options.endpoint, options.auth)
      }
    }
    tally.limit = Math.max(least, Math.floor(limit / 2))
    tally.retries += 1
  }
}
