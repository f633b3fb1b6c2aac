import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Card } from '../../../src/model/card.ts'
import type { App } from '../../../src/player/view/app.ts'
import { showGlossary } from '../../../src/player/view/glossary/index.ts'
import type { Place } from '../../../src/player/view/place.ts'
import { loadTerms } from '../../../src/player/view/terms/part.ts'
import { appDouble } from '../../doubles/app.ts'
import { contentDouble } from '../../doubles/content.ts'

const cards: readonly Card[] = [
  { number: 7, front: '<p>Rung</p>', back: '<p>A <a href="#x">step</a>\nof it.</p>' },
  { number: 8, front: '<p>étage</p>', back: '<p>A floor.</p>' },
  { number: 9, front: '<p>Fall</p>', back: '<p>What a rung prevents.</p>' },
]

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

interface Scene {
  readonly deck: ReturnType<typeof vi.fn<() => Promise<readonly Card[]>>>
  readonly leavePage: () => void
}

/** A page with two terms, brought to life. */
async function mount(answer: () => Promise<readonly Card[]> = async () => cards): Promise<Scene> {
  const { app } = appDouble()
  document.body.innerHTML = `<div id="announce"></div><main id="main"><article id="page">
    <p>A <span class="term" data-term="7">rung</span>, a <span class="term" data-term="9">fall</span>.</p>
    </article></main>`
  const deck = vi.fn<() => Promise<readonly Card[]>>(answer)
  let leavePage = (): void => undefined
  const onPlace: App['onPlace'] = (listener) => {
    leavePage = () => listener({ kind: 'cards' })
    return () => undefined
  }
  const place: Place = { kind: 'page', page: 1 }
  const content = contentDouble(app.session.course, { deck })
  const article = document.querySelector<HTMLElement>('article')
  if (article) loadTerms({ ...app, content, onPlace, place: () => place }, article)
  await vi.advanceTimersByTimeAsync(0)
  return { deck, leavePage: () => leavePage() }
}

const term = (at = 0): HTMLElement =>
  document.querySelectorAll<HTMLElement>('.term')[at] as HTMLElement
const tip = (): string | undefined => document.querySelector('.tip')?.textContent
const said = (): string | null | undefined => document.getElementById('announce')?.textContent
const pass = (time: number): Promise<unknown> => vi.advanceTimersByTimeAsync(time)

function point(type: string, target: Element | null | undefined, pointerType = 'mouse'): void {
  const event = new Event(type, { bubbles: type === 'pointerdown' })
  target?.dispatchEvent(Object.assign(event, { pointerType }))
}

function press(key: string): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  )
}

