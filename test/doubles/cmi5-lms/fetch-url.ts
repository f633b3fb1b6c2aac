import type { Session } from './session.ts'

const errors = {
  '1': 'The token was given out before, or the session is over.',
  '2': 'Something is wrong with the security of the launch.',
  '3': 'The LMS is in trouble.',
}

/** Gives out the token of a session once, cmi5 §8.2; HTTP says 200 to errors too. */
export function answerFetch(session: Session | undefined, method: string): Response {
  if (session?.fetchFails === 'unreachable') throw new TypeError('fetch failed')
  session?.requests.push({
    to: 'fetch',
    method,
    path: '',
    query: {},
    authorization: '',
    body: '',
    status: 200,
  })
  const code = errorOf(session, method)
  if (session && !code) session.fetched = true
  const body = code
    ? { 'error-code': code, 'error-text': errors[code] }
    : { 'auth-token': session?.token }
  return Response.json(body)
}

function errorOf(session: Session | undefined, method: string): keyof typeof errors | undefined {
  if (!session) return '2'
  if (session.fetchFails && session.fetchFails !== 'unreachable') return session.fetchFails
  if (method !== 'POST') return '3'
  return session.fetched || session.end ? '1' : undefined
}
