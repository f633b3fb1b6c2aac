import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dayOf } from '../../../src/model/day.ts'
import { noProgress } from '../../../src/model/progress.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { buttonsIn, openPlace, press, textOf } from './player-page.ts'
import type { PlayerPage } from './player-page.ts'

const time = Date.UTC(2026, 0, 15, 9)
const today = dayOf(time)

beforeEach(() => void vi.useFakeTimers({ now: time }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const flip = 'Turn the card'

/** Of the first deck: 1 is due, 2 is known and not due, 3 is new. */
const someCards: Progress = {
  ...noProgress,
  cards: { 1: { box: 1, due: today }, 2: { box: 3, due: today + 3 } },
}

/** The first deck, with its due card in view. */
async function dueCard(): Promise<PlayerPage> {
  const opened = await openPlace({ kind: 'cards' }, someCards)
  press(opened.page, 'Start: Zones')
  return opened
}

/** The cards that were answered, and whether they were known. */
const answersIn = ({ events }: PlayerPage): (readonly [number, boolean])[] =>
  events.flatMap((event) =>
    event.type === 'card-answered' ? [[event.card, event.known] as const] : [],
  )

function key(name: string, target: Element | null, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    cancelable: true,
    ...init,
  })
  target?.dispatchEvent(event)
  return event
}

/** A finger that goes down, moves, and leaves the screen or is cancelled by the browser's scrolling. */
function swipe(
  face: Element | null,
  [across, down]: readonly [number, number],
  { pointerType = 'touch', end = 'pointerup' } = {},
): void {
  const at = (type: string, x: number, y: number): void => {
    const init = { pointerId: 1, pointerType, isPrimary: true, bubbles: true }
    face?.dispatchEvent(new PointerEvent(type, { ...init, clientX: x, clientY: y }))
  }
  at('pointerdown', 200, 200)
  at('pointermove', 200 + across / 2, 200 + down / 2)
  at(end, 200 + across, 200 + down)
}

describe('the list of decks', () => {
  test('tells what is due, new and known, of all cards and of each deck', async () => {
    const { page } = await openPlace({ kind: 'cards' }, someCards)
    expect(textOf(page, 'h1')).toBe('Flash cards')
    const rows = [...page.querySelectorAll('.entry-row')].map((row) => [
      textOf(row as HTMLElement, 'strong'),
      textOf(row as HTMLElement, 'span'),
    ])
    expect(rows).toEqual([
      ['Due today: 1', '21 new · 1 known'],
      ['Zones', '1 due · 1 new · 1 known'],
      ['Glossary', '0 due · 20 new · 0 known'],
    ])
  })

  test('starts rounds of at most twenty, with more at the end', async () => {
    const { page } = await openPlace({ kind: 'cards' })
    press(page, 'Start: All cards')
    for (let card = 1; card <= 20; card++) {
      expect(textOf(page, 'h1')).toBe(`Card ${card} of 20`)
      press(page, flip)
      press(page, 'I knew it')
    }
    expect(buttonsIn(page)).toEqual(['Next 3', 'All decks'])
    press(page, 'Next 3')
    expect(textOf(page, 'h1')).toBe('Card 1 of 3')
  })
})

describe('a card', () => {
  test('shows its front, and keeps its back and the answers to itself', async () => {
    const { page } = await dueCard()
    expect(textOf(page, '.card')).toBe('Front 1')
    expect(buttonsIn(page)).toEqual([flip, 'All decks'])
  })

  test('has the focus on the button that turns it, which names the card', async () => {
    const { page } = await dueCard()
    const { activeElement } = document
    expect(activeElement?.textContent).toBe(flip)
    expect(activeElement?.getAttribute('aria-expanded')).toBe('false')
    const described = activeElement?.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => textOf(page, `#${id}`))).toEqual(['Card 1 of 2', 'Front 1'])
  })

  test('turns over and back, and its back is a status message', async () => {
    const { page } = await dueCard()
    press(page, flip)
    expect(textOf(page, '[role="status"]')).toBe('Back 1T')
    expect(buttonsIn(page)).toEqual([flip, 'Again', 'I knew it', 'All decks'])
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true')
    press(page, flip)
    expect(textOf(page, '[role="status"]')).toBe('')
    expect(buttonsIn(page)).toEqual([flip, 'All decks'])
  })

  test('turns over when it is pressed itself, but not by a link in it', async () => {
    const { page } = await dueCard()
    page.querySelector<HTMLElement>('.card-front a')?.click()
    expect(textOf(page, '[role="status"]')).toBe('')
    page.querySelector<HTMLElement>('.card-front p')?.click()
    expect(textOf(page, '[role="status"]')).toBe('Back 1T')
  })

  test.each([
    ['Again', false],
    ['I knew it', true],
  ])('is answered by "%s"', async (name, known) => {
    const opened = await dueCard()
    press(opened.page, flip)
    press(opened.page, name)
    expect(opened.events).toEqual([{ type: 'card-answered', card: 1, known, time }])
    expect(textOf(opened.page, '.card')).toBe('Front 3')
    expect(document.activeElement?.textContent).toBe(flip)
  })
})

