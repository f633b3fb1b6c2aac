import { randomUUID } from 'node:crypto'
import type { Frame, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test, vi } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import type { Cmi5Dump, Cmi5LaunchInfo } from './cmi5-server.ts'
import {
  answer,
  courseFolder,
  entered,
  inBrowser,
  openInLms,
  questionsOf,
  recordOf,
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

/** One learner's course with one host, over any number of pages. */
interface Host {
  readonly open: (page: Page) => Promise<Frame | Page>
  /** What the host's record says now: whether the learner has passed, how often it was told so, and with which score. */
  readonly verdicts: (page: Page) => Promise<readonly number[]>
  /** What the host did not like. */
  readonly problems: () => Promise<readonly unknown[]>
}

async function json<T>(url: string): Promise<T> {
  return (await fetch(url)).json() as Promise<T>
}

/** Waits until the course can be worked with. */
async function ready(page: Page): Promise<Page> {
  await page.waitForSelector('#turn button, [data-item], [data-exam-start]', { state: 'attached' })
  return page
}

/** Scaled scores of the passes that statements tell of, in percent. */
function passesIn(statements: LrsDump['statements']): number[] {
  return statements.flatMap(({ verb, result }) => {
    const { id } = verb as { id: string }
    const { score } = (result ?? {}) as { score?: { scaled: number } }
    return id.endsWith('/passed') && score ? [score.scaled * 100] : []
  })
}

function scorm12Host(format: string): Host {
  return {
    open: (page) => openInLms(page, `?version=12&course=/package/${format}/index.html`),
    verdicts: async (page) => {
      const record = await recordOf(page)
      const isPassed = record['cmi.core.lesson_status'] === 'passed'
      return isPassed ? [Number(record['cmi.core.score.raw'])] : []
    },
    problems: async () => [],
  }
}

function xapiHost(format: string): Host {
  const lrs = `${inject('origin')}/lrs/${randomUUID()}`
  const query = new URLSearchParams({
    endpoint: `${lrs}/xapi`,
    auth: lrsAuth,
    actor: JSON.stringify({ account: { homePage: 'https://hospital.example', name: 'fn' } }),
    registration: randomUUID(),
  })
  return {
    open: async (page) => {
      await page.goto(`/package/${format}/index.html?${query}`)
      return ready(page)
    },
    verdicts: async () => passesIn((await json<LrsDump>(`${lrs}/dump`)).statements),
    problems: async () => (await json<LrsDump>(`${lrs}/dump`)).refusals,
  }
}

function cmi5Host(format: string): Host {
  const lms = `${inject('origin')}/cmi5/${randomUUID()}`
  const dump = (): Promise<Cmi5Dump> => json(`${lms}/dump`)
  return {
    open: async (page) => {
      const { query } = await json<Cmi5LaunchInfo>(`${lms}/launch`)
      await page.goto(`/package/${format}/index.html${query}`)
      return ready(page)
    },
    verdicts: async () => {
      const { statements, satisfied } = await dump()
      const passes = passesIn(statements)
      expect(satisfied).toBe(passes.length > 0)
      return passes
    },
    problems: async () => {
      const { problems, refusals } = await dump()
      return [...problems, ...refusals]
    },
  }
}

/** Launches that other journeys do not go through: `scorm12`, `scorm2004`, `xapi` and `web` have their own. */
const launches = [
  { name: 'cmi5', host: () => cmi5Host('cmi5') },
  { name: 'universal, by SCORM 1.2', host: () => scorm12Host('universal') },
  { name: 'universal, by xAPI', host: () => xapiHost('universal') },
  { name: 'universal, by cmi5', host: () => cmi5Host('universal') },
] as const

/**
 * What the browser's console says of answers that are as they should be: the first launch finds no state and no preferences,
 * and of what a closing page sent, the next session only learns by 409 that it arrived.
 */
const answers = [/404 .*activities\/state/, /404 .*agents\/profile/, /409 .*\/statements/]

describe.concurrent.each(launches)('the package $name', ({ host }) => {
  test('brings a learner whose tab was closed back to the page, and to the item of the assessment', () =>
    inBrowser(
      async (page, context) => {
        const { open, problems } = host()
        const course = await open(page)
        expect(new URL(course.url()).search).toBe('')
        await turnPage(course)
        const title = await turnPage(course)
        await page.close({ runBeforeUnload: true })

        const second = await context.newPage()
        const back = await open(second)
        expect(await back.textContent('h1')).toBe(title)
        await startExam(back)
        await answer(back, questions, true)
        const item = await back.getAttribute('[data-number]', 'data-number')
        const given = await entered(back)
        await second.close({ runBeforeUnload: true })

        const again = await open(await context.newPage())
        expect(await again.getAttribute('[data-number]', 'data-number')).toBe(item)
        expect(await entered(again)).toBe(given)
        expect(await problems()).toEqual([])
      },
      {},
      answers,
    ))

  test('has no pass at 69 of 100, has it once at 70, and keeps it after a worse try', () =>
    inBrowser(
      async (page) => {
        const { open, verdicts, problems } = host()
        const course = await open(page)
        await sitExam(course, questions, 69)
        expect(await verdicts(page)).toEqual([])
        await sitExam(course, questions, 70)
        await vi.waitFor(async () => expect(await verdicts(page)).toEqual([70]), 10_000)
        await startExam(course)
        await course.click('[data-exam-review]')
        await course.click('[data-exam-submit]')
        await course.waitForSelector('[data-score]')
        await course.click('#exit')
        await course.waitForSelector('text=Everything is saved')
        expect(await verdicts(page)).toEqual([70])
        expect(await problems()).toEqual([])
      },
      {},
      answers,
    ))
})
