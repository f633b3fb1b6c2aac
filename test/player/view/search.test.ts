import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { searchOptions } from '../../../src/model/search.ts'
import type { SearchIndex, Section } from '../../../src/model/search.ts'
import type { Content } from '../../../src/player/content.ts'
import { bannerOf } from '../../../src/player/view/banner.ts'
import { router } from '../../../src/player/view/router.ts'
import type { App } from '../../../src/player/view/app.ts'
import { piecesOf, snippetOf } from '../../../src/player/view/search/snippet.ts'
import MiniSearch from 'minisearch'
import type { Course } from '../../../src/model/course.ts'
import { appDouble } from '../../doubles/app.ts'
import { contentDouble } from '../../doubles/content.ts'

const texts: readonly (Section & { readonly text: string })[] = [
  { place: ['page', 1], title: 'Page 1', text: 'The magnet never sleeps.' },
  { place: ['page', 4], anchor: 'c-quench', title: 'Quench', text: 'Helium leaves the magnet.' },
  { place: ['page', 5], title: 'Page 5', text: 'Helium once more.' },
  { place: ['term', 7], title: 'Magnet', text: 'What pulls.' },
  { place: ['page', 99], title: 'Elsewhere', text: 'Another magnet, in another unit.' },
]

const pages: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  1: { 1: '<h1>Page 1</h1><p>The magnet never sleeps.</p>' },
  2: {
    4: '<h1>Page 4</h1><p>First a magnet.</p><h2 id="c-quench">Quench</h2><p>Helium leaves the <em>magnet</em>.</p>',
  },
}

function indexOf(): SearchIndex {
  const words = new MiniSearch<(typeof texts)[number] & { id: number }>(searchOptions)
  words.addAll(texts.map((section, id) => ({ ...section, id })))
  const sections = texts.map(({ text: _text, ...section }) => section)
  return { sections, words: words.toJSON() }
}

const glossary = { id: 'glossary', title: 'Words', isGlossary: true as const, cards: [] }

/** The course with a search in the document, at its second page. */
function openApp(course: Partial<Course> = {}): { app: App; asked: string[] } {
  const { session } = appDouble({ decks: [glossary], ...course }).app
  document.body.innerHTML = '<div id="banner"></div><article id="page" data-course="C"></article>'
  const asked: string[] = []
  const content: Content = contentDouble(session.course, {
    searchIndex: async () => indexOf(),
    module: async (number) => {
      asked.push(`module ${number}`)
      return pages[number] ?? {}
    },
    deck: async () => [{ number: 7, front: 'Magnet', back: '<p>What pulls.</p>' }],
  })
  const app = router({ window, session, content, banner: bannerOf(document), elapsed: () => 0 })
  return { app, asked }
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000)
const field = (): HTMLInputElement => document.querySelector('input') as HTMLInputElement
const status = (): string => document.querySelector('[role="status"]')?.textContent ?? ''
const links = (): HTMLAnchorElement[] => [...document.querySelectorAll('a')]

async function search(app: App, query: string): Promise<void> {
  app.go({ kind: 'search', from: { kind: 'page', page: 2 } })
  await settle()
  field().value = query
  field().dispatchEvent(new Event('input'))
  await settle()
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the search', () => {
  test('finds what this launch has, and says how much', async () => {
    const { app } = openApp()
    await search(app, 'magnt')
    expect(links().map(({ textContent }) => textContent)).toEqual(['Magnet', 'Page 1', 'Quench'])
    expect(status()).toBe('3 results')
  })

  test('finds no page that is locked', async () => {
    const { app } = openApp({ navigation: { order: 'sequential', exam: 'free' } })
    await search(app, 'magnet')
    expect(links().map(({ textContent }) => textContent)).toEqual(['Magnet', 'Page 1'])
  })

  test('asks for the text of each module once', async () => {
    const { app, asked } = openApp()
    await search(app, 'helium')
    expect(links().length).toBe(2)
    expect(asked.filter((what) => what === 'module 2')).toEqual(['module 2'])
  })

  test('shows where a result stands and the text around it', async () => {
    const { app } = openApp()
    await search(app, 'helium magnet')
    const [result] = document.querySelectorAll('.result')
    expect(result?.querySelector('.result-place')?.textContent).toBe('Screening · Page 4')
    expect(result?.querySelector('.result-text')?.innerHTML).toBe(
      '<mark>Helium</mark> leaves the <mark>magnet</mark>.',
    )
  })

  test('helps when nothing is found', async () => {
    const { app } = openApp()
    await search(app, 'xyzzy')
    expect(status()).toBe('Nothing was found for “xyzzy”.')
    expect(document.querySelectorAll('.results li').length).toBeGreaterThan(1)
  })

  test('opens a result at its heading with its words marked', async () => {
    const { app } = openApp()
    await search(app, 'helium magnet')
    links()[0]?.click()
    await settle()
    expect(app.place()).toMatchObject({ kind: 'page', page: 4, anchor: 'c-quench' })
    expect(document.activeElement?.id).toBe('c-quench')
    const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)
    expect(marks).toEqual(['magnet', 'Helium', 'magnet'])
  })

  test('opens a term in the glossary', async () => {
    const { app } = openApp()
    await search(app, 'pulls')
    links()[0]?.click()
    await settle()
    expect(app.place()).toMatchObject({ kind: 'glossary', term: 7 })
    expect(document.activeElement?.id).toBe('term-7')
  })

  test('goes through the results with the arrow keys, and back to the field', async () => {
    const { app } = openApp()
    await search(app, 'magnet')
    const press = (key: string): void =>
      void document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      )
    expect(document.activeElement).toBe(field())
    press('ArrowDown')
    press('ArrowDown')
    expect(document.activeElement).toBe(links()[1])
    press('ArrowUp')
    press('ArrowUp')
    expect(document.activeElement).toBe(field())
    press('Enter')
    expect(document.activeElement).toBe(links()[0])
  })

  test('still has its words when the learner comes back, and leads back', async () => {
    const { app } = openApp()
    await search(app, 'helium')
    app.go({ kind: 'page', page: 1 })
    app.go({ kind: 'search', from: { kind: 'page', page: 1 } })
    await settle()
    expect([field().value, status()]).toEqual(['helium', '2 results'])
    document.querySelector<HTMLButtonElement>('article > button')?.click()
    expect(app.place()).toEqual({ kind: 'page', page: 1 })
  })
})

describe('a snippet', () => {
  const show = (pieces: ReturnType<typeof piecesOf>): string =>
    pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

  test('is the text around the first hit, from word to word', () => {
    const text = `${'before '.repeat(40)}Cryogène ${'after '.repeat(60)}`.trim()
    const shown = show(snippetOf(text, new Set(['cryogene'])))
    expect(shown).toMatch(/^… (before )+\[Cryogène\]( after)+ …$/)
    expect(shown.length).toBeLessThan(220)
  })

  test.each([
    ['short', 'short'],
    ['no hit in it', 'no hit in it'],
    ['', ''],
  ])('of "%s" is all of it', (text, shown) => {
    expect(show(snippetOf(text, new Set(['helium'])))).toBe(shown)
  })

  test('of one endless word ends somewhere', () => {
    expect(show(snippetOf('x'.repeat(1000), new Set())).length).toBeLessThan(220)
  })
})
