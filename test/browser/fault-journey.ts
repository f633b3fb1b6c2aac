/// <reference lib="dom" />
import type { Question } from '../../src/model/question.ts'
import type { FakeClock } from './fake-clock.ts'

/** The course in its frame, worked by a learner who never waits. */
export interface Journey {
  readonly frame: HTMLIFrameElement
  readonly clock: FakeClock
  readonly questions: readonly Question[]
}

/** Something of the course that must be there; waits for what loads from the network, while the fake time stands still. */
export async function find(
  { frame }: Pick<Journey, 'frame'>,
  selector: string,
): Promise<HTMLElement> {
  const end = performance.now() + 10_000
  for (;;) {
    const found = frame.contentDocument?.querySelector<HTMLElement>(selector)
    if (found) return found
    if (performance.now() > end) {
      throw new Error(`No ${selector} in: ${frame.contentDocument?.body.textContent}`)
    }
    await change(frame)
  }
}

/** Waits until the page in the frame is there, or something in it is another; without a share of the processor, which loading needs. */
function change(frame: HTMLIFrameElement): Promise<void> {
  const listening = new AbortController()
  return new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => resolve())
    const shown = frame.contentDocument
    if (shown) observer.observe(shown, { childList: true, subtree: true, attributes: true })
    const timer = setTimeout(resolve, 50)
    frame.addEventListener('load', () => resolve(), { once: true, signal: listening.signal })
    listening.signal.addEventListener('abort', () => {
      observer.disconnect()
      clearTimeout(timer)
    })
  }).finally(() => listening.abort())
}

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.addEventListener('message', () => waiting.shift()?.())
channel.port1.start()

/** Lets everything else run that can run at once. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(0)
  })
}

async function title(journey: Journey): Promise<string> {
  return (await find(journey, 'h1')).textContent ?? ''
}

export async function press(journey: Journey, selector: string, then: string): Promise<void> {
  const element = await find(journey, selector)
  element.click()
  await find(journey, then)
  journey.clock.advance(3000)
  await breath()
}

/** Turns so many pages. */
export async function read(journey: Journey, pages: number): Promise<void> {
  for (let turn = 0; turn < pages; turn++) {
    const before = await title(journey)
    await press(journey, '[data-turn="next"]', 'h1')
    while ((await title(journey)) === before) await breath()
    journey.clock.advance(9000)
  }
}

/** Answers the knowledge check of the page in view. */
export async function check(journey: Journey): Promise<void> {
  await answer(journey, await find(journey, '.check'), true)
  await press(journey, '.check > .button', '.check-result :first-child')
}

export async function startExam(journey: Journey): Promise<void> {
  await press(journey, '#outline [data-exam]', '[data-exam-start]')
  await press(journey, '[data-exam-start]', '[data-item]')
}

/** Answers the questions from here to an index; those below `right` are answered right. */
export async function answerUntil(journey: Journey, last: number, right: number): Promise<void> {
  for (;;) {
    const item = await find(journey, '[data-item]')
    const index = Number(/\d+/.exec(await title(journey))?.[0]) - 1
    await answer(journey, item, index < right)
    journey.clock.advance(4000)
    if (index === last) return
    await press(journey, '[data-exam-next]', '[data-item]')
  }
}

export async function handIn(journey: Journey): Promise<void> {
  await press(journey, '[data-exam-review]', '[data-exam-submit]')
  await press(journey, '[data-exam-submit]', '[data-score]')
}

async function answer({ questions }: Journey, item: HTMLElement, right: boolean): Promise<void> {
  const number = Number(item.dataset['number'])
  const question = questions.find((other) => other.number === number)
  if (!question) throw new Error(`There is no question ${number}.`)
  if (question.kind === 'numeric') {
    const field = item.querySelector('input')
    if (field) field.value = right ? question.key.value : '99'
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    return
  }
  const values = valuesOf(question, right)
  for (const input of item.querySelectorAll('input')) {
    if (values.includes(Number(input.value)) !== input.checked) input.click()
  }
}

function valuesOf(question: Question, right: boolean): readonly number[] {
  if (question.kind === 'true-false') return [question.key === right ? 1 : 2]
  if (question.kind === 'choice') {
    const other = question.options.find((option) => option.number !== question.key)
    return [right ? question.key : (other?.number ?? 0)]
  }
  if (question.kind !== 'multiple') throw new Error(`No learner answers ${question.kind} here.`)
  return right ? question.key : question.key.slice(0, 1)
}
