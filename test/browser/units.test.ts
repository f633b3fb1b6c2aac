import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test, vi } from 'vitest'
import type { Cmi5Dump, Cmi5LaunchInfo, Cmi5LaunchRequest } from './cmi5-server.ts'
import { inBrowser, sitExam, turnPage } from './learner.ts'
import { publish } from './publish.ts'
import { tinyPackages, tinyQuestions } from './tiny-course.ts'

const questions = new Map(tinyQuestions().map((question) => [question.number, question]))

beforeAll(async () => {
  const files = (await tinyPackages({ units: 'module' })).get('cmi5') ?? new Map()
  await publish('units', files, 'package')
})

async function json<T>(url: string): Promise<T> {
  return (await fetch(url)).json() as Promise<T>
}

/** One unit with an LMS of its own. */
interface Launch {
  readonly open: (page: Page) => Promise<void>
  readonly dump: () => Promise<Cmi5Dump>
}

function launchOf(unit: string, lms: Cmi5LaunchRequest['lms']): Launch {
  const place = `${inject('origin')}/cmi5/${randomUUID()}`
  const options = new URLSearchParams({ options: JSON.stringify({ lms }) })
  return {
    open: async (page) => {
      const { query } = await json<Cmi5LaunchInfo>(`${place}/launch?${options}`)
      await page.goto(`/package/units/${unit}.html${query}`)
      await page.waitForSelector('#outline', { state: 'attached' })
    },
    dump: () => json(`${place}/dump`),
  }
}

/** Verbs of the statements about the unit that the LMS was told, in order. */
function told({ statements }: Cmi5Dump, about: string): string[] {
  return statements.flatMap(({ verb, object }) => {
    const { id } = verb as { id: string }
    return (object as { id: string }).id === about ? [id.slice(id.lastIndexOf('/') + 1)] : []
  })
}

/** Answers of the LMS that are as they should be. */
const answers = [/404 .*activities\/state/, /404 .*agents\/profile/, /409 .*\/statements/]

describe.concurrent('a cmi5 course in units', () => {
  test('completes a module once its pages were read, and knows of no other module', () =>
    inBrowser(
      async (page, context) => {
        const activityId = 'https://lms.example.org/au/module'
        const launch = launchOf('module-1', { activityId, moveOn: 'Completed', masteryScore: null })
        await launch.open(page)
        expect(await page.$$('#outline [data-exam]')).toEqual([])
        await turnPage(page)
        expect(told(await launch.dump(), activityId)).not.toContain('completed')
        await page.close({ runBeforeUnload: true })

        const next = await context.newPage()
        await launch.open(next)
        expect(await next.textContent('h1')).toBe('Page 2')
        await next.click('[data-turn="next"]')
        await next.waitForSelector('h1:has-text("Page 3")')
        await next.click('#exit')
        await vi.waitFor(async () => expect((await launch.dump()).satisfied).toBe(true), 10_000)
        const dump = await launch.dump()
        expect(told(dump, activityId).filter((verb) => verb === 'completed')).toHaveLength(1)
        expect(dump.problems).toEqual([])
      },
      {},
      answers,
    ))

  test('passes by its exams, which are a unit of their own', () =>
    inBrowser(
      async (page) => {
        const activityId = 'https://lms.example.org/au/exam'
        const launch = launchOf('exam', { activityId, moveOn: 'Passed' })
        await launch.open(page)
        await sitExam(page, questions, 7)
        await page.click('#exit')
        await vi.waitFor(
          async () => expect(told(await launch.dump(), activityId)).toContain('terminated'),
          10_000,
        )
        const dump = await launch.dump()
        expect(dump.satisfied).toBe(true)
        expect(told(dump, activityId).filter((verb) => verb === 'passed')).toHaveLength(1)
        expect(dump.problems).toEqual([])
      },
      {},
      answers,
    ))
})
