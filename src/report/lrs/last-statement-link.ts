import { idOf } from './page.ts'
import type { Page } from './page.ts'

/**
 * The page with a link that Cornerstone leaves out: it is asked for what comes after the last statement, by its id.
 *
 * `path` and query are those of the page itself. The last page is one without statements.
 */
export function withLastStatementLink(page: Page, path: string): Page {
  const id = idOf(page.statements.at(-1))
  if (page.more !== '' || typeof id !== 'string') return page
  const url = new URL(path, 'https://lrs.invalid')
  url.searchParams.set('last_statement_id', id)
  return { ...page, more: `${url.pathname}${url.search}` }
}
