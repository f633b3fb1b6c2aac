import type { Card } from '../../../src/model/card.ts'
import type { Course } from '../../../src/model/course.ts'
import { dayOf } from '../../../src/model/day.ts'
import type { LearningEvent } from '../../../src/model/event.ts'
import { noProgress } from '../../../src/model/progress.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { encodeState } from '../../../src/model/suspend.ts'
import { startSession } from '../../../src/player/session.ts'
import type { App } from '../../../src/player/view/app.ts'
import { bannerOf } from '../../../src/player/view/banner.ts'
import type { Place } from '../../../src/player/view/place.ts'
import { router } from '../../../src/player/view/router.ts'
import { contentDouble } from '../../doubles/content.ts'
import { sampleCourse, sampleQuestions } from '../../doubles/course.ts'

/** Twenty-three cards in two decks; the first has a link and a table. */
const sampleCards: readonly Card[] = Array.from({ length: 23 }, (_, index) => ({
  number: index + 1,
  front: `<p>Front <a href="#x">${index + 1}</a></p>`,
  back:
    index === 0
      ? '<p><a href="#x">Back 1</a></p><div class="table-scroll" role="region" tabindex="0">T</div>'
      : `<p>Back ${index + 1}</p>`,
}))

const deckOf = (id: string, title: string, cards: readonly Card[]): Course['decks'][number] => ({
  id,
  title,
  cards: cards.map(({ number }) => ({ number })),
})

const courseWithCards: Course = {
  ...sampleCourse,
  decks: [
    deckOf('zones', 'Zones', sampleCards.slice(0, 3)),
    deckOf('glossary', 'Glossary', sampleCards.slice(3)),
  ],
}

/** The player's page with one place in it, and what the learner did there. */
export interface PlayerPage {
  readonly app: App
  readonly events: readonly LearningEvent[]
  readonly page: HTMLElement
}

/** Shows a place to a learner who has come this far. */
export async function openPlace(
  place: Place,
  progress: Progress = noProgress,
): Promise<PlayerPage> {
  document.body.innerHTML =
    '<div id="banner"></div><article id="page" data-course="MR safety"></article>'
  const state = encodeState({ progress, stamp: 1, lineage: 1, day: dayOf(Date.now()) })
  const session = startSession({
    course: courseWithCards,
    lms: {
      capacity: 100_000,
      connect: () => Promise.reject(new Error('not asked')),
      report: () => undefined,
      save: () => undefined,
      flush: () => undefined,
      close: () => undefined,
      leave: () => undefined,
    },
    launch: { state, learner: { id: '', name: '' }, records: true, comments: false },
    copy: { restore: (saved) => saved, keep: () => undefined },
  })
  const events: LearningEvent[] = []
  session.subscribe((event) => void events.push(event))
  const content = contentDouble(courseWithCards, {
    bank: (number) =>
      Promise.resolve(number === 1 ? sampleQuestions.slice(0, 3) : sampleQuestions.slice(3)),
    deck: (id) => Promise.resolve(id === 'zones' ? sampleCards.slice(0, 3) : sampleCards.slice(3)),
  })
  const app = router({ window, session, content, banner: bannerOf(document), elapsed: () => 0 })
  app.go(place)
  await Promise.resolve()
  const page = document.getElementById('page') as HTMLElement
  for (let turn = 0; page.childElementCount === 0 && turn < 20; turn++) await Promise.resolve()
  return { app, events, page }
}

/** Presses the button with this name, as screen readers read it. */
export function press(page: HTMLElement, name: string): void {
  const named = [...page.querySelectorAll('button')].find(
    (button) => !button.closest('[hidden]') && nameOf(button) === name,
  )
  if (!named) throw new Error(`There is no button "${name}".`)
  named.click()
}

/** Names of the buttons that can be seen, in their order. */
export function buttonsIn(page: HTMLElement): string[] {
  return [...page.querySelectorAll('button')].flatMap((button) =>
    button.closest('[hidden]') ? [] : [nameOf(button)],
  )
}

function nameOf(button: HTMLButtonElement): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? ''
}

/** The text of an element without its tags. */
export function textOf(page: HTMLElement, selector: string): string {
  return page.querySelector(selector)?.textContent ?? ''
}
