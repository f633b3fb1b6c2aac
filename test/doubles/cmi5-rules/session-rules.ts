import { each } from './rule.ts'
import type { Cmi5Rule, Finding } from './rule.ts'
import { byTime } from './view.ts'
import type { Said, TraceView } from './view.ts'
import type { Cmi5Verb } from './vocabulary.ts'

/** Those of these verbs, cmi5-defined. */
function saying(said: readonly Said[], ...verbs: readonly Cmi5Verb[]): readonly Said[] {
  return said.filter(({ defined, verb }) => defined && verb !== undefined && verbs.includes(verb))
}

/** Looks at what every session said. */
function inSessions(look: (said: readonly Said[]) => readonly Finding[]): Cmi5Rule['look'] {
  return ({ sessions }) => sessions.flatMap(({ said }) => look(said))
}

/** Each but the first is one too many. */
function once(said: readonly Said[]): readonly Finding[] {
  return each(said, (one) => one === said[0])
}

const isIn = (verb: Cmi5Verb, one: Said | undefined): boolean =>
  one !== undefined && saying([one], verb).length > 0

export const sessionRules: readonly Cmi5Rule[] = [
  {
    id: 'initialized-first',
    says: 'initialized is the first statement of a session, to come and by its time (9.3.2).',
    look: ({ sessions }) =>
      each(
        sessions.filter(({ said }) => said.length > 0),
        ({ said }) => isIn('initialized', said[0]) && isIn('initialized', byTime(said)[0]),
      ),
  },
  {
    id: 'terminated-last',
    says: 'Nothing follows terminated, to come or by its time (9.3.8).',
    look: inSessions((said) => {
      const last = [said.at(-1), byTime(said).at(-1)]
      return each(saying(said, 'terminated'), (one) => last.every((end) => end === one))
    }),
  },
  {
    id: 'utc',
    says: 'Timestamps are in UTC (9.7).',
    look: ({ said }) => each(said, ({ statement }) => String(statement['timestamp']).endsWith('Z')),
  },
  {
    id: 'verb-once',
    says: 'No cmi5-defined verb comes twice in a session (9.3).',
    look: inSessions((said) => {
      const defined = byTime(said).filter(({ defined }) => defined)
      return each(defined, (one) => defined.find(({ verb }) => verb === one.verb) === one)
    }),
  },
  {
    id: 'one-verdict',
    says: 'A session has passed or failed, not both (9.3).',
    look: inSessions((said) => {
      const [first, ...more] = saying(byTime(said), 'passed', 'failed')
      return each(first ? [first, ...more] : [], ({ verb }) => verb === first?.verb)
    }),
  },
  {
    id: 'completed-once',
    says: 'A registration has at most one completed (9.3.3).',
    look: ({ said }) => once(saying(said, 'completed')),
  },
  {
    id: 'passed-once',
    says: 'A registration has at most one passed (9.3.4).',
    look: ({ said }) => once(saying(said, 'passed')),
  },
  {
    id: 'no-failed-after-passed',
    says: 'No failed follows a passed in a registration (9.3.5).',
    look: ({ said }) => {
      const passed = said.findIndex((one) => isIn('passed', one))
      return each(saying(said, 'failed'), (one) => passed < 0 || said.indexOf(one) < passed)
    },
  },
  {
    id: 'launch-mode',
    says: 'In Browse and Review, initialized and terminated are the only cmi5-defined statements (10.2.2).',
    look: (view) =>
      each(unjudged(view), ({ verb }) => verb === 'initialized' || verb === 'terminated'),
  },
]

/** cmi5-defined statements of sessions in which nothing counts. */
function unjudged({ said }: TraceView): readonly Said[] {
  return said.filter(({ defined, launchData }) => defined && launchData.launchMode !== 'Normal')
}
