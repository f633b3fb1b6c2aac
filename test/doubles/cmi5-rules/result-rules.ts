import { isObject } from '../xapi-rules/check.ts'
import { each } from './rule.ts'
import type { Cmi5Rule } from './rule.ts'
import { extensionsOf } from './view.ts'
import type { Said, TraceView } from './view.ts'
import { progressKey } from './vocabulary.ts'
import type { Cmi5Verb } from './vocabulary.ts'

function cmi5Said({ said }: TraceView): readonly Said[] {
  return said.filter(({ defined }) => defined)
}

/** The score, in numbers. */
function scoreOf({ result: { score } }: Said): Readonly<Record<string, number>> {
  return isObject(score) ? (score as Readonly<Record<string, number>>) : {}
}

function scored(view: TraceView): readonly Said[] {
  return cmi5Said(view).filter(({ result }) => 'score' in result)
}

/** Whether a property has the value that the verb demands, and is absent with other verbs. */
function demanded(key: string, values: Partial<Record<Cmi5Verb, boolean>>): Cmi5Rule['look'] {
  return (view) =>
    each(cmi5Said(view), ({ result, verb }) => result[key] === (verb && values[verb]))
}

const timed: readonly (Cmi5Verb | undefined)[] = ['completed', 'passed', 'failed', 'terminated']

export const resultRules: readonly Cmi5Rule[] = [
  {
    id: 'score-verbs',
    says: 'Of the cmi5-defined statements, only passed and failed have a score (9.5.1).',
    look: (view) => each(scored(view), ({ verb }) => verb === 'passed' || verb === 'failed'),
  },
  {
    id: 'score-range',
    says: 'scaled is between 0 and 1 (9.5.1).',
    look: (view) =>
      each(scored(view), (one) => {
        const { scaled = 0 } = scoreOf(one)
        return scaled >= 0 && scaled <= 1
      }),
  },
  {
    id: 'score-raw',
    says: 'raw, min and max are whole numbers, and raw comes with both others (9.5.1).',
    look: (view) =>
      each(scored(view), (one) => {
        const { raw, min, max } = scoreOf(one)
        const whole = [raw, min, max].every(
          (value) => value === undefined || Number.isInteger(value),
        )
        return whole && (raw === undefined || (min !== undefined && max !== undefined))
      }),
  },
  {
    id: 'mastery',
    says: 'passed has at least the masteryScore of the launch, failed has less (9.3.4, 9.3.5).',
    look: (view) =>
      each(
        scored(view).filter(({ launchData }) => launchData.masteryScore !== undefined),
        (one) => {
          const { scaled } = scoreOf(one)
          const mastered = scaled === undefined || scaled >= (one.launchData.masteryScore ?? 0)
          return scaled === undefined || mastered === (one.verb !== 'failed')
        },
      ),
  },
  {
    id: 'success',
    says: 'success is true on passed, false on failed, and on nothing else (9.5.2).',
    look: demanded('success', { passed: true, failed: false }),
  },
  {
    id: 'completion',
    says: 'completion is true on completed, and on nothing else (9.5.3).',
    look: demanded('completion', { completed: true }),
  },
  {
    id: 'duration',
    says: 'completed, passed, failed and terminated have a duration (9.5.4).',
    look: (view) =>
      each(
        cmi5Said(view).filter(({ verb }) => timed.includes(verb)),
        ({ result }) => typeof result['duration'] === 'string',
      ),
  },
  {
    id: 'progress',
    says: 'progress is a whole number from 0 to 100 (9.5.5.1).',
    look: ({ said }) =>
      each(
        said.filter(({ result }) => progressKey in extensionsOf(result)),
        ({ result }) => {
          const progress = extensionsOf(result)[progressKey]
          return Number.isInteger(progress) && Number(progress) >= 0 && Number(progress) <= 100
        },
      ),
  },
  {
    id: 'progress-before-completed',
    says: 'Neither completed nor what comes after it has progress (9.5.5.1, there a SHOULD NOT).',
    look: ({ said }) => {
      const completed = said.findIndex(({ defined, verb }) => defined && verb === 'completed')
      return each(completed < 0 ? [] : said.slice(completed), ({ result }) => {
        return !(progressKey in extensionsOf(result))
      })
    },
  },
]
