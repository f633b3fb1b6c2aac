import type { Job } from './job.ts'
import { withLastStatementLink } from './last-statement-link.ts'
import { morePath } from './more-path.ts'
import { readPage } from './page.ts'
import type { Page } from './page.ts'
import { persist } from './persist.ts'
import { refusalOf } from './refusal.ts'

/** The LRS does not know the link, or no longer: links may expire (xAPI-Data 2.5). */
const unknown: ReadonlySet<number> = new Set([400, 404, 410])

/** The page that `more` names; nothing when the LRS does not know it any more. @throws LrsError */
export async function nextPage(more: string, job: Job): Promise<Page | undefined> {
  const { endpoint, auth } = job.options
  const path = morePath(more, endpoint)
  const reply = await persist(() => job.client.more(path), job)
  if (unknown.has(reply.status)) return undefined
  if (reply.json === undefined) throw refusalOf(reply, endpoint, auth)
  const page = readPage(reply.json, reply.headers, job.effects.now())
  return job.traits.isPagedById ? withLastStatementLink(page, path) : page
}
