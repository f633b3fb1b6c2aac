import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import type { Question } from '../../src/model/question.ts'

let browser: Promise<Browser> | undefined

/** A browser of one's own: storage, windows and network are shared with no other test. */
async function newContext(
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  browser ??= chromium.connect(inject('browserEndpoint'))
  return (await browser).newContext({ baseURL: inject('origin'), ...options })
}

/**
 * Runs a journey in a context of its own, and closes it whatever happens.
 *
 * The page may ask nobody but the test server, and may complain of nothing but what is expected.
 */
export async function inBrowser(
  journey: (page: Page, context: BrowserContext) => Promise<void>,
  options?: Parameters<Browser['newContext']>[0],
  expected: readonly RegExp[] = [],
): Promise<void> {
  const context = await newContext(options)
  const strangers: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(inject('origin'))) strangers.push(request.url())
  })
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  try {
    await journey(await context.newPage(), context)
    expect(strangers.filter((url) => url !== 'about:blank')).toEqual([])
    const surprises = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)))
    expect(surprises).toEqual([])
  } finally {
    await context.close()
  }
}

/** Questions of the bundled course by number, with their keys. */
export async function questionsOf(directory: string): Promise<ReadonlyMap<number, Question>> {
  const { compiled } = compile(await readCourse(directory))
  const questions = [...(compiled?.questions.values() ?? [])].flat()
  return new Map(questions.map((question) => [question.number, question]))
}

/** The bundled course. */
export const courseFolder = fileURLToPath(new URL('../../course', import.meta.url))

/** Opens the course in the LMS's frame and waits until it can be worked with. */
export async function openInLms(page: Page, query = ''): Promise<Frame> {
  await page.goto(`/lms/lms.html${query}`)
  return courseFrame(page)
}

/** The frame that holds the course, ready to be worked with. */
export async function courseFrame(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe[name="course"]')
  let frame = await handle.contentFrame()
  if (frame?.url().includes('wrap.html')) {
    frame = (await (await frame.waitForSelector('iframe[name="course"]')).contentFrame()) ?? frame
  }
  if (!frame) throw new Error('The course has no frame.')
  await frame.waitForSelector('#turn button, [data-item], [data-exam-start]', { timeout: 20_000 })
  return frame
}

/** What the LMS has committed so far. */
export function recordOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    () => JSON.parse(localStorage.getItem('record') ?? '{}') as Record<string, string>,
  )
}

/** Answers the question in view, right or wrong. */
export async function answer(
  frame: Frame | Page,
  questions: ReadonlyMap<number, Question>,
  right: boolean,
): Promise<void> {
  const number = Number(await frame.getAttribute('[data-number]', 'data-number'))
  const question = questions.get(number)
  if (!question) throw new Error(`Question ${number} is not in the course.`)
  await answerIn(frame, question, { right, where: '[data-item]' })
}

/** Answers the knowledge check or practice question in view, right or wrong, and has it checked. */
export async function answerCheck(
  page: Frame | Page,
  questions: ReadonlyMap<number, Question>,
  right: boolean,
): Promise<void> {
  const number = Number(await page.getAttribute('.check', 'data-number'))
  const question = questions.get(number)
  if (!question) throw new Error(`Question ${number} is not in the course.`)
  await answerIn(page, question, { right, where: '.check' })
  await page.click('.check > .button')
}

/** Answers each part of a case, and any other question by its inputs. */
async function answerIn(
  frame: Frame | Page,
  question: Question,
  { right, where }: { right: boolean; where: string },
): Promise<void> {
  if (question.kind === 'case') {
    for (const part of question.parts) {
      await answerIn(frame, part, { right, where: `${where} [data-part="${part.number}"]` })
    }
  } else if (question.kind === 'numeric') {
    await frame.fill(`${where} input`, right ? question.key.value : '-99')
  } else {
    for (const value of valuesOf(question, right)) {
      await frame.check(`${where} input[value="${value}"]`)
    }
  }
}

/** Values of the inputs to check. */
function valuesOf(question: Question, right: boolean): readonly number[] {
  if (question.kind === 'true-false') return [question.key === right ? 1 : 2]
  if (question.kind === 'hotspot') {
    const isWanted = ({ number }: { number: number }): boolean =>
      question.key.includes(number) === right
    return question.regions
      .filter(isWanted)
      .map(({ number }) => number)
      .slice(0, 1)
  }
  if (!('options' in question)) throw new Error(`Question ${question.number} has no options.`)
  const key = question.kind === 'choice' ? [question.key] : question.key
  const others = question.options
    .map((option) => option.number)
    .filter((number) => !key.includes(number))
  return right ? key : others.slice(0, 1)
}

/** Goes to the final assessment by the contents, and starts an attempt. */
export async function startExam(frame: Frame | Page): Promise<void> {
  await frame.evaluate(() => document.querySelector<HTMLElement>('#outline [data-exam]')?.click())
  await frame.click('[data-exam-start]')
}

/** Answers so many questions right and the rest wrong, and hands in. */
export async function sitExam(
  frame: Frame | Page,
  questions: ReadonlyMap<number, Question>,
  right: number,
): Promise<void> {
  await startExam(frame)
  for (let index = 0; ; index++) {
    await answer(frame, questions, index < right)
    const next = await frame.$('[data-exam-next]')
    if (!next) break
    await next.click()
  }
  await frame.click('[data-exam-review]')
  await frame.click('[data-exam-submit]')
  await frame.waitForSelector('[data-score]')
}
