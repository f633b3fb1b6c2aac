import { expect, test } from 'vitest'
import { bannerOf } from '../../../src/player/view/banner.ts'
import { linkSelector, placeOf } from '../../../src/player/view/place.ts'
import type { Place } from '../../../src/player/view/place.ts'
import { router } from '../../../src/player/view/router.ts'
import { neighbours } from '../../../src/player/view/turn.ts'
import { appDouble } from '../../doubles/app.ts'
import { contentDouble } from '../../doubles/content.ts'

const info = [
  { id: 'faq', title: 'FAQ' },
  { id: 'about', title: 'About' },
]
const html = { faq: '<h1>FAQ</h1><h2 id="c-who">Who?</h2>', about: '<h1>About</h1>' }

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

test('a page about the course is shown, and nothing of that is kept', async () => {
  const { app, events } = appDouble({ info })
  const { session } = app
  const content = contentDouble(session.course, { info: async () => html })
  const shown = router({ window, session, content, banner: bannerOf(document), elapsed: () => 0 })
  shown.go({ kind: 'info', info: 'faq' })
  await settle()
  expect(document.activeElement?.textContent).toBe('FAQ')
  shown.go({ kind: 'info', info: 'faq', anchor: 'c-who' })
  await settle()
  expect(document.activeElement?.textContent).toBe('Who?')
  expect(events).toEqual([])
  expect(session.progress().place).toBe(0)
})

test('one that is not there is a part that could not be loaded', async () => {
  const { session } = appDouble({ info }).app
  const content = contentDouble(session.course, { info: async () => html })
  const shown = router({ window, session, content, banner: bannerOf(document), elapsed: () => 0 })
  shown.go({ kind: 'info', info: 'gone' })
  await settle()
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('could not be loaded')
})

test.each<{ data: DOMStringMap; place: Place; selector: string }>([
  { data: { info: 'faq' }, place: { kind: 'info', info: 'faq' }, selector: '[data-info="faq"]' },
  {
    data: { info: 'faq', anchor: 'c-who' },
    place: { kind: 'info', info: 'faq', anchor: 'c-who' },
    selector: '[data-info="faq"]',
  },
  { data: { glossary: '' }, place: { kind: 'glossary' }, selector: '[data-glossary]' },
])('$selector stands for a place', ({ data, place, selector }) => {
  expect(placeOf(data)).toEqual(place)
  expect(linkSelector(place)).toBe(selector)
})

test('they follow one another behind everything that is to be learned', () => {
  const { app } = appDouble({ info })
  expect(neighbours(app, { kind: 'info', info: 'faq' })).toEqual({
    before: { kind: 'exam', exam: 2 },
    after: { kind: 'info', info: 'about' },
  })
})
