import { LmsRefused, LmsSilent } from '../lms.ts'

/** How long the LMS may take to give the token, in milliseconds. */
const patience = 15_000

/**
 * Asks the LMS for the token of the session (cmi5 §8.2).
 *
 * @throws {@link LmsRefused} when it was given already, or the LMS gives none for other reasons; {@link LmsSilent} when it does
 * not answer.
 */
export async function fetchToken(window: Window, fetchUrl: string): Promise<string> {
  const { 'auth-token': token, 'error-code': code } = await ask(window, fetchUrl)
  if (typeof token === 'string' && token !== '') return token
  if (code === undefined) throw new LmsSilent('The LMS does not give the token of the session.')
  throw new LmsRefused(`The LMS gives no token: error ${JSON.stringify(code)}.`)
}

/** Errors come with status 200, so what counts is the text. */
async function ask(window: Window, url: string): Promise<Readonly<Record<string, unknown>>> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), patience)
  try {
    const answer = await window.fetch(url, { method: 'POST', signal: abort.signal })
    return ((await answer.json()) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  } finally {
    clearTimeout(timer)
  }
}
