import type { Frame, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import { allMoves, answerItems } from './answer-items.ts'
import { violationsOf } from './axe.ts'
import {
  aliveCover,
  courseFolder,
  inBrowser,
  openInLms,
  questionsOf,
  recordOf,
  sitExam,
} from './learner.ts'

let questions: ReadonlyMap<number, Question>
beforeAll(async () => {
  questions = await questionsOf(courseFolder)
})

const scorm12 = '?course=/package/bundled/scorm12/index.html'

async function openWeb(page: Page): Promise<void> {
  await page.goto('/package/bundled/web/index.html')
  await page.waitForSelector(aliveCover)
}

/** By the contents, which narrow screens hide. */
async function follow(course: Page | Frame, link: string): Promise<void> {
  await course.evaluate(
    (selector) => document.querySelector<HTMLElement>(selector)?.click(),
    `#outline ${link}`,
  )
}

describe.concurrent('the bundled course as it is published', () => {
  test.each([
    { right: 27, status: 'incomplete', score: '67.5' },
    { right: 28, status: 'passed', score: '70' },
  ])('is $status with $right of 40 right, a score of $score', ({ right, status, score }) =>
    inBrowser(async (page) => {
      const frame = await openInLms(page, scorm12)
      await sitExam(frame, questions, right)
      expect(await recordOf(page)).toMatchObject({
        'cmi.core.lesson_status': status,
        'cmi.core.score.raw': score,
      })
    }),
  )

  test('has a mock exam of a hundred that leaves the status alone', () =>
    inBrowser(async (page) => {
      const frame = await openInLms(page, scorm12)
      await follow(frame, '[data-exam="2"]')
      await frame.click('[data-exam-start]')
      await frame.waitForSelector('h1:has-text("Question 1 of 100")')
      const plan = { moves: allMoves(questions), right: 81, most: Infinity }
      await frame.evaluate(answerItems, plan)
      await frame.click('[data-exam-review]')
      await frame.click('[data-exam-submit]')
      await frame.waitForSelector('[data-score="81"]')
      const { 'cmi.core.lesson_status': status, 'cmi.core.score.raw': score } = await recordOf(page)
      expect([status, score ?? '']).toEqual(['incomplete', ''])
    }))

  test('offers four documents that are what they say', () =>
    inBrowser(async (page) => {
      await openWeb(page)
      await follow(page, '[data-downloads]')
      await page.waitForSelector('main a[download]')
      const links = await page.$$eval('main a[download]', (all) =>
        all.map((link) => [link.getAttribute('href') ?? '', link.getAttribute('download') ?? '']),
      )
      expect(links.map(([, name]) => name)).toEqual([
        'mrso-study-guide.pdf',
        'mrso-flash-cards-pdf.pdf',
        'mrso-flash-cards-csv.csv',
        'mrso-flash-cards-anki.apkg',
      ])
      const heads = await page.evaluate(
        (paths) =>
          Promise.all(
            paths.map(async (path) => {
              const answer = await new Promise<string>((resolve) => {
                const request = new XMLHttpRequest()
                request.open('GET', path)
                request.responseType = 'arraybuffer'
                request.addEventListener('load', () => {
                  const bytes = new Uint8Array(request.response as ArrayBuffer).slice(0, 4)
                  resolve(String.fromCharCode(...bytes))
                })
                request.send()
              })
              return answer
            }),
          ),
        links.map(([path = '']) => path),
      )
      expect(heads).toEqual(['%PDF', '%PDF', '\u00EF\u00BB\u00BFd', 'PK\u0003\u0004'])
    }))

  test('defines its terms, answers questions, and has nothing that axe objects to there', () =>
    inBrowser(
      async (page) => {
        await openWeb(page)
        await follow(page, '[data-page="3"]')
        await page.waitForSelector('main [data-term]')
        await page.focus('main [data-term]')
        await page.waitForSelector('.tip')
        expect((await page.innerText('.tip')).length).toBeGreaterThan(40)
        expect(await violationsOf(page)).toEqual([])
        await follow(page, '[data-info]')
        await page.waitForSelector('h1:has-text("Frequently asked questions")')
        expect(await page.innerText('main')).toContain('MR Safe')
        expect(await violationsOf(page)).toEqual([])
      },
      { bypassCSP: true },
    ))
})
