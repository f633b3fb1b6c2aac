import type { Reply } from './attempt.ts'
import { LrsError } from './lrs-error.ts'
import { redact } from './redact.ts'

/** What an answer means that is no page. */
export function refusalOf(
  { status, headers, text }: Reply,
  endpoint: string,
  auth: string,
): LrsError {
  const { origin } = new URL(endpoint)
  if (status === 401) {
    return new LrsError(
      `The LRS does not accept the credentials (401). Check key and secret, and that they are of ${origin}.`,
    )
  }
  if (status === 403) {
    return new LrsError(
      'The credentials may not read these statements (403). They need the right to read all statements (often called "statements/read" or "read any"), not only their own.',
    )
  }
  if (status === 404) {
    const guess = `${origin}/xapi`
    const other = endpoint === `${guess}/` ? '' : `${guess}, or `
    return new LrsError(
      `There is no xAPI at ${endpoint} (404). Many LRSs have it at an address that ends in /xapi: try ${other}what the LRS shows as its endpoint.`,
    )
  }
  if (status >= 300 && status < 400) {
    return new LrsError(
      `The LRS sends on to ${placeOf(headers.get('Location'), endpoint)} (${status}), and credentials are not sent after it. Give that address if it is the LRS's; a sign-in page means that the address is not that of its xAPI.`,
    )
  }
  const said = redact(text, auth)
  return new LrsError(`The LRS refused to list statements (${status})${said && `: ${said}`}`)
}

/** Without query and credentials, which may be secret. */
function placeOf(location: string | null, endpoint: string): string {
  if (location === null || !URL.canParse(location, endpoint)) return 'another address'
  const { origin, pathname } = new URL(location, endpoint)
  return `${origin}${pathname.slice(0, 200)}`
}
