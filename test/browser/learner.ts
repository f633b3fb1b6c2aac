import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import { allMoves, answerItems } from './answer-items.ts'
import { movesOf } from './moves.ts'

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

/** Questions of a course by number, with their keys. */
export async function questionsOf(folder: string): Promise<ReadonlyMap<number, Question>> {
  const query = new URLSearchParams({ folder })
  const answer = await fetch(`${inject('origin')}/questions?${query}`)
  const questions = (await answer.json()) as Question[]
  return new Map(questions.map((question) => [question.number, question]))
}

/** The bundled course. */
export const courseFolder = fileURLToPath(new URL('../../course', import.meta.url))

/** The title of the cover, once the player has brought it to life. */
export const aliveCover = '.cover-words h1:focus'

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
  await frame.waitForSelector(`#turn button, [data-item], [data-exam-start], ${aliveCover}`, {
    timeout: 20_000,
  })
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

async function answerIn(
  frame: Frame | Page,
  question: Question,
  { right, where }: { right: boolean; where: string },
): Promise<void> {
  for (const move of movesOf(question, right)) {
    const input = `${where} ${move.input}`
    if ('pick' in move) await frame.selectOption(input, { label: move.pick })
    else if ('order' in move) await putInOrder(frame, input, move.order)
    else if (move.text === undefined) await frame.check(input)
    else await frame.fill(input, move.text)
  }
}

/** Moves each item up to its place by its button; first one there and back, because an order that nobody touched is no answer. */
async function putInOrder(
  frame: Frame | Page,
  list: string,
  order: readonly string[],
): Promise<void> {
  await frame.click(`${list} li:nth-child(1) button >> nth=1`)
  await frame.click(`${list} li:nth-child(2) button >> nth=0`)
  for (const [place, text] of order.entries()) {
    const from = await frame.$$eval(
      `${list} .ordering-text`,
      (items, html) => {
        const wanted = Object.assign(document.createElement('span'), { innerHTML: html }).innerHTML
        return items.findIndex(({ innerHTML }) => innerHTML === wanted)
      },
      text,
    )
    for (let at = from; at > place; at--) {
      await frame.click(`${list} li:nth-child(${at + 1}) button >> nth=0`)
    }
  }
}

/** Goes to the final assessment by the contents, and starts an attempt. */
export async function startExam(frame: Frame | Page): Promise<void> {
  await frame.evaluate(() => document.querySelector<HTMLElement>('#outline [data-exam]')?.click())
  await frame.click('[data-exam-start]')
}

/**
 * Answers so many questions right and the rest wrong, and hands in.
 *
 * By clicks that a script in the page makes: a hundred questions by the mouse take minutes when several tests run at a time.
 */
export async function sitExam(
  frame: Frame | Page,
  questions: ReadonlyMap<number, Question>,
  right: number,
): Promise<void> {
  await startExam(frame)
  await frame.waitForSelector('[data-item]')
  await frame.evaluate(answerItems, { moves: allMoves(questions), right, most: Infinity })
  await frame.click('[data-exam-review]')
  await frame.click('[data-exam-submit]')
  await frame.waitForSelector('[data-score]')
}

/** Answers so many questions from the one in view on, half of them right, and leaves the exam at the next. */
export async function answerSome(
  frame: Frame | Page,
  questions: ReadonlyMap<number, Question>,
  most: number,
): Promise<void> {
  await frame.waitForSelector('[data-item]')
  await frame.evaluate(answerItems, { moves: allMoves(questions), right: most / 2, most })
}

/** What is entered in the question in view: inputs, lists and the order of items. */
export function entered(frame: Frame | Page): Promise<string> {
  return frame.$eval('[data-item]', (item) => {
    const inputs = [...item.querySelectorAll('input')].map(({ type, checked, value }) =>
      type === 'text' || checked ? value : '',
    )
    const lists = [...item.querySelectorAll('select')].map(({ value }) => value)
    const order = [...item.querySelectorAll('.ordering-text')].map(({ textContent }) => textContent)
    return [...inputs, ...lists, ...order].join('|')
  })
}

/** The so many questions before the one in view, the first of them first: number and values of what is checked. */
export function lookBack(frame: Frame | Page, most: number): Promise<readonly string[]> {
  return frame.evaluate((count) => {
    const seen: string[] = []
    for (let index = 0; index < count; index++) {
      const buttons = [...document.querySelectorAll<HTMLElement>('.item-turn button')]
      buttons.find(({ textContent }) => textContent === 'Previous')?.click()
      const item = document.querySelector<HTMLElement>('[data-item]')
      const inputs = [...(item?.querySelectorAll('input') ?? [])].map(({ checked, value, type }) =>
        type === 'text' || checked ? `[${value}]` : value,
      )
      const lists = [...(item?.querySelectorAll('select') ?? [])].map(({ value }) => value)
      const order = [...(item?.querySelectorAll('.ordering-text') ?? [])]
      const values = [...inputs, ...lists, ...order.map(({ textContent }) => textContent)]
      seen.unshift(`${item?.dataset['number']}: ${values.join(' ')}`)
    }
    return seen
  }, most)
}

/** Turns to the next page and waits until it is there; its title. */
export async function turnPage(frame: Frame | Page): Promise<string> {
  const before = (await frame.textContent('#page h1')) ?? ''
  await frame.click('[data-turn="next"]')
  const heading = await frame.waitForSelector(`#page h1:not(:text-is(${JSON.stringify(before)}))`)
  return (await heading.textContent()) ?? ''
}

/** Kills the renderer of a page, and waits until it is dead: no event of the page runs any more. */
export async function crash(page: Page): Promise<void> {
  const dead = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => undefined)
  await dead
}
