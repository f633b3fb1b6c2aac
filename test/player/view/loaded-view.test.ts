import { expect, test } from 'vitest'
import type { Content } from '../../../src/player/content.ts'
import type { LoadedKind } from '../../../src/player/view/app.ts'
import { bannerOf } from '../../../src/player/view/banner.ts'
import { router } from '../../../src/player/view/router.ts'
import { appDouble } from '../../doubles/app.ts'
import { contentDouble } from '../../doubles/content.ts'

/** Lets loading end, well or not. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** The title in view. */
const title = (): string | undefined => document.querySelector('h1')?.textContent ?? undefined

test.each([
  { kind: 'cards', heading: 'Flash cards' },
  { kind: 'glossary', heading: 'Words' },
  { kind: 'downloads', heading: 'Downloads' },
  { kind: 'certificate', heading: 'Diploma' },
  { kind: 'feedback', heading: 'Feedback' },
] as const)('$kind can be tried again when its script did not load', async ({ kind, heading }) => {
  const { session } = appDouble({
    feedback: true,
    decks: [{ id: 'glossary', title: 'Words', isGlossary: true, cards: [] }],
    certificate: { title: 'Diploma', statement: 'has passed', hours: 2 },
  }).app
  const whole = contentDouble(session.course)
  const asked: LoadedKind[] = []
  const view: Content['view'] = (kind) => {
    asked.push(kind)
    if (asked.length === 1) return Promise.reject(new Error('offline'))
    return whole.view(kind)
  }
  const content = { ...whole, view }
  router({ window, session, content, banner: bannerOf(document), elapsed: () => 0 }).go({ kind })
  await settle()
  expect([title(), document.querySelector('[role="alert"]')?.textContent]).toEqual([
    'Not there yet',
    'This part of the course could not be loaded.',
  ])
  document.querySelector('button')?.click()
  await settle()
  expect([title(), asked]).toEqual([heading, [kind, kind]])
})

test('a view that was slow to load does not take the place of where the learner went meanwhile', async () => {
  const { session } = appDouble({ feedback: true }).app
  const whole = contentDouble(session.course)
  let load = (): void => undefined
  const slow = new Promise<void>((resolve) => {
    load = resolve
  })
  const view: Content['view'] = async (kind) => {
    if (kind === 'feedback') await slow
    return whole.view(kind)
  }
  const content = { ...whole, view }
  const app = router({ window, session, content, banner: bannerOf(document), elapsed: () => 0 })
  app.go({ kind: 'feedback' })
  app.go({ kind: 'cards' })
  await settle()
  load()
  await settle()
  expect(title()).toBe('Flash cards')
})