describe('the keyboard', () => {
  test.each([
    ['1', false],
    ['ArrowLeft', false],
    ['2', true],
    ['ArrowRight', true],
  ])('answers a turned card with %s', async (name, known) => {
    const opened = await dueCard()
    press(opened.page, flip)
    expect(key(name, document.activeElement).defaultPrevented).toBe(true)
    expect(answersIn(opened)).toEqual([[1, known]])
  })

  test.each(['1', '2', 'ArrowLeft', 'ArrowRight'])(
    'does nothing with %s before the card is turned',
    async (name) => {
      const opened = await dueCard()
      key(name, document.activeElement)
      expect(answersIn(opened)).toEqual([])
    },
  )

  test.each([
    { what: 'another key', name: 'x' },
    { what: 'a shortcut of the browser', name: 'ArrowLeft', init: { altKey: true } },
    { what: 'a key held down', name: '2', init: { repeat: true } },
    { what: 'an arrow that scrolls a table', name: 'ArrowRight', at: '[role="region"]' },
    { what: 'a key outside the card', name: '2', at: 'h1' },
  ])('leaves $what alone', async ({ name, init = {}, at = '.study > button' }) => {
    const opened = await dueCard()
    press(opened.page, flip)
    key(name, opened.page.querySelector(at), init)
    expect(answersIn(opened)).toEqual([])
  })
})

describe('a swipe', () => {
  test.each([
    ['to the left', [-80, 10], false],
    ['to the right', [80, -10], true],
  ] as const)('%s answers a turned card', async (_, way, known) => {
    const opened = await dueCard()
    press(opened.page, flip)
    swipe(opened.page.querySelector('.card'), way)
    expect(answersIn(opened)).toEqual([[1, known]])
  })

  test.each([
    ['too short', [59, 0], {}],
    ['too steep', [80, 60], {}],
    ['of a mouse', [200, 0], { pointerType: 'mouse' }],
    ['that became scrolling', [200, 0], { end: 'pointercancel' }],
  ] as const)('%s is none', async (_, way, how) => {
    const opened = await dueCard()
    press(opened.page, flip)
    const face = opened.page.querySelector<HTMLElement>('.card')
    swipe(face, way, how)
    expect(answersIn(opened)).toEqual([])
    expect(face?.style.transform).toBe('')
  })

  test('over a table scrolls the table', async () => {
    const opened = await dueCard()
    press(opened.page, flip)
    swipe(opened.page.querySelector('.table-scroll'), [100, 0])
    expect(answersIn(opened)).toEqual([])
  })

  test('before the card is turned does nothing', async () => {
    const opened = await dueCard()
    swipe(opened.page.querySelector('.card'), [100, 0])
    expect(answersIn(opened)).toEqual([])
  })

  test.each([
    [false, 'translateX(40px)'],
    [true, ''],
  ])('moves the card along, unless motion is unwanted (%s)', async (reduced, transform) => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: reduced } as MediaQueryList)
    const { page } = await dueCard()
    const face = page.querySelector<HTMLElement>('.card')
    const init = { pointerId: 1, pointerType: 'touch', isPrimary: true }
    face?.dispatchEvent(new PointerEvent('pointerdown', { ...init, clientX: 10 }))
    face?.dispatchEvent(new PointerEvent('pointermove', { ...init, clientX: 50 }))
    expect(face?.style.transform).toBe(transform)
  })
})

describe('the end of a round', () => {
  test('says what was known, what is due when, and repeats what was not known', async () => {
    const { page } = await dueCard()
    press(page, flip)
    press(page, 'Again')
    press(page, flip)
    press(page, 'I knew it')
    expect(textOf(page, 'h1')).toBe('Round finished')
    expect(textOf(page, '.round-score')).toBe('You knew 1 of 2.')
    const agenda = [...page.querySelectorAll('.agenda li')].map((line) => line.textContent)
    expect(agenda).toEqual(['1 due today', '1 due tomorrow', '1 due in 3 days'])
    expect(buttonsIn(page)).toEqual(['Repeat what was missed (1)', 'All decks'])
    press(page, 'Repeat what was missed (1)')
    expect([textOf(page, 'h1'), textOf(page, '.card')]).toEqual(['Card 1 of 1', 'Front 1'])
  })

  test('leads back to the decks, which know about it', async () => {
    const { page } = await dueCard()
    for (const _ of [1, 2]) {
      press(page, flip)
      press(page, 'I knew it')
    }
    press(page, 'All decks')
    expect(textOf(page, '.entries span')).toBe('0 due · 0 new · 3 known')
  })
})
