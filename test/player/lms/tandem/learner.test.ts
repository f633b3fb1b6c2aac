import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course } from '../../../../src/model/course.ts'
import { examStarted, submitted, viewed } from '../../../doubles/course.ts'
import { lrsDouble, lrsEndpoint } from '../../../doubles/lrs/index.ts'
import { started } from '../xapi/learner.ts'
import { lrsCourse, newDevice, platform, visit } from './learner.ts'
import type { VisitOptions } from './learner.ts'

beforeEach(() => {
  const toFake = ['setTimeout', 'clearTimeout', 'Date'] as const
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9), toFake: [...toFake] })
})
afterEach(() => void vi.useRealTimers())

const hashKey = 'a key of this hospital'
const hashed: Course = { ...lrsCourse, lrs: { endpoint: lrsEndpoint, platform, hashKey } }

interface Named {
  readonly actor: { readonly account: { readonly homePage: string; readonly name: string } }
  readonly context: { readonly registration: string }
}

/** A session that passes, and everything that was sent in it. */
async function sent(options: VisitOptions = {}): Promise<{ first: Named; everything: string }> {
  const { lrs, does, leaves } = await visit(options)
  does(started, viewed(1), examStarted, submitted(80))
  await leaves()
  return {
    first: lrs.statements[0] as unknown as Named,
    everything: JSON.stringify([lrs.statements, lrs.requests]),
  }
}

const named = (id: string): VisitOptions => ({ launch: { 'cmi.core.student_id': id } })

describe('the actor', () => {
  test("is the learner's account at the LMS, without a name", async () => {
    const { first, everything } = await sent(named('fn-1820'))
    expect(first.actor).toEqual({
      objectType: 'Agent',
      account: { homePage: platform, name: 'fn-1820' },
    })
    expect(everything).not.toContain('Nightingale')
  })

  test('is a keyed hash where the course says so, and nothing that is sent has the id, the name or the key', async () => {
    const { first, everything } = await sent({ course: hashed, ...named('fn-1820') })
    expect(first.actor.account.name).toMatch(/^[0-9a-f]{64}$/)
    expect(everything).not.toMatch(/fn-1820|Nightingale|a key of this/)
  })

  test('is another with another key, and the same with the same', async () => {
    const other = { ...hashed, lrs: { endpoint: lrsEndpoint, platform, hashKey: `${hashKey}!` } }
    const names = []
    for (const course of [hashed, hashed, other]) {
      names.push((await sent({ course })).first.actor.account.name)
    }
    expect(names[1]).toBe(names[0])
    expect(names[2]).not.toBe(names[0])
  })
})

describe('the registration', () => {
  test('is the same at every launch and on every device', async () => {
    const device = newDevice()
    const registrations = []
    for (const options of [{ device }, { device }, {}]) {
      registrations.push((await sent(options)).first.context.registration)
    }
    expect(new Set(registrations).size).toBe(1)
  })

  test.each<{ what: string; options: VisitOptions }>([
    { what: 'learner', options: named('learner-2') },
    { what: 'course', options: { course: { ...lrsCourse, iri: 'https://courses.example/2' } } },
    {
      what: 'LMS',
      options: {
        course: {
          ...lrsCourse,
          lrs: { endpoint: lrsEndpoint, platform: 'https://other.example' },
        },
      },
    },
    { what: 'form of the account', options: { course: hashed } },
  ])('is another for another $what', async ({ options }) => {
    const own = (await sent()).first.context.registration
    expect((await sent(options)).first.context.registration).not.toBe(own)
  })

  test('tells two learners apart whose ids and addresses differ only in where one ends', async () => {
    const at = (address: string): Course => ({
      ...lrsCourse,
      lrs: { endpoint: lrsEndpoint, platform: address },
    })
    const one = await sent({ course: at('https://a.example/1'), ...named('2') })
    const two = await sent({ course: at('https://a.example/'), ...named('12') })
    expect(one.first.context.registration).not.toBe(two.first.context.registration)
  })
})

describe('what is sent to the LRS', () => {
  test('has the context of the SCORM profile, and the credentials only in the header', async () => {
    const auth = 'Basic d3JpdGU6b25seQ=='
    const lrs = lrsDouble({ auth })
    const course = { ...lrsCourse, lrs: { endpoint: lrsEndpoint, platform, auth } }
    const { first } = await sent({ lrs, course })
    expect(lrs.requests.map(({ status }) => status)).not.toContain(401)
    expect(JSON.stringify(lrs.statements)).not.toContain('d3JpdGU6b25seQ')
    expect(first).toMatchObject({
      context: {
        contextActivities: { category: [{ id: 'https://w3id.org/xapi/scorm' }] },
        revision: course.revision,
      },
    })
  })

  test('has no Authorization header where somebody on the way adds it', async () => {
    const lrs = lrsDouble()
    await sent({ lrs })
    expect(lrs.requests.some(({ headers }) => 'authorization' in headers)).toBe(false)
    expect(lrs.requests.length).toBeGreaterThan(0)
  })
})
