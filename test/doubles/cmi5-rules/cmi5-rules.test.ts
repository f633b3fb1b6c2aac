import { describe, expect, test } from 'vitest'
import { statementProblems } from '../xapi-rules/index.ts'
import { cmi5Findings, cmi5Problems, cmi5Rules } from './index.ts'
import { inRequest, inStatement, planted, saidAgain } from './planted.ts'
import type { Plant } from './planted.ts'
import { soundTrace } from './sound-trace.ts'
import { statementsOf } from './view.ts'
import {
  cmi5Category,
  cmi5Verbs,
  extensionKeys,
  launchDataId,
  moveOnCategory,
  progressKey,
} from './vocabulary.ts'

/** A change of the sound trace, and the one rule that it breaks unless `also` says more. */
interface Fault {
  readonly rule: string
  readonly what: string
  readonly plant: Plant
  readonly at: string
  readonly also?: readonly string[]
}

const category = ['context', 'contextActivities', 'category']
const otherActor = {
  objectType: 'Agent',
  account: { homePage: 'https://lms.example.org', name: '43' },
}

const launchFaults: readonly Fault[] = [
  {
    rule: 'fetch-once',
    what: 'the fetch URL asked by GET',
    plant: inRequest([1, 1], ['method'], 'GET'),
    at: 'session 1',
  },
  {
    rule: 'fetch-once',
    what: 'the fetch URL asked twice',
    plant: ([, second]) => {
      const [fetched] = second?.requests ?? []
      if (fetched) second?.requests.push(fetched)
    },
    at: 'session 2',
  },
  {
    rule: 'token',
    what: 'a request without the token',
    plant: inRequest([1, 4], ['authorization'], ''),
    at: 'session 1, request 4',
  },
  {
    rule: 'token',
    what: 'a request with the token of the session before',
    plant: inRequest([2, 7], ['authorization'], 'Basic token-1'),
    at: 'session 2, request 7',
  },
  {
    rule: 'launch-data-read',
    what: 'LMS.LaunchData not asked for',
    plant: ([first]) => void first?.requests.splice(1, 1),
    at: 'session 1',
  },
  {
    rule: 'launch-data-read',
    what: 'LMS.LaunchData that was not given',
    plant: inRequest([1, 2], ['status'], 401),
    at: 'session 1',
  },
  {
    rule: 'preferences-read',
    what: 'the preferences asked for after the first statement',
    plant: ([, , third]) => third?.requests.push(...third.requests.splice(2, 1)),
    at: 'session 3',
  },
  {
    rule: 'launch-data-kept',
    what: 'LMS.LaunchData overwritten',
    plant: inRequest([1, 6], ['query', 'stateId'], launchDataId),
    at: 'session 1, request 6',
  },
  {
    rule: 'launch-data-kept',
    what: 'all state documents removed',
    plant: ([first]) => {
      const saved = first?.requests[5]
      if (!saved) return
      const { stateId: _, ...query } = saved.query
      first.requests[5] = { ...saved, method: 'DELETE', query }
    },
    at: 'session 1, request 6',
  },
  {
    rule: 'document-owner',
    what: 'a state of no registration',
    plant: inRequest([1, 4], ['query', 'registration'], undefined),
    at: 'session 1, request 4',
  },
  {
    rule: 'document-owner',
    what: "a state of the publisher's activity id",
    plant: inRequest(
      [1, 4],
      ['query', 'activityId'],
      'https://training.example.org/courses/mr-safety',
    ),
    at: 'session 1, request 4',
  },
  {
    rule: 'agent-verbatim',
    what: 'a state of a changed agent',
    plant: inRequest([1, 4], ['query', 'agent'], JSON.stringify(otherActor)),
    at: 'session 1, request 4',
  },
]