describe('a term', () => {
  test('is a button, and its definition is loaded only when it is asked for', async () => {
    const { deck } = await mount()
    expect(['role', 'tabindex', 'aria-expanded'].map((name) => term().getAttribute(name))).toEqual([
      'button',
      '0',
      'false',
    ])
    expect(deck).not.toHaveBeenCalled()
  })

  test('shows its definition to a mouse that rests on it, without reading it out', async () => {
    await mount()
    point('pointerenter', term())
    await pass(100)
    expect(tip()).toBeUndefined()
    await pass(50)
    expect(tip()).toBe('RungA step\nof it.')
    expect(document.querySelector('.tip a')).toBeNull()
    expect(said()).toBe('')
  })

  test('does so while the mouse is on the definition, and no longer', async () => {
    await mount()
    point('pointerenter', term())
    await pass(150)
    point('pointerleave', term())
    await pass(200)
    point('pointerenter', document.querySelector('.tip'))
    await pass(1000)
    expect(tip()).toBeDefined()
    point('pointerleave', document.querySelector('.tip'))
    await pass(301)
    expect(tip()).toBeUndefined()
  })

  test('shows nothing to a mouse that passes, nor to a finger that scrolls', async () => {
    await mount()
    point('pointerenter', term())
    await pass(50)
    point('pointerleave', term())
    point('pointerenter', term(1), 'touch')
    await pass(1000)
    expect(tip()).toBeUndefined()
  })

  test('is read out once it has the focus, and one definition follows the other', async () => {
    await mount()
    term().focus()
    await pass(0)
    expect(said()).toBe('Rung: A step of it.')
    expect(term().getAttribute('aria-expanded')).toBe('true')
    term(1).focus()
    await pass(0)
    expect(document.querySelectorAll('.tip')).toHaveLength(1)
    expect(said()).toBe('Fall: What a rung prevents.')
    expect(term().getAttribute('aria-expanded')).toBe('false')
    term(1).blur()
    expect([tip(), said()]).toEqual([undefined, ''])
  })

  test('keeps its definition while it has the focus, wherever the mouse goes', async () => {
    await mount()
    term().focus()
    point('pointerenter', term())
    point('pointerleave', term())
    await pass(1000)
    expect(tip()).toBeDefined()
  })

  test('closes by Escape, and opens and closes by the keys of a button', async () => {
    await mount()
    term().focus()
    await pass(0)
    press('Escape')
    expect(tip()).toBeUndefined()
    for (const key of ['Enter', ' ']) {
      press(key)
      await pass(0)
      expect(tip()).toBeDefined()
      press(key)
      expect(tip()).toBeUndefined()
    }
  })

  test('opens by a tap and closes by one elsewhere, but not by one on the definition', async () => {
    await mount()
    term().click()
    await pass(0)
    point('pointerdown', document.querySelector('.tip'))
    point('pointerdown', term())
    expect(tip()).toBeDefined()
    point('pointerdown', document.querySelector('p'))
    expect(tip()).toBeUndefined()
  })

  test('is forgotten when the learner goes on', async () => {
    const { leavePage } = await mount()
    term().focus()
    await pass(0)
    leavePage()
    expect([tip(), said()]).toEqual([undefined, ''])
  })

  test('shows no definition that came too late', async () => {
    let answer: (cards: readonly Card[]) => void = () => undefined
    await mount(() => new Promise((resolve) => (answer = resolve)))
    term().focus()
    term().blur()
    answer(cards)
    await pass(0)
    expect(tip()).toBeUndefined()
  })

  test('says so when the definition does not load, and tries again', async () => {
    const { deck } = await mount()
    deck.mockRejectedValueOnce(new Error('offline'))
    term().focus()
    await pass(0)
    expect(said()).toBe('This part of the course could not be loaded.')
    press('Escape')
    press('Enter')
    await pass(0)
    expect(said()).toBe('Rung: A step of it.')
  })
})

describe('a page', () => {
  test.each([
    { without: 'terms', html: '<p>Text.</p>', asks: 0 },
    { without: 'the script that did not load', html: '<p class="term">Rung</p>', asks: 1 },
  ])('is plain text without $without', async ({ html, asks }) => {
    const { app } = appDouble()
    document.body.innerHTML = `<article>${html}</article>`
    const terms = vi.fn<App['content']['terms']>(() => Promise.reject(new Error('offline')))
    loadTerms({ ...app, content: { ...app.content, terms } }, document.body)
    await pass(0)
    expect(terms).toHaveBeenCalledTimes(asks)
    expect(document.querySelector('[role]')).toBeNull()
  })
})

describe('the glossary', () => {
  async function open(): Promise<HTMLInputElement> {
    const { app } = appDouble({
      decks: [
        {
          id: 'glossary',
          title: 'Words',
          isGlossary: true,
          cards: cards.map(({ number }) => ({ number })),
        },
      ],
    })
    const place = { kind: 'glossary' } as const
    const content = contentDouble(app.session.course, { deck: async () => cards })
    await showGlossary({ ...app, content, place: () => place }, place)
    return document.querySelector('input') as HTMLInputElement
  }
  const shown = (): string[] =>
    [...document.querySelectorAll<HTMLElement>('.glossary > div')].flatMap((row) =>
      row.hidden ? [] : [row.querySelector('dt')?.textContent ?? ''],
    )
  const status = (): string | undefined => document.querySelector('[role="status"]')?.textContent

  test('lists all terms by the alphabet of the language', async () => {
    await open()
    expect(document.querySelector('h1')?.textContent).toBe('Words')
    expect(shown()).toEqual(['étage', 'Fall', 'Rung'])
    expect(status()).toBe('3 terms')
  })

  test.each([
    { wanted: ' RUNG ', finds: ['Fall', 'Rung'], says: '2 of 3 terms' },
    { wanted: 'Ét', finds: ['étage'], says: '1 of 3 terms' },
    { wanted: 'zzz', finds: [], says: '0 of 3 terms' },
  ])('finds $wanted at once, and says how many there are after a pause', async (one) => {
    const field = await open()
    field.value = one.wanted
    field.dispatchEvent(new Event('input'))
    expect(shown()).toEqual(one.finds)
    expect(status()).toBe('3 terms')
    await pass(500)
    expect(status()).toBe(one.says)
  })
})
