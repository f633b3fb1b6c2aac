import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, inject, test, vi } from 'vitest'
import { inBrowser, openInLms, recordOf, sitExam } from './learner.ts'
import { lrsAuth } from './lrs-server.ts'
import type { LrsDump } from './lrs-server.ts'
import { tinyPackages, tinyQuestions } from './tiny-course.ts'

const questions = new Map(tinyQuestions().map((question) => [question.number, question]))

/** A SCORM 1.2 package that tells an LRS of its own. */
interface Scene {
  readonly open: (page: Page) => ReturnType<typeof openInLms>
  readonly told: () => Promise<string[]>
  readonly refusals: () => Promise<LrsDump['refusals']>
  readonly fault: (kind: string) => Promise<unknown>
}

/** Where the package is. */
const place = '/package/tandem/'

/** Serves the package beside the one without an LRS, as that is served. */
async function newScene(context: BrowserContext): Promise<Scene> {
  const origin = inject('origin')
  const lrs = `${origin}/lrs/${randomUUID()}`
  const target = { endpoint: `${lrs}/xapi/`, platform: 'https://lms.hospital.example' }
  const files = (await tinyPackages({ lrs: { ...target, auth: lrsAuth } })).get('scorm12')
  const isServed = ({ pathname }: URL): boolean => pathname.startsWith(place)
  await context.route(isServed, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(place, '')
    const response = await route.fetch({ url: `${origin}/package/tiny/scorm12/${path}` })
    const body = files?.get(path)
    await route.fulfill({ response, ...(body && { status: 200, body }) })
  })
  const dump = async (): Promise<LrsDump> => (await fetch(`${lrs}/dump`)).json() as Promise<LrsDump>
  return {
    open: (page) => openInLms(page, `?course=${place}index.html`),
    told: async () => (await dump()).statements.map(said),
    refusals: async () => (await dump()).refusals,
    fault: (kind) => fetch(`${lrs}/fault/${kind}`),
  }
}

/** Verb and object type of a statement, in short. */
function said({ verb, object }: LrsDump['statements'][number]): string {
  const { id } = verb as { id: string }
  const { definition } = object as { definition: { type: string } }
  return `${id.split('/').at(-1)} ${definition.type.split('/').at(-1)}`
}

const passed = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' }

const count = (told: readonly string[], what: string): number =>
  told.filter((one) => one === what).length

const statementsUrl = /\/statements$/

/** Waits until the LRS has everything of a session that passed; each statement once. */
async function hasPassed({ told }: Scene): Promise<void> {
  await vi.waitFor(async () => {
    const all = await told()
    expect(all).toContain('terminated course')
    expect(count(all, 'answered cmi.interaction')).toBe(10)
  }, 10_000)
  const all = await told()
  expect(count(all, 'passed course')).toBe(1)
  expect(count(all, 'completed course')).toBe(1)
}

describe.concurrent('a SCORM package with an LRS, in an LMS that plays SCORM only', () => {
  test('tells the LRS of a pass', () =>
    inBrowser(async (page, context) => {
      const scene = await newScene(context)
      const frame = await scene.open(page)
      await sitExam(frame, questions, 8)
      await vi.waitFor(async () => expect(await scene.told()).toContain('passed course'), 10_000)
      await frame.click('#exit')
      await hasPassed(scene)
      expect(await scene.refusals()).toEqual([])
      expect(await recordOf(page)).toMatchObject(passed)
    }))

  test.each([
    {
      what: 'is down',
      fault: 'down',
      complaint: /503/,
      last: (page: Page) => page.waitForResponse(statementsUrl),
    },
    // It is asked no more after its first answer.
    {
      what: 'does not accept the key',
      fault: 'unauthorized',
      complaint: /401/,
      last: () => undefined,
    },
    {
      what: 'is out of reach',
      fault: 'unreachable',
      complaint: /net::ERR/,
      last: (page: Page) => page.waitForEvent('requestfailed'),
    },
  ])(
    'records a pass while the LRS $what, says nothing of it, and tells the LRS at the next launch',
    ({ fault, complaint, last }) =>
      inBrowser(
        async (page, context) => {
          const scene = await newScene(context)
          await scene.fault(fault)
          const frame = await scene.open(page)
          await sitExam(frame, questions, 8)
          expect(await recordOf(page)).toMatchObject(passed)
          expect(await frame.$$('#banner p')).toEqual([])
          // The last request of the session is answered before the LRS is mended.
          const answered = last(page)
          await frame.click('#exit')
          await answered
          await page.close()
          expect(await scene.told()).toEqual([])
          await scene.fault('none')

          const next = await context.newPage()
          const again = await scene.open(next)
          await again.click('#exit')
          await hasPassed(scene)
          expect(await recordOf(next)).toMatchObject(passed)
        },
        {},
        [complaint],
      ),
  )
})
