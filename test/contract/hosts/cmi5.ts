import { cmi5 } from '../../../src/player/lms/cmi5/index.ts'
import type { Health } from '../../../src/player/lms/lms.ts'
import { cmi5Lms } from '../../doubles/cmi5-lms/index.ts'
import type { Json } from '../../doubles/xapi-rules/check.ts'
import { sampleCourse } from '../../doubles/course.ts'
import { stopwatch } from '../../doubles/stopwatch.ts'
import { windowDouble } from '../../doubles/window.ts'
import type { HostDouble, HostKind } from './host.ts'
import { isCompleted } from './is-completed.ts'

const activityId = 'https://lms.example.org/au/7'

export const cmi5Host: HostKind = {
  name: 'cmi5, an LMS',
  make: () => {
    const system = cmi5Lms({ activityId })
    const host: HostDouble = {
      open: () => {
        const fetch: typeof system.fetch = (input, init) => {
          if (host.trouble === 'throws') throw new Error('There is no fetch.')
          system.lrs.fault = host.trouble === 'refuses' ? 'down' : undefined
          return system.fetch(input, init)
        }
        const health: Health[] = []
        const lms = cmi5({
          window: windowDouble({ fetch, href: system.launch() }),
          course: sampleCourse,
          elapsed: stopwatch(),
          onHealth: (next) => void health.push(next),
        })
        return { lms, health }
      },
      record: () => {
        const verdict = system.statements.flatMap(verdictOf).at(-1)
        const done = isCompleted(system.statements, activityId)
        return {
          state: stateIn(system.lrs.states),
          standing: verdict?.standing ?? (done ? 'completed' : 'incomplete'),
          ...(verdict && { score: verdict.score }),
          comments: system.statements.map(commentOf).join(''),
        }
      },
      writes: () => system.lrs.requests.filter(({ method }) => method !== 'GET').length,
      trouble: undefined,
    }
    return host
  },
}

/** The state among the documents, of which one is the LMS's own. */
function stateIn(documents: ReadonlyMap<string, string>): string {
  const own = [...documents].find(([key]) => key.includes('"coursewright"'))
  return own ? (JSON.parse(own[1]) as { state: string }).state : ''
}

/** What a statement says about the unit as a whole. */
function verdictOf(statement: Json): { standing: string; score: number }[] {
  const { verb, object, result } = statement as {
    verb: { id: string }
    object: { id: string }
    result?: { score?: { scaled: number } }
  }
  const standing = verb.id.slice(verb.id.lastIndexOf('/') + 1)
  const counts = object.id === activityId && ['passed', 'failed'].includes(standing)
  return counts && result?.score
    ? [{ standing, score: Math.round(result.score.scaled * 10_000) / 100 }]
    : []
}

function commentOf(statement: Json): string {
  const { verb, result } = statement as { verb: { id: string }; result?: { response?: string } }
  return verb.id.endsWith('/commented') ? (result?.response ?? '') : ''
}