const contextFaults: readonly Fault[] = [
  {
    rule: 'actor-verbatim',
    what: 'a name added to the actor',
    plant: inStatement([1, 2], ['actor', 'name'], 'Ann'),
    at: 'session 1, statement 2 (progressed)',
  },
  {
    rule: 'registration',
    what: 'another registration',
    plant: inStatement([1, 3], ['context', 'registration'], '99999999-2222-4333-8444-555555555555'),
    at: 'session 1, statement 3 (attempted)',
  },
  {
    rule: 'context-template',
    what: 'the session id of the session before',
    plant: inStatement([2, 3], ['context', 'extensions', extensionKeys.sessionId], 'session-1'),
    at: 'session 2, statement 3 (scored)',
  },
  {
    rule: 'context-template',
    what: 'grouping overwritten',
    plant: inStatement(
      [1, 3],
      ['context', 'contextActivities', 'grouping'],
      [{ id: 'https://example.org/course' }],
    ),
    at: 'session 1, statement 3 (attempted)',
  },
  {
    rule: 'context-template',
    what: 'a part of the template left out that this LMS alone has',
    plant: ([first]) => {
      const template = first?.launchData['contextTemplate'] as object
      Object.assign(template, { platform: 'LMS' })
    },
    at: 'session 1, statement 1 (initialized)',
  },
  {
    rule: 'activity-id',
    what: "the publisher's id as the object",
    plant: inStatement([2, 4], ['object', 'id'], 'https://training.example.org/courses/mr-safety'),
    at: 'session 2, statement 4 (passed)',
  },
  {
    rule: 'cmi5-category',
    what: 'a cmi5 verb about the AU without the category',
    plant: inStatement([2, 6], category, []),
    at: 'session 2, statement 6 (terminated)',
  },
  {
    rule: 'cmi5-category-only',
    what: 'the category with a verb of our own',
    plant: inStatement([1, 3], category, [{ id: cmi5Category }]),
    at: 'session 1, statement 3 (attempted)',
    also: ['activity-id'],
  },
  {
    rule: 'moveon-category',
    what: 'no category moveon though there is success',
    plant: inStatement([2, 4], category, [{ id: cmi5Category }]),
    at: 'session 2, statement 4 (passed)',
  },
  {
    rule: 'moveon-category',
    what: 'the category moveon without success and completion',
    plant: inStatement([1, 1], category, [{ id: cmi5Category }, { id: moveOnCategory }]),
    at: 'session 1, statement 1 (initialized)',
  },
  {
    rule: 'moveon-category',
    what: 'the category moveon on an exam',
    plant: inStatement([1, 4], category, [{ id: moveOnCategory }]),
    at: 'session 1, statement 4 (scored)',
  },
  {
    rule: 'mastery-score-extension',
    what: 'no masteryScore beside passed',
    plant: inStatement([2, 4], ['context', 'extensions', extensionKeys.masteryScore], undefined),
    at: 'session 2, statement 4 (passed)',
  },
  {
    rule: 'mastery-score-extension',
    what: "the package's masteryScore instead of the LMS's",
    plant: inStatement([1, 5], ['context', 'extensions', extensionKeys.masteryScore], 0.8),
    at: 'session 1, statement 5 (failed)',
  },
  {
    rule: 'lms-verbs',
    what: 'satisfied said by the AU',
    plant: inStatement([1, 3], ['verb', 'id'], cmi5Verbs.satisfied),
    at: 'session 1, statement 3 (satisfied)',
  },
]

const resultFaults: readonly Fault[] = [
  {
    rule: 'score-verbs',
    what: 'a score beside completed',
    plant: inStatement([2, 5], ['result', 'score'], { scaled: 0.8 }),
    at: 'session 2, statement 5 (completed)',
  },
  {
    rule: 'score-range',
    what: 'a scaled score below 0',
    plant: inStatement([1, 5], ['result', 'score', 'scaled'], -0.1),
    at: 'session 1, statement 5 (failed)',
  },
  {
    rule: 'score-raw',
    what: 'a raw score without max',
    plant: inStatement([2, 4], ['result', 'score', 'max'], undefined),
    at: 'session 2, statement 4 (passed)',
  },
  {
    rule: 'score-raw',
    what: 'a raw score with decimals',
    plant: inStatement([2, 4], ['result', 'score', 'raw'], 80.5),
    at: 'session 2, statement 4 (passed)',
  },
  {
    rule: 'mastery',
    what: 'passed below the masteryScore',
    plant: inStatement([2, 4], ['result', 'score', 'scaled'], 0.69),
    at: 'session 2, statement 4 (passed)',
  },
  {
    rule: 'mastery',
    what: 'failed at the masteryScore',
    plant: inStatement([1, 5], ['result', 'score', 'scaled'], 0.7),
    at: 'session 1, statement 5 (failed)',
  },
  {
    rule: 'success',
    what: 'passed without success',
    plant: (sessions) => {
      inStatement([2, 4], ['result', 'success'], undefined)(sessions)
      inStatement([2, 4], category, [{ id: cmi5Category }])(sessions)
    },
    at: 'session 2, statement 4 (passed)',
  },
  {
    rule: 'success',
    what: 'success beside completed',
    plant: inStatement([2, 5], ['result', 'success'], true),
    at: 'session 2, statement 5 (completed)',
  },
  {
    rule: 'completion',
    what: 'completed that is false',
    plant: inStatement([2, 5], ['result', 'completion'], false),
    at: 'session 2, statement 5 (completed)',
  },
  {
    rule: 'completion',
    what: 'completion beside passed',
    plant: inStatement([2, 4], ['result', 'completion'], true),
    at: 'session 2, statement 4 (passed)',
  },
  ...(
    [
      [1, 5, 'failed'],
      [1, 6, 'terminated'],
      [2, 4, 'passed'],
      [2, 5, 'completed'],
    ] as const
  ).map(([session, index, verb]): Fault => ({
    rule: 'duration',
    what: `${verb} without duration`,
    plant: inStatement([session, index], ['result', 'duration'], undefined),
    at: `session ${session}, statement ${index} (${verb})`,
  })),
  ...[33.3, 101, -1, '40'].map((progress): Fault => ({
    rule: 'progress',
    what: `progress ${JSON.stringify(progress)}`,
    plant: inStatement([1, 2], ['result', 'extensions', progressKey], progress),
    at: 'session 1, statement 2 (progressed)',
  })),
  {
    rule: 'progress-before-completed',
    what: 'progress on completed',
    plant: inStatement([2, 5], ['result', 'extensions', progressKey], 100),
    at: 'session 2, statement 5 (completed)',
  },
  {
    rule: 'progress-before-completed',
    what: 'progress in a session after completed',
    plant: inStatement([3, 2], ['result', 'extensions', progressKey], 100),
    at: 'session 3, statement 2 (experienced)',
  },
]

