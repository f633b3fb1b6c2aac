import type { Frame, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import {
  answer,
  answerCheck,
  courseFolder,
  courseFrame,
  inBrowser,
  openInLms,
  questionsOf,
  recordOf,
  sitExam,
  startExam,
  turnPage,
} from './learner.ts'

let questions: ReadonlyMap<number, Question>
beforeAll(async () => {
  questions = await questionsOf(courseFolder)
})

describe.concurrent('the SCORM 1.2 package in an LMS frame', () => {
  test('writes incomplete and exit=suspend at once, and no score', () =>
    inBrowser(async (page) => {
      await openInLms(page)
      const record = await recordOf(page)
      expect(record).toMatchObject({
        'cmi.core.lesson_status': 'incomplete',
        'cmi.core.exit': 'suspend',
      })
      expect(record).not.toHaveProperty('cmi.core.score.raw')
    }))

  test('has every module read when a learner has turned all pages, and still waits for the assessment', () =>
    inBrowser(async (page) => {
      const frame = await openInLms(page)
      const pages = Number((await frame.textContent('#progress span'))?.match(/of (\d+)/)?.[1])
      expect(pages).toBeGreaterThan(100)
      await turnPages(frame, pages - 1)
      expect(await frame.textContent('#progress span')).toBe(`${pages} of ${pages} pages`)
      await frame.click('#exit')
      expect(await recordOf(page)).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' })
    }))
})

describe.concurrent('the API', () => {
  test.each([
    { where: 'two frames up', query: '?depth=2' },
    { where: 'late, after two seconds', query: '?late=2000' },
  ])('is found $where', ({ query }) =>
    inBrowser(async (page) => {
      const frame = await openInLms(page, query)
      await turnPage(frame)
      await frame.click('#exit')
      expect(await recordOf(page)).toMatchObject({ 'cmi.core.lesson_location': '2' })
    }),
  )

  test('is found in the opener of a window', () =>
    inBrowser(async (page, context) => {
      const [popup] = await Promise.all([
        context.waitForEvent('page'),
        page.goto('/lms/lms.html?popup'),
      ])
      await popup.waitForSelector('#turn button')
      await turnPage(popup)
      await popup.click('#exit')
      expect(await recordOf(page)).toMatchObject({ 'cmi.core.lesson_location': '2' })
    }))

  test('may be missing: the course says that nothing is reported, and can be read and resumed all the same', () =>
    inBrowser(async (page) => {
      await page.clock.install()
      const open = async () => {
        await page.goto('/lms/bare.html')
        const connecting = (
          await (await page.waitForSelector('iframe')).contentFrame()
        )?.waitForSelector('#banner p')
        await page.clock.fastForward(11_000)
        await connecting
        return courseFrame(page)
      }
      const frame = await open()
      await frame.waitForSelector('text=No learning system was found')
      const title = await turnPage(frame)
      const again = await open()
      expect(await again.textContent('h1')).toBe(title)
    }))

  test.each([
    { what: 'LMSCommit answers false', names: ['LMSCommit'], kind: 'false' as const },
    {
      what: 'every call throws',
      names: ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'],
      kind: 'throw' as const,
    },
  ])(
    'may fail for a while ($what): the learner is told, goes on, and it is all there when it is back',
    ({ names, kind }) =>
      inBrowser(async (page) => {
        await page.clock.install()
        const frame = await openInLms(page)
        await page.evaluate((fault) => Object.assign(window, { fault }), { names, kind })
        await turnPage(frame)
        await page.clock.fastForward(61_000)
        await frame.waitForSelector('#banner p >> text=does not answer')
        await sitExam(frame, questions, 72)
        expect(await recordOf(page)).not.toHaveProperty('cmi.core.score.raw')
        await page.evaluate(() => Object.assign(window, { fault: undefined }))
        await page.clock.fastForward(11_000)
        await frame.waitForSelector('#banner:not(:has(p))', { state: 'attached' })
        expect(await recordOf(page)).toMatchObject({
          'cmi.core.lesson_status': 'passed',
          'cmi.core.score.raw': '72',
        })
      }),
  )

  test('may be there and not answer: the learner decides whether to wait or to go on without a record', () =>
    inBrowser(async (page) => {
      await page.clock.install()
      await page.addInitScript(() => {
        Object.assign(window, { fault: { names: ['LMSInitialize', 'LMSGetValue'], kind: 'false' } })
      })
      await page.goto('/lms/lms.html')
      const frame = await (await page.waitForSelector('iframe')).contentFrame()
      const isAsked = async () => {
        for (let second = 0; second < 6; second++) await page.clock.fastForward(1000)
        await frame?.waitForSelector('h1 >> text=Your learning system does not answer')
      }
      await isAsked()
      await frame?.click('button:has-text("Try again")')
      await isAsked()
      await page.evaluate(() => Object.assign(window, { fault: undefined }))
      await frame?.click('button:has-text("Try again")')
      await frame?.waitForSelector('#outline .is-seen')
      expect(await recordOf(page)).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' })

      await page.reload()
      const again = await (await page.waitForSelector('iframe')).contentFrame()
      for (let second = 0; second < 6; second++) await page.clock.fastForward(1000)
      await again?.click('button:has-text("Go on without a record")')
      await again?.waitForSelector('#banner >> text=nothing is reported')
      await again?.click('[data-turn="next"]')
    }))

  test.each([
    {
      mode: 'review',
      launch: { 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit' },
    },
    { mode: 'browse', launch: { 'cmi.core.lesson_mode': 'browse' } },
    { mode: 'no-credit', launch: { 'cmi.core.credit': 'no-credit' } },
  ])(
    'is not written to in $mode mode, whatever the learner reads, practises and hands in',
    ({ launch }) =>
      inBrowser(async (page) => {
        const frame = await openInLms(page, `?launch=${encodeURIComponent(JSON.stringify(launch))}`)
        await frame.waitForSelector('text=Nothing is recorded')
        await turnPage(frame)
        await frame.click('#outline [data-practice]')
        await frame.click('button[aria-label="Practice: Safety precautions"]')
        await answerCheck(frame, questions, true)
        await frame.waitForSelector('.verdict')
        await handInOne(frame)
        await frame.waitForSelector('[data-score="1"]')
        for (const network of ['offline', 'online'])
          await frame.evaluate((type) => window.dispatchEvent(new Event(type)), network)
        await frame.waitForSelector('#banner:not(:has-text("does not answer"))')
        expect(await callsOf(page)).toEqual(new Set(['LMSInitialize', 'LMSGetValue']))
        // An LMS turns a status that was never set into `completed` when the course finishes.
        await frame.evaluate(() => window.location.replace('about:blank'))
        await frame.waitForURL('about:blank')
        expect(await recordOf(page)).toEqual({})
      }),
  )
})

/** Sits the exam with one right answer and no others. */
async function handInOne(frame: Frame): Promise<void> {
  await startExam(frame)
  await answer(frame, questions, true)
  await frame.click('[data-exam-review]')
  await frame.click('[data-exam-submit]')
}

/** Names of the functions that were called. */
async function callsOf(page: Page): Promise<ReadonlySet<string>> {
  const calls = await page.evaluate(
    () => (window as unknown as { lms: { calls: { name: string }[] } }).lms.calls,
  )
  return new Set(calls.map((call) => call.name))
}

/** Turns so many pages by a script in the page, each once the one before is there. */
async function turnPages(frame: Frame, count: number): Promise<void> {
  await frame.evaluate(async (turns) => {
    const shown = (): string => document.querySelector('#progress span')?.textContent ?? ''
    for (let turn = 0; turn < turns; turn++) {
      const before = shown()
      document.querySelector<HTMLElement>('[data-turn="next"]')?.click()
      while (shown() === before) await new Promise(requestAnimationFrame)
    }
  }, count)
}
