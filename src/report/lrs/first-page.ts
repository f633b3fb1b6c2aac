import type { LrsAnswer } from './answer.ts'
import type { Ask } from './ask.ts'
import type { StatementQuery } from './client.ts'
import type { Job } from './job.ts'
import { withLastStatementLink } from './last-statement-link.ts'
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
  const { isPagedById } = job.traits
  for (;;) {
    const { limit } = tally
    const isLeast = limit <= least
    const query: StatementQuery = {
      ...ask.query,
      ...(since !== undefined && { since: new Date(since - overlap).toISOString() }),
      limit,
      // With any parameter more, Cornerstone lists fewer statements.
      ...(!isPagedById && { ascending: true }),
    }
    const call = (): Promise<LrsAnswer> => client.first(query)
    const outcome = await persist(call, job, ({ isSlow }) => isSlow && !isLeast)
    if (outcome.kind === 'reply') {
      const { json, status, headers } = outcome
      if (json !== undefined) {
        const page = readPage(json, headers, effects.now())
        return isPagedById ? withLastStatementLink(page, pathOf(query, options.endpoint)) : page
      }
      if (isLeast || !tooLarge.has(status)) {
        throw refusalOf(outcome, options.endpoint, options.auth)
      }
    }
    tally.limit = Math.max(least, Math.floor(limit / 2))
    tally.retries += 1
  }
}

function pathOf(query: StatementQuery, endpoint: string): string {
  const url = new URL('statements', endpoint)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
  return `${url.pathname}${url.search}`
}
