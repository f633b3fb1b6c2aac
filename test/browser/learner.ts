import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
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

/** Questions of a course by number, with their keys. */
export async function questionsOf(folder: string): Promise<ReadonlyMap<number, Question>> {
  const query = new URLSearchParams({ folder })
  const answer = await fetch(`${inject('origin')}/questions?${query}`)
  const questions = (await answer.json()) as Question[]
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

/** One thing to do to answer: an input to check, or one to fill with a text. */
interface Move {
  /** Finds the input below the question. */
  readonly input: string
  readonly text?: string
}

/** What answers a question: each part of a case, and any other question by its inputs. */
function movesOf(question: Question, right: boolean): readonly Move[] {
  if (question.kind === 'case') {
    return question.parts.flatMap((part) =>
      movesOf(part, right).map((move) => ({
        ...move,
        input: `[data-part="${part.number}"] ${move.input}`,
      })),
    )
  }
  if (question.kind === 'numeric') {
    return [{ input: 'input', text: right ? question.key.value : '-99' }]
  }
  return valuesOf(question, right).map((value) => ({ input: `input[value="${value}"]` }))
}

async function answerIn(
  frame: Frame | Page,
  question: Question,
  { right, where }: { right: boolean; where: string },
): Promise<void> {
  for (const { input, text } of movesOf(question, right)) {
    if (text === undefined) await frame.check(`${where} ${input}`)
    else await frame.fill(`${where} ${input}`, text)
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

/** The so many questions before the one in view, the first of them first: number and values of what is checked. */
export function lookBack(frame: Frame | Page, most: number): Promise<readonly string[]> {
  return frame.evaluate((count) => {
    const seen: string[] = []
    for (let index = 0; index < count; index++) {
      const buttons = [...document.querySelectorAll<HTMLElement>('.item-turn button')]
      buttons.find(({ textContent }) => textContent === 'Previous')?.click()
      const item = document.querySelector<HTMLElement>('[data-item]')
      const inputs = [...(item?.querySelectorAll('input') ?? [])]
      const values = inputs.map(({ checked, value, type }) =>
        type === 'text' || checked ? `[${value}]` : value,
      )
      seen.unshift(`${item?.dataset['number']}: ${values.join(' ')}`)
    }
    return seen
  }, most)
}

function allMoves(questions: ReadonlyMap<number, Question>): Plan['moves'] {
  const known = [...questions.values()].filter(({ kind }) => answered.includes(kind))
  return known.map(
    (question) => [question.number, movesOf(question, true), movesOf(question, false)] as const,
  )
}

/** The kinds that the bundled course has in its exams. */
const answered: readonly Question['kind'][] = [
  'choice',
  'multiple',
  'true-false',
  'numeric',
  'hotspot',
  'case',
]

interface Plan {
  readonly moves: readonly (readonly [number, readonly Move[], readonly Move[]])[]
  /** How many of the first answers are right. */
  readonly right: number
  /** How many are answered, if there are as many. */
  readonly most: number
}

/** Runs in the page. */
function answerItems({ moves, right, most }: Plan): void {
  const all = new Map(moves.map(([number, ...ways]) => [String(number), ways]))
  for (let index = 0; index < most; index++) {
    const item = document.querySelector<HTMLElement>('[data-item]')
    const ways = all.get(item?.dataset['number'] ?? '')
    if (!item || !ways) throw new Error('There is no question that the test knows.')
    for (const { input, text } of ways[index < right ? 0 : 1] ?? []) {
      const found = item.querySelector<HTMLInputElement>(input)
      if (!found) throw new Error(`There is no ${input}.`)
      if (text === undefined) {
        if (!found.checked) found.click()
      } else {
        found.value = text
        found.dispatchEvent(new Event('input', { bubbles: true }))
      }
    }
    const next = document.querySelector<HTMLElement>('[data-exam-next]')
    if (!next) return
    next.click()
  }
}
