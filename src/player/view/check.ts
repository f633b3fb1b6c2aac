import type { ItemMark } from '../../model/event.ts'
import { keyOf } from '../../model/key.ts'
import { mark } from '../../model/mark.ts'
import { isKnown } from '../../model/memory.ts'
import type { Question, Response } from '../../model/question.ts'
import { hashNumbers, seededRandom, shuffled } from '../../model/random.ts'
import type { App } from './app.ts'
import { button, el } from './dom.ts'
import { feedback } from './feedback.ts'
import { answerView } from './question/index.ts'
import { strings } from './strings.ts'

/** Puts the questions of a page into the places that its text keeps for them. */
export async function mountChecks(app: App, article: HTMLElement, page: number): Promise<void> {
  for (const place of article.querySelectorAll<HTMLElement>('[data-question], [data-quiz]')) {
    for (const number of questionsAt(place, page)) {
      const question = await findQuestion(app, number)
      if (question) place.append(checkView(app, question, page))
    }
  }
}

/** One question, or some of a bank: the same ones each time the page is shown. */
function questionsAt({ dataset }: HTMLElement, page: number): number[] {
  if (dataset['question'] !== undefined) return [Number(dataset['question'])]
  const bank = (dataset['quiz'] ?? '').split(' ').map(Number)
  return shuffled(bank, seededRandom(page)).slice(0, Number(dataset['count']))
}

async function findQuestion(
  { session, content }: App,
  number: number,
): Promise<Question | undefined> {
  const bank = session.course.banks.find(({ items }) =>
    items.some((item) => item.number === number),
  )
  return bank && (await content.bank(bank.number)).find((question) => question.number === number)
}

/** A question with a button that checks the answer; the seed decides the order of options. */
export function checkView(app: App, question: Question, seed: number): HTMLElement {
  let response: Response | undefined
  let shown = app.elapsed()
  const result = el('div', { class: 'check-result', role: 'status' })
  const before = app.session.progress().questions[question.number]
  const history = before && (isKnown(before) ? strings.answeredRight : strings.answeredWrong)
  const answers = answerView(question, {
    seed: hashNumbers(seed, question.number),
    response,
    onAnswer: (given) => {
      response = given
      result.replaceChildren()
    },
  })
  const onCheck = (): void => {
    if (!response) {
      result.replaceChildren(strings.chooseFirst)
      return
    }
    const now = app.elapsed()
    const given: ItemMark = {
      question: question.number,
      response,
      key: keyOf(question),
      credit: mark(question, response),
      seconds: Math.round((now - shown) / 1000),
    }
    shown = now
    app.session.apply({ type: 'check-answered', mark: given, time: Date.now() })
    result.replaceChildren(feedback(question, given, app.session.course))
  }
  return el(
    'section',
    {
      class: 'check',
      'aria-label': strings.check,
      'data-kind': question.kind,
      'data-number': String(question.number),
    },
    el('p', { class: 'check-title' }, strings.check),
    history !== undefined && el('p', { class: 'check-history' }, history),
    answers,
    button(strings.checkAnswer, { class: 'button' }, onCheck),
    result,
  )
}
