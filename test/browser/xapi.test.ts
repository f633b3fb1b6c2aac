import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test, vi } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import {
  answer,
  courseFolder,
  entered,
  inBrowser,
  questionsOf,
  sitExam,
  startExam,
  turnPage,
} from './learner.ts'
import { lrsAuth } from './lrs-server.ts'
import type { LrsDump } from './lrs-server.ts'

let questions: ReadonlyMap<number, Question>
beforeAll(async () => {
  questions = await questionsOf(courseFolder)
})

/** A launch of the xAPI package by an LMS, and the LRS that belongs to it. */
interface Launch {
  readonly open: (page: Page) => Promise<void>
  readonly dump: () => Promise<LrsDump>
  readonly fault: (kind: string) => Promise<unknown>
}

function newLaunch(): Launch {
  const lrs = `${inject('origin')}/lrs/${randomUUID()}`
  const query = new URLSearchParams({
    endpoint: `${lrs}/xapi`,
    auth: lrsAuth,
    actor: JSON.stringify({
      name: 'Florence',
      account: { homePage: 'https://hospital.example', name: 'fn' },
    }),
    registration: randomUUID(),
  })
  return {
    open: async (page) => {
      await page.goto(`/package/xapi/index.html?${query}`)
      await page.waitForSelector('#turn button', { state: 'attached' })
    },
    dump: async () => (await fetch(`${lrs}/dump`)).json() as Promise<LrsDump>,
    fault: (kind) => fetch(`${lrs}/fault/${kind}`),
  }
}

/** Verb and object type of a statement, in short. */
function said({ verb, object }: LrsDump['statements'][number]): string {
  const { id } = verb as { id: string }
  const { definition } = object as { definition: { type: string } }
  return `${id.split('/').at(-1)} ${definition.type.split('/').at(-1)}`
}

/** How many items of the exam have answers, each question's once; the parts of a case are one item. */
function itemsAnswered(statements: LrsDump['statements']): number {
  const answers = statements.filter((one) => said(one) === 'answered cmi.interaction')
  const questions = answers.map(({ object }) => (object as { id: string }).id)
  expect(new Set(questions).size).toBe(questions.length)
  const items = answers.map(({ context }, index) => {
    const { contextActivities } = context as { contextActivities: { parent: { id: string }[] } }
    const whole = contextActivities.parent[0]?.id ?? ''
    return whole.includes('/question/') ? whole : questions[index]
  })
  return new Set(items).size
}

/** Waits until the LRS has been told. */
async function waitFor(launch: Launch, what: string): Promise<void> {
  await vi.waitFor(
    async () => expect((await launch.dump()).statements.map(said)).toContain(what),
    10_000,
  )
}

/** An LRS answers 404 where it has no state yet, and the browser's console says so. */
const noState = /404 .*activities\/state/

/** A journey whose launch finds no state at first. */
function firstLaunch(
  journey: Parameters<typeof inBrowser>[0],
  ...expected: RegExp[]
): Promise<void> {
  return inBrowser(journey, {}, [noState, ...expected])
}

describe.concurrent('the xAPI package', () => {
  test('says initialized first and terminated last, and gives the place back', () =>
    firstLaunch(async (page) => {
      const launch = newLaunch()
      await launch.open(page)
      await turnPage(page)
      const title = await turnPage(page)
      await page.click('#exit')
      await waitFor(launch, 'terminated course')
      const { statements, refusals } = await launch.dump()
      expect(statements.map(said)[0]).toBe('initialized course')
      expect(refusals).toEqual([])
      await launch.open(page)
      expect(await page.textContent('h1')).toBe(title)
    }))

  test('states answers, score, pass and completion of an assessment, once each', () =>
    firstLaunch(async (page) => {
      const launch = newLaunch()
      await launch.open(page)
      await sitExam(page, questions, 70)
      await page.click('#exit')
      await waitFor(launch, 'terminated course')
      const { statements, refusals } = await launch.dump()
      const count = (what: string): number => statements.filter((one) => said(one) === what).length
      expect(refusals).toEqual([])
      expect(itemsAnswered(statements)).toBe(100)
      expect(count('passed course')).toBe(1)
      expect(count('completed course')).toBe(1)
      expect(count('failed course')).toBe(0)
      const passed = statements.find((one) => said(one) === 'passed course')
      expect(passed?.['result']).toMatchObject({
        success: true,
        score: { scaled: 0.7, raw: 70, min: 0, max: 100 },
      })
    }))

  test('states failed at 69', () =>
    firstLaunch(async (page) => {
      const launch = newLaunch()
      await launch.open(page)
      await sitExam(page, questions, 69)
      await page.click('#exit')
      await waitFor(launch, 'failed course')
      expect((await launch.dump()).statements.map(said)).not.toContain('passed course')
    }))

  test('resumes an assessment whose tab was closed', () =>
    firstLaunch(async (page, context) => {
      const launch = newLaunch()
      await launch.open(page)
      await startExam(page)
      await answer(page, questions, true)
      const item = await page.getAttribute('[data-number]', 'data-number')
      const given = await entered(page)
      await page.close({ runBeforeUnload: true })
      const next = await context.newPage()
      await launch.open(next)
      expect(await next.getAttribute('[data-number]', 'data-number')).toBe(item)
      expect(await entered(next)).toBe(given)
    }))

  test('tells the learner when the LRS is down, and delivers everything once when it is back', () =>
    firstLaunch(async (page) => {
      await page.clock.install()
      const launch = newLaunch()
      await launch.open(page)
      await launch.fault('down')
      await turnPage(page)
      await page.clock.fastForward(61_000)
      await page.waitForSelector('#banner p >> text=does not answer')
      await launch.fault('none')
      await page.clock.fastForward(11_000)
      await page.waitForSelector('#banner:not(:has(p))', { state: 'attached' })
      const { statements } = await launch.dump()
      expect(statements.map(said)).toEqual([
        'initialized course',
        'progressed module',
        'progressed module',
      ])
    }, /503/))

  test('delivers at the next launch, once, what a session could not that found the LRS down until its end', () =>
    firstLaunch(async (page, context) => {
      const launch = newLaunch()
      await launch.open(page)
      await launch.fault('down')
      await sitExam(page, questions, 71)
      await page.close({ runBeforeUnload: true })
      await launch.fault('none')
      const next = await context.newPage()
      await launch.open(next)
      await waitFor(launch, 'passed course')
      await next.click('#exit')
      await waitFor(launch, 'terminated course')
      const { statements } = await launch.dump()
      const count = (what: string): number => statements.filter((one) => said(one) === what).length
      expect(count('passed course')).toBe(1)
      expect(itemsAnswered(statements)).toBe(100)
      expect(await next.textContent('h1')).toBe('Everything is saved')
    }, /503/))

  test('says that nothing is reported when it is opened without a launch', () =>
    firstLaunch(async (page) => {
      await page.goto('/package/xapi/index.html')
      await page.waitForSelector('text=No learning system was found')
      await page.click('[data-turn="next"]')
      await page.waitForSelector('h1:has-text("Three roles, one chain")')
    }))
})
