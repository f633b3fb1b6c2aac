import { xapi } from '../../../src/player/lms/xapi/index.ts'
import { sampleCourse } from '../../doubles/course.ts'
import { lrsDouble, lrsEndpoint } from '../../doubles/lrs/index.ts'
import { windowDouble } from '../../doubles/window.ts'
import { openWith } from './host.ts'
import type { HostDouble, HostKind } from './host.ts'
import { isCompleted } from './is-completed.ts'

export const xapiHost: HostKind = {
  name: 'xAPI, an LRS',
  make: () => {
    const auth = 'Basic dGVzdDpzZWNyZXQ='
    const lrs = lrsDouble({ auth })
    const query = new URLSearchParams({
      endpoint: lrsEndpoint,
      auth,
      actor: JSON.stringify({ mbox: 'mailto:learner@example.org', name: 'Learner' }),
      registration: '11111111-2222-4333-8444-555555555555',
    })
    const host: HostDouble = {
      open: () => {
        const fetch: typeof lrs.fetch = (input, init) => {
          if (host.trouble === 'throws') throw new Error('There is no fetch.')
          lrs.fault = host.trouble === 'refuses' ? 'down' : undefined
          return lrs.fetch(input, init)
        }
        return openWith(
          xapi,
          windowDouble({ fetch, href: `https://lms.example.org/course/index.html?${query}` }),
        )
      },
      record: () => {
        const verdicts = lrs.statements.flatMap(verdictOf)
        const verdict = verdicts.at(-1)
        const document = [...lrs.states.values()][0]
        const done = isCompleted(lrs.statements, sampleCourse.iri)
        return {
          state: document ? (JSON.parse(document) as { state: string }).state : '',
          standing: verdict?.standing ?? (done ? 'completed' : 'incomplete'),
          ...(verdict && { score: verdict.score }),
          comments: lrs.statements.map(commentOf).join(''),
        }
      },
      writes: () => lrs.requests.filter(({ method }) => method !== 'GET').length,
      trouble: undefined,
    }
    return host
  },
}

/** What a statement says about the course as a whole. */
function verdictOf(
  statement: Readonly<Record<string, unknown>>,
): { standing: string; score: number }[] {
  const { verb, object, result } = statement as {
    verb: { id: string }
    object: { id: string }
    result?: { score?: { raw: number } }
  }
  const standing = verb.id.slice(verb.id.lastIndexOf('/') + 1)
  const counts = object.id === sampleCourse.iri && ['passed', 'failed'].includes(standing)
  return counts && result?.score ? [{ standing, score: result.score.raw }] : []
}

function commentOf(statement: Readonly<Record<string, unknown>>): string {
  const { verb, result } = statement as { verb: { id: string }; result?: { response?: string } }
  return verb.id.endsWith('/commented') ? (result?.response ?? '') : ''
}
