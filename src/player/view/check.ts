import { isComplete } from '../../model/complete.ts'
import type { ItemMark } from '../../model/event.ts'
import { markItem } from '../../model/item-mark.ts'
import { isScored } from '../../model/mark.ts'
import { isKnown } from '../../model/memory.ts'
import type { Question, Response } from '../../model/question.ts'
import { hashNumbers, seededRandom, shuffled } from '../../model/random.ts'
import type { App } from './app.ts'
import { button, el, spoken } from './dom.ts'
import { feedback, showVerdict } from './feedback.ts'
import type { HeadingLevel } from './question/answer-view.ts'
import { answerView } from './question/index.ts'
import { strings } from './strings.ts'

/** Puts the questions of a page into the places that its text keeps for them. */
export async function mountChecks(app: App, article: HTMLElement, page: number): Promise<void> {
  const places = article.querySelectorAll<HTMLElement>('[data-question], [data-quiz]')
  if (places.length > 0) await app.content.styles()
  for (const place of places) {
    for (const number of questionsAt(place, page)) {
      const question = await findQuestion(app, number)
      if (!question) continue
      const check = checkView(app, question, { seed: page, level: levelAt(article, place) })
      place.append(spoken(check, 'player'))
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

/** The level of headings below the one that the place stands under. */
function levelAt(article: HTMLElement, place: HTMLElement): HeadingLevel {
  const before = [...article.querySelectorAll('h1, h2, h3, h4, h5')].filter(
    (heading) => heading.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return (Number(before.at(-1)?.tagName.slice(1) ?? 1) + 1) as HeadingLevel
}

/** How a question is checked. */
interface CheckProps {
  /** Decides the order of options. */
  readonly seed: number
  /** Of the headings of a case's parts. */
  readonly level: HeadingLevel
  /** Called at every answer that was checked. */
  readonly onMark?: (mark: ItemMark) => void
}

/** How the learner did the last time, in words. */
function historyOf({ session }: App, { number }: Question): string | undefined {
  const before = session.progress().questions[number]
  return before && (isKnown(before) ? strings.answeredRight : strings.answeredWrong)
}

/** A question with a button that checks the answer. */
export function checkView(app: App, question: Question, props: CheckProps): HTMLElement {
  const { seed, level, onMark } = props
  let response: Response | undefined
  let shown = app.elapsed()
  const [title, submit] = isScored(question.kind)
    ? [strings.check, strings.checkAnswer]
    : [strings.survey, strings.sendAnswer]
  const result = el('div', { class: 'check-result', role: 'status' })
  const history = historyOf(app, question)
  const answers = answerView(question, {
    seed: hashNumbers(seed, question.number),
    level,
    response,
    onAnswer: (given) => {
      response = given
      delete answers.dataset['verdict']
      result.replaceChildren()
    },
  })
  const onCheck = (): void => {
    if (!isComplete(question, response)) {
      result.replaceChildren('parts' in question ? strings.answerAll : strings.chooseFirst)
      return
    }
    const now = app.elapsed()
    const given = markItem(question, response, Math.round((now - shown) / 1000))
    shown = now
    app.session.apply({ type: 'check-answered', mark: given, time: Date.now() })
    showVerdict(answers, given)
    result.replaceChildren(feedback(question, given))
    onMark?.(given)
  }
  // A group and no landmark: a page may have several of the same name.
  return el(
    'div',
    {
      role: 'group',
      class: 'check',
      'aria-label': title,
      'data-kind': question.kind,
      'data-number': String(question.number),
      'data-scored': isScored(question.kind),
    },
    el('p', { class: 'check-title' }, title),
    history !== undefined && el('p', { class: 'check-history' }, history),
    answers,
    button(submit, { class: 'button' }, onCheck),
    result,
  )
}
