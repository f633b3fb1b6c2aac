import { describe, expect, test } from 'vitest'
import { statusOf } from '../../src/model/status.ts'
import { apply } from '../../src/model/apply.ts'
import type { LearningEvent } from '../../src/model/event.ts'
import { markItem } from '../../src/model/item-mark.ts'
import { noProgress } from '../../src/model/progress.ts'
import type { Progress } from '../../src/model/progress.ts'
import type { Question, Response } from '../../src/model/question.ts'
import { packResponse } from '../../src/model/response.ts'
import type { App } from '../../src/player/view/app.ts'
import { checkView, mountChecks } from '../../src/player/view/check.ts'
import type { ExamView } from '../../src/player/view/exam/exam-view.ts'
import { markSitting } from '../../src/player/view/exam/marked.ts'
import { resultView } from '../../src/player/view/exam/result.ts'
import { reviewView } from '../../src/player/view/exam/review.ts'
import { answerView } from '../../src/player/view/question/index.ts'
import { caseResponse, courseWithCase, sampleCase } from '../doubles/case.ts'
import { noTime, plainExam } from '../doubles/course.ts'

const find = (root: ParentNode, selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`There is no ${selector}.`)
  return found
}

const texts = (root: ParentNode, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent)

function tick(root: ParentNode, part: number, option: number): void {
  const input = find(root, `[data-part="${part}"] [value="${option}"]`) as HTMLInputElement
  input.checked = true
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

function type(root: ParentNode, part: number, text: string): void {
  const input = find(root, `[data-part="${part}"] input`) as HTMLInputElement
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

function show(response?: Response): { view: HTMLElement; answers: (Response | undefined)[] } {
  const answers: (Response | undefined)[] = []
  const onAnswer = (given: Response | undefined): void => void answers.push(given)
  const view = answerView(sampleCase, { seed: 7, response, onAnswer })
  document.body.replaceChildren(view)
  return { view, answers }
}

describe('a case', () => {
  test('shows its scenario once, and each part as the question that it is', () => {
    const { view } = show()
    expect(texts(view, 'h2')).toEqual(['Case', 'Part 1 of 3', 'Part 2 of 3', 'Part 3 of 3'])
    expect(view.textContent?.split('A visitor comes.')).toHaveLength(2)
    expect(texts(view, 'fieldset legend')).toEqual([
      'How far?',
      'Screening comes first.',
      'How near?',
    ])
  })

  test('answers with all its parts at every change, in their order', () => {
    const { view, answers } = show()
    tick(view, 9, 1)
    tick(view, 8, 1)
    type(view, 10, '3')
    type(view, 10, '')
    const [first, second] = caseResponse.parts
    const third = { question: 10, response: { kind: 'numeric', value: '3' } }
    expect(answers).toEqual([
      { kind: 'case', parts: [second] },
      caseResponse,
      { kind: 'case', parts: [first, second, third] },
      caseResponse,
    ])
  })

  test('has no answer once its only one is taken back', () => {
    const { view, answers } = show()
    type(view, 10, '3')
    type(view, 10, '')
    expect(answers[1]).toBeUndefined()
  })

  test('comes back as it was left, and goes on from there', () => {
    const { view, answers } = show(caseResponse)
    const checked = [...view.querySelectorAll<HTMLInputElement>('input:checked')]
    expect(checked.map(({ value }) => value)).toEqual(['1', '1'])
    tick(view, 9, 2)
    expect(answers).toEqual([
      {
        kind: 'case',
        parts: [
          caseResponse.parts[0],
          { question: 9, response: { kind: 'true-false', value: false } },
        ],
      },
    ])
  })
})

/** As much of the player as the views of questions use. */
function appWith(questions: readonly Question[]): { app: App; events: LearningEvent[] } {
  const events: LearningEvent[] = []
  let progress: Progress = noProgress
  const session = {
    course: courseWithCase,
    progress: () => progress,
    status: () => statusOf(courseWithCase, progress),
    apply: (event: LearningEvent) => {
      events.push(event)
      progress = apply(progress, event)
    },
  }
  const content = {
    bank: () => Promise.resolve(questions),
    styles: () => Promise.resolve(),
  }
  return { app: { session, content, elapsed: () => 0 } as unknown as App, events }
}

describe('a knowledge check with a case', () => {
  const checkOf = (): { check: HTMLElement; events: LearningEvent[]; press: () => void } => {
    const { app, events } = appWith([])
    const check = checkView(app, sampleCase, { seed: 1, level: 2 })
    document.body.replaceChildren(check)
    return { check, events, press: () => find(check, '.check > .button').click() }
  }

  test('asks for every part before it says what is right', () => {
    const { check, events, press } = checkOf()
    tick(check, 8, 2)
    press()
    expect(texts(check, '[role=status]')).toEqual(['Answer every part first.'])
    expect(events).toEqual([])
  })

  test('says how many parts are right, and of each whether and why', () => {
    const { check, events, press } = checkOf()
    tick(check, 8, 1)
    tick(check, 9, 1)
    type(check, 10, '4')
    press()
    const result = find(check, '[role=status]')
    expect(texts(result, '.verdict')).toEqual(['2 of 3 right', 'Not quite.', 'Right.', 'Right.'])
    expect(texts(result, '.feedback')[0]).toContain('There it begins.')
    expect(texts(result, '.feedback')[0]).toContain('Zone II is open.')
    expect(events).toMatchObject([{ type: 'check-answered', mark: { question: 7 } }])
  })

  test('names the sources of the whole case once, and those of a part with it', () => {
    const { check, press } = checkOf()
    tick(check, 8, 2)
    tick(check, 9, 1)
    type(check, 10, '3')
    press()
    const result = find(check, '[role=status]')
    expect(texts(result, '.verdict')[0]).toBe('3 of 3 right')
    expect(texts(result, '.reference')).toEqual([
      'Reference: other',
      'Reference: ACR Manual on MR Safety, 2024.',
    ])
  })

  test.each([
    { before: '<h1>Page</h1>', level: 'h2' },
    { before: '<h1>Page</h1><h2>Section</h2><h3>Deeper</h3>', level: 'h4' },
  ])('has headings below those of its page: $level', async ({ before, level }) => {
    const { app } = appWith([sampleCase])
    const article = document.createElement('article')
    article.innerHTML = `${before}<div data-question="7"></div><h2>Later</h2>`
    document.body.replaceChildren(article)
    await mountChecks(app, article, 1)
    expect(texts(article, `.case ${level}`)).toHaveLength(4)
  })
})

describe('an exam with a case', () => {
  const sitting = {
    exam: 1,
    attempt: 1,
    seed: 7,
    items: [7],
    answers: [packResponse(caseResponse)],
    position: 1,
    settled: [],
    spent: 0,
    limit: 0,
  }

  function viewOf(): ExamView {
    const { app } = appWith([])
    const [exam] = courseWithCase.exams
    return {
      app,
      exam: { ...plainExam, ...exam } as ExamView['exam'],
      questions: new Map([[7, sampleCase]]),
      clock: () => noTime,
      show: () => undefined,
      showResult: () => undefined,
      move: () => undefined,
    }
  }

  function shown(nodes: readonly Node[]): HTMLElement {
    document.body.replaceChildren(...nodes)
    return document.body
  }

  test('is reviewed as partly answered until every part has an answer', () => {
    const last = { question: 10, response: { kind: 'numeric', value: '9' } } as const
    const all = packResponse({ kind: 'case', parts: [...caseResponse.parts, last] })
    const labels = [0, ...sitting.answers, all].map((answer) => {
      const page = shown(reviewView(viewOf(), { ...sitting, answers: [answer] }))
      return [
        find(page, '.grid-item').getAttribute('aria-label'),
        find(page, '[data-exam-submit]').textContent,
      ]
    })
    expect(labels).toEqual([
      ['Question 1 of 1, no answer', 'Hand in with unanswered questions'],
      ['Question 1 of 1, partly answered', 'Hand in with unanswered questions'],
      ['Question 1 of 1, answered', 'Hand in'],
    ])
  })

  test('counts the case as one item, with a third of it for one part of three', () => {
    const { score, marks } = markSitting(viewOf(), sitting)
    expect(score).toBe(3333)
    expect(marks).toEqual([markItem(sampleCase, caseResponse)])
  })

  test('shows in its result what was right in each part', () => {
    const page = shown(resultView(viewOf(), { ...markSitting(viewOf(), sitting), timeUp: false }))
    expect(texts(page, '.missed summary')).toEqual(['A visitor comes.'])
    expect(texts(page, '.missed .verdict')).toEqual([
      '1 of 3 right',
      'Not quite.',
      'Right.',
      'Not quite.',
    ])
    expect(find(page, '.missed').textContent).toContain('How near?')
  })

  test('keeps the table of a missed scenario in the result, and does not repeat its beginning', () => {
    const stem = '<p>A visitor comes.</p><table><tr><td>1 m</td></tr></table>'
    const questions = new Map([[7, { ...sampleCase, stem }]])
    const view = { ...viewOf(), questions }
    const page = shown(resultView(view, { ...markSitting(view, sitting), timeUp: false }))
    expect(texts(page, '.missed summary')).toEqual(['A visitor comes.'])
    expect(texts(page, '.missed-stem table')).toEqual(['1 m'])
    expect(texts(page, '.missed')[0]?.split('A visitor comes.')).toHaveLength(2)
  })
})
