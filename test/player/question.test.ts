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

describe('an ordering question', () => {
  const items = ['One', 'Two', 'Three'].map((text, index) => ({ number: index + 1, text }))
  const question: Question = { ...common, kind: 'ordering', items, key: [1, 2, 3] }
  const texts = ({ view }: Shown): string[] =>
    [...view.querySelectorAll('.ordering-text')].map((item) => item.textContent ?? '')
  const press = ({ view }: Shown, label: string): void =>
    view.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`)?.click()

  test('shows all items, never in the right order by chance', () => {
    const orders = Array.from({ length: 200 }, (_, seed) => {
      const view = answerView(question, { seed, response: undefined, onAnswer: () => undefined })
      return texts({ view, answers: [] }).join()
    })
    expect(orders).not.toContain('One,Two,Three')
    expect(new Set(orders).size).toBe(5)
  })

  test('answers with the whole order at each move, and says the place', () => {
    const shown = show(question, { kind: 'ordering', order: [3, 2, 1] })
    press(shown, 'Move up: One')
    expect(texts(shown)).toEqual(['Three', 'One', 'Two'])
    press(shown, 'Move down: Three')
    expect(texts(shown)).toEqual(['One', 'Three', 'Two'])
    expect(shown.answers).toEqual([
      { kind: 'ordering', order: [3, 1, 2] },
      { kind: 'ordering', order: [1, 3, 2] },
    ])
    expect(shown.view.querySelector('[role=status]')?.textContent).toBe('Now at place 2 of 3.')
  })

  test('keeps the focus on the item that moves, also where it can go no further', () => {
    const shown = show(question, { kind: 'ordering', order: [3, 2, 1] })
    const focused = (): string | null | undefined =>
      document.activeElement?.getAttribute('aria-label')
    press(shown, 'Move up: One')
    expect(focused()).toBe('Move up: One')
    press(shown, 'Move up: One')
    expect(focused()).toBe('Move down: One')
    const off = [...shown.view.querySelectorAll('button')].filter((button) => button.disabled)
    expect(off.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Move up: One',
      'Move down: Two',
    ])
  })

  test('comes back as it was left, with items that are new at the end and without those gone', () => {
    expect(texts(show(question, { kind: 'ordering', order: [3, 9, 1] }))).toEqual([
      'Three',
      'One',
      'Two',
    ])
  })
})

describe('a matching question', () => {
  const sides = (texts: string[]) => texts.map((text, index) => ({ number: index + 1, text }))
  const question: Question = {
    ...common,
    kind: 'matching',
    sources: sides(['<em>One</em>', 'Two']),
    targets: sides(['Uno', 'Due']),
    key: [
      [1, 1],
      [2, 2],
    ],
  }
  const selects = ({ view }: Shown): HTMLSelectElement[] => [...view.querySelectorAll('select')]
  const choose = (shown: Shown, index: number, text: string): void => {
    const select = selects(shown)[index] as HTMLSelectElement
    select.selectedIndex = [...select.options].findIndex((option) => option.textContent === text)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }

  test('labels a list of all targets with each source', () => {
    const shown = show(question)
    expect(
      selects(shown).map((select) => select.closest('label')?.querySelector('span')?.innerHTML),
    ).toEqual(['<em>One</em>', 'Two'])
    const [first] = selects(shown)
    const offered = [...(first?.options ?? [])].map((option) => option.textContent)
    expect([offered[0], ...offered.slice(1).toSorted()]).toEqual(['Choose …', 'Due', 'Uno'])
    expect(first?.selectedIndex).toBe(0)
  })

  test('answers with the pairs chosen so far, and with none when all are taken back', () => {
    const shown = show(question)
    choose(shown, 1, 'Uno')
    choose(shown, 0, 'Due')
    choose(shown, 1, 'Choose …')
    choose(shown, 0, 'Choose …')
    expect(shown.answers).toEqual([
      { kind: 'matching', pairs: [[2, 1]] },
      {
        kind: 'matching',
        pairs: [
          [1, 2],
          [2, 1],
        ],
      },
      { kind: 'matching', pairs: [[1, 2]] },
      undefined,
    ])
  })

  test('comes back as it was left', () => {
    const shown = show(question, { kind: 'matching', pairs: [[2, 1]] })
    const shownTexts = selects(shown).map((select) => select.selectedOptions[0]?.textContent)
    expect(shownTexts).toEqual(['Choose …', 'Uno'])
  })
})

describe('a fill-in question', () => {
  const question: Question = { ...common, kind: 'fill-in', key: ['Zone IV'] }

  test('answers with the text typed, and with none for spaces', () => {
    const shown = show(question)
    expect(type(shown, ' Größe 4 ').getAttribute('aria-invalid')).toBe('false')
    type(shown, '  ')
    expect(shown.answers).toEqual([{ kind: 'fill-in', text: 'Größe 4' }, undefined])
  })

  test('takes at most 40 characters, and comes back as it was left', () => {
    const input = show(question, { kind: 'fill-in', text: 'μ' }).view.querySelector('input')
    expect([input?.maxLength, input?.value]).toEqual([40, 'μ'])
  })
})

describe('a survey', () => {
  const labels = ['No', 'A little < much', 'Yes'].map((text, index) => ({
    number: 3 - index,
    text,
  }))
  const question: Question = { ...common, kind: 'likert', labels }
  const radios = ({ view }: Shown): HTMLInputElement[] => [...view.querySelectorAll('input')]

  test('shows its scale in the order of the scale, whatever the seed', () => {
    const orders = Array.from({ length: 20 }, (_, seed) => {
      const view = answerView(question, { seed, response: undefined, onAnswer: () => undefined })
      return [...view.querySelectorAll('label')].map((label) => label.textContent).join()
    })
    expect(new Set(orders)).toEqual(new Set(['No,A little < much,Yes']))
  })

  test('answers with the label chosen, and comes back as it was left', () => {
    const shown = show(question)
    radios(shown)[0]?.click()
    expect(shown.answers).toEqual([{ kind: 'likert', label: 3 }])
    const again = radios(show(question, { kind: 'likert', label: 2 }))
    expect(again.map((radio) => radio.checked)).toEqual([false, true, false])
  })
})

describe('a hotspot question', () => {
  const region = (number: number, text: string) => ({
    number,
    text,
    left: number * 10,
    top: 12.5,
    width: 10,
    height: 50,
  })
  const question: Question = {
    ...common,
    kind: 'hotspot',
    stem: '<p>Compare <img alt="a" src="a.svg"> with</p><p><img alt="b" src="b.svg"></p><p>Where?</p>',
    regions: [region(4, 'The "door"'), region(1, 'The wall'), region(2, 'The floor')],
    key: [1],
  }
  const radios = ({ view }: Shown): HTMLInputElement[] => [...view.querySelectorAll('input')]

  test('takes the last picture out of the stem, and lays the regions over it', () => {
    const { view } = show(question)
    expect(view.querySelector('legend')?.innerHTML).toBe(
      '<p>Compare <img alt="a" src="a.svg"> with</p><p>Where?</p>',
    )
    const box = view.querySelector('.hotspot')
    expect([...(box?.querySelectorAll('img') ?? [])].map((img) => img.alt)).toEqual(['b'])
    const style = box?.querySelector<HTMLElement>('label')?.style
    expect([style?.left, style?.top, style?.width, style?.height]).toEqual([
      '10%',
      '12.5%',
      '10%',
      '50%',
    ])
  })

  test('letters the regions by their permanent numbers, and names them', () => {
    const shown = show(question)
    expect(radios(shown).map((radio) => radio.getAttribute('aria-label'))).toEqual([
      'Region A: The wall',
      'Region B: The floor',
      'Region D: The "door"',
    ])
    const letters = [...shown.view.querySelectorAll('.region')].map((label) => label.textContent)
    expect(letters).toEqual(['A', 'B', 'D'])
  })

  test('answers with one region, and comes back as it was left', () => {
    const shown = show(question)
    for (const radio of radios(shown)) radio.click()
    expect(shown.answers).toEqual([1, 2, 4].map((number) => ({ kind: 'hotspot', region: number })))
    expect(radios(shown).map((radio) => radio.checked)).toEqual([false, false, true])
    const again = radios(show(question, { kind: 'hotspot', region: 2 }))
    expect(again.map((radio) => radio.checked)).toEqual([false, true, false])
  })

  test('does not switch off the regions of another picture', () => {
    const view = [question, { ...question, number: 2 }].map((one) =>
      answerView(one, {
        seed: 1,
        response: { kind: 'hotspot', region: 1 },
        onAnswer: () => undefined,
      }),
    )
    document.body.replaceChildren(...view)
    expect(document.querySelectorAll('input:checked')).toHaveLength(2)
  })
})
