import { describe, expect, test } from 'vitest'
import type { Question, Response } from '../../src/model/question.ts'
import { answerView } from '../../src/player/view/question/index.ts'

const common = { number: 1, id: 'q', stem: '<p>Stem?</p>', rationale: '', references: [] }

interface Shown {
  readonly view: HTMLElement
  /** Everything that was answered, in its order. */
  readonly answers: (Response | undefined)[]
}

function show(question: Question, response?: Response): Shown {
  const answers: (Response | undefined)[] = []
  const view = answerView(question, {
    seed: 7,
    response,
    onAnswer: (given) => void answers.push(given),
  })
  document.body.replaceChildren(view)
  return { view, answers }
}

function type({ view }: Shown, text: string): HTMLInputElement {
  const input = view.querySelector('input') as HTMLInputElement
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
  return input
}

describe('a numeric question', () => {
  const range = { value: '1.5', low: '1.4', high: '1.6' }
  const question: Question = { ...common, kind: 'numeric', unit: 'T', key: range }

  test('shows stem and unit, and says the unit with the field', () => {
    const { view } = show(question)
    expect(view.querySelector('legend')?.textContent).toBe('Stem?')
    expect(view.querySelector('.entry')?.textContent).toBe('T')
    expect(view.querySelector('input')?.getAttribute('aria-label')).toBe('Your answer (T)')
    const hint = view.querySelector('input')?.getAttribute('aria-describedby') ?? ''
    expect(view.querySelector(`#${hint}`)?.textContent).toBe('Type a number, such as 1.5.')
  })

  test('answers with the number typed, with a comma too', () => {
    const shown = show(question)
    type(shown, '1,4')
    expect(shown.answers).toEqual([{ kind: 'numeric', value: '1.4' }])
  })

  test('has no answer while the text is no number, and says so', () => {
    const shown = show(question)
    expect(type(shown, '1.4').getAttribute('aria-invalid')).toBe('false')
    expect(type(shown, '1.4 T').getAttribute('aria-invalid')).toBe('true')
    expect(type(shown, ' ').getAttribute('aria-invalid')).toBe('false')
    expect(shown.answers.slice(1)).toEqual([undefined, undefined])
  })

  test('comes back as it was left', () => {
    const { view } = show(question, { kind: 'numeric', value: '-0.50' })
    expect(view.querySelector('input')?.value).toBe('-0.50')
  })
})