const sessionFaults: readonly Fault[] = [
  {
    rule: 'initialized-first',
    what: 'a statement before initialized by its time',
    plant: inStatement([1, 2], ['timestamp'], '2026-01-15T08:59:59.000Z'),
    at: 'session 1',
  },
  {
    rule: 'initialized-first',
    what: 'a statement that comes before initialized',
    plant: ([first]) => void first?.statements.unshift(...first.statements.splice(1, 1)),
    at: 'session 1',
  },
  {
    rule: 'terminated-last',
    what: 'a statement after terminated by its time',
    plant: inStatement([2, 3], ['timestamp'], '2026-01-16T10:00:00.000Z'),
    at: 'session 2, statement 6 (terminated)',
  },
  {
    rule: 'terminated-last',
    what: 'a statement that comes after terminated',
    plant: ([first]) => void first?.statements.push(...first.statements.splice(1, 1)),
    at: 'session 1, statement 5 (terminated)',
  },
  {
    rule: 'utc',
    what: 'a time of another zone',
    plant: inStatement([1, 2], ['timestamp'], '2026-01-15T10:01:00.000+01:00'),
    at: 'session 1, statement 2 (progressed)',
  },
  {
    rule: 'verb-once',
    what: 'initialized twice',
    plant: saidAgain([1, 1], [1, 2]),
    at: 'session 1, statement 2 (initialized)',
  },
  {
    rule: 'one-verdict',
    what: 'failed and then passed in a session',
    plant: saidAgain([1, 5], [2, 3]),
    at: 'session 2, statement 5 (passed)',
  },
  {
    rule: 'completed-once',
    what: 'completed in two sessions',
    plant: saidAgain([2, 5], [1, 3]),
    at: 'session 2, statement 5 (completed)',
    also: ['progress-before-completed'],
  },
  {
    rule: 'passed-once',
    what: 'passed in two sessions',
    plant: (sessions) => {
      saidAgain([2, 4], [1, 5])(sessions)
      sessions[0]?.statements.splice(5, 1)
    },
    at: 'session 2, statement 4 (passed)',
  },
  {
    rule: 'no-failed-after-passed',
    what: 'failed in a session after passed',
    plant: (sessions) => {
      saidAgain([1, 5], [3, 2])(sessions)
      Object.assign(sessions[2]?.launchData ?? {}, { launchMode: 'Normal' })
    },
    at: 'session 3, statement 2 (failed)',
  },
  {
    rule: 'launch-mode',
    what: 'failed in a review',
    plant: (sessions) => {
      saidAgain([1, 5], [3, 2])(sessions)
      sessions[1]?.statements.splice(3, 1)
    },
    at: 'session 3, statement 2 (failed)',
  },
]

const faults = [...launchFaults, ...contextFaults, ...resultFaults, ...sessionFaults]

describe('a registration', () => {
  test('that follows all rules has no problem', () => {
    expect(cmi5Problems(soundTrace())).toEqual([])
    const requests = soundTrace().sessions.flatMap(({ requests }) => requests)
    expect(requests.flatMap(statementsOf).flatMap(statementProblems)).toEqual([])
  })

  test.each(cmi5Rules)('gives $id a place to hold', ({ id }) => {
    const found = cmi5Findings(soundTrace()).filter(({ rule }) => rule === id)
    expect(found.length).toBeGreaterThan(0)
  })

  test.each(faults)('breaks $rule with $what', ({ rule, plant, at, also = [] }) => {
    const problems = cmi5Problems(planted(plant))
    expect(problems.find((one) => one.rule === rule)).toEqual({ rule, at })
    expect(new Set(problems.map((one) => one.rule))).toEqual(new Set([rule, ...also]))
  })

  test('is not changed by what only opens it for a change', () => {
    expect(cmi5Problems(planted(() => {}))).toEqual([])
  })

  test('counts a statement once that was sent again, or that a server in trouble did not take', () => {
    const again: Plant = ([first]) => {
      const last = first?.requests.at(-1)
      if (last) first?.requests.push(last, { ...last, status: 503 }, { ...last, status: 429 })
    }
    expect(cmi5Problems(planted(again)).map(({ rule }) => rule)).toEqual([])
  })
})

test('every rule has its case of a fault, its own id, and says what it asks', () => {
  const ids = cmi5Rules.map(({ id }) => id)
  expect(new Set(faults.map(({ rule }) => rule))).toEqual(new Set(ids))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { says } of cmi5Rules) expect(says).toMatch(/\(\d.*\)\.$/)
})
