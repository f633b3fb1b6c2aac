import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { seededRandom } from '../../../../src/model/random.ts'
import { lrsClient } from '../../../../src/player/lms/xapi/lrs.ts'
import { delivery } from '../../../../src/player/lms/xapi/delivery.ts'
import type { Delivery } from '../../../../src/player/lms/xapi/delivery.ts'
import { openOutbox } from '../../../../src/player/lms/xapi/outbox.ts'
import { noState } from '../../../../src/player/lms/xapi/state-keeper.ts'
import { makeStatement } from '../../../../src/player/lms/xapi/statement.ts'
import type { Statement } from '../../../../src/player/lms/xapi/statement.ts'
import { statementStore } from '../../../../src/player/lms/xapi/statement-store.ts'
import { recordFirst } from '../../../../src/player/lms/xapi/verbs.ts'
import type { Verb } from '../../../../src/player/lms/xapi/verbs.ts'
import { sampleCourse } from '../../../doubles/course.ts'
import { lrsDouble, lrsEndpoint } from '../../../doubles/lrs/index.ts'
import { windowDouble } from '../../../doubles/window.ts'
import { settle, stored } from './learner.ts'

beforeEach(() => {
  const toFake = ['setTimeout', 'clearTimeout', 'Date'] as const
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9), toFake: [...toFake] })
})
afterEach(() => void vi.useRealTimers())

const actor = { objectType: 'Agent', mbox: 'mailto:learner@example.org' } as const
const courseId = sampleCourse.iri

/** A learner's device, and its way to the LRS. */
interface Scene {
  readonly fetch: typeof fetch
  readonly indexedDB: IDBFactory
  readonly random: () => number
}

/** One launch: the queue as the device has it, and a way to the LRS. */
async function launch({ fetch, indexedDB }: Scene): Promise<Delivery> {
  const window = windowDouble({ fetch, indexedDB })
  const outbox = await openOutbox(statementStore(window, 'storm'))
  const access = { endpoint: lrsEndpoint, auth: '', actor }
  const client = lrsClient(window, access, courseId)
  return delivery({ window, lrs: client, outbox, state: noState, onHealth: () => undefined })
}

function statement(verb: Verb): Statement {
  const object = { objectType: 'Activity', id: `${courseId}/x`, definition: {} } as const
  const base = { course: sampleCourse, courseId, actor, contextOf: () => ({}) }
  return makeStatement(base, { verb, object })
}

const verbs: readonly Verb[] = ['answered', 'progressed', 'scored', 'answered', 'passed']

/** Makes so many statements at random moments of one launch; half of the pages go without a farewell. */
async function session(scene: Scene, count: number): Promise<Statement[]> {
  const { random } = scene
  const made: Statement[] = []
  const queue = await launch(scene)
  queue.request(0)
  while (made.length < count) {
    const one = statement(verbs[Math.floor(random() * verbs.length)] ?? 'answered')
    made.push(one)
    queue.add([one])
    queue.request(random() < 0.5 ? 0 : 30_000)
    await vi.advanceTimersByTimeAsync(Math.floor(random() * 4000))
    await stored()
  }
  if (random() < 0.5) queue.close()
  else queue.stop()
  await settle()
  await stored()
  return made
}

/** A launch that is long enough for everything, once nothing fails any more. */
async function calm(scene: Scene): Promise<void> {
  const queue = await launch(scene)
  queue.request(0)
  await vi.advanceTimersByTimeAsync(60_000)
  await stored()
  queue.close()
}

describe('of 500 statements in ten launches, while one request in five fails', () => {
  const cases = [1, 2, 3, 4].flatMap((seed) =>
    [false, true].map((refusesDuplicates) => ({ seed, refusesDuplicates })),
  )
  test.each(cases)(
    'each is in the LRS once, with its time, and in order within its rank: %o',
    async ({ seed, refusesDuplicates }) => {
      const lrs = lrsDouble({ refusesDuplicates })
      let failed = 0
      const fetch: typeof lrs.fetch = async (input, init) => {
        const answer = await lrs.fetch(input, init).catch(() => undefined)
        if (answer?.ok !== true && answer?.status !== 409) failed++
        return answer ?? Promise.reject(new TypeError('fetch failed'))
      }
      const scene = { fetch, indexedDB: new IDBFactory(), random: seededRandom(seed) }
      lrs.fault = { kind: 'failing', rate: 0.2, seed }
      const made: Statement[] = []
      for (let visit = 0; visit < 10; visit++) made.push(...(await session(scene, 50)))
      lrs.fault = undefined
      await calm(scene)
      const has = lrs.statements as unknown as readonly Statement[]
      const timed = (list: readonly Statement[]): readonly string[] =>
        recordFirst(list).map(({ id, timestamp }) => `${id} ${timestamp}`)
      expect(made).toHaveLength(500)
      expect(failed).toBeGreaterThan(20)
      expect(timed(has)).toEqual(timed(made))
    },
  )
})
