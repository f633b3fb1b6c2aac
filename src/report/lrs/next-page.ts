import type { Job } from './job.ts'
import { withLastStatementLink } from './last-statement-link.ts'
import { morePath } from './more-path.ts'
import { readPage } from './page.ts'
import type { Page } from './page.ts'
import { persist } from './persist.ts'
import { refusalOf } from './refusal.ts'

/** The LRS does not know the link, or no longer: links may expire (xAPI-Data 2.5). */
const unknown: ReadonlySet<number> = new Set([400, 404, 410])
/** An old link that some LRSs stumble over is given up after so many errors. */
const mostStumbles = 3

/**
 * The page that `more` names; nothing when the LRS does not know it any more.
 *
 * `isOld` links are those of an earlier run: without a way out, one that the LRS answers with 500 would fail every run to come.
 * @throws LrsError
 */
export async function nextPage(more: string, job: Job, isOld: boolean): Promise<Page | undefined> {
  const { endpoint, auth } = job.options
  const path = morePath(more, endpoint)
  let stumbles = 0
  const outcome = await persist(
    () => job.client.more(path),
    job,
    ({ status }) => {
      if (status === 500) stumbles += 1
      return isOld && stumbles >= mostStumbles
    },
  )
  if (outcome.kind === 'trouble' || unknown.has(outcome.status)) return undefined
  if (outcome.json === undefined) throw refusalOf(outcome, endpoint, auth)
  const page = readPage(outcome.json, outcome.headers, job.effects.now())
  return job.traits.isPagedById ? withLastStatementLink(page, path) : page
}
