import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Kind } from '../../src/model/question.ts'
import { asked } from './asked.ts'
import { putDescribe } from './inspect/describe.ts'
import { keysOf } from './keys.ts'
import type { Keys } from './keys.ts'
import { inBrowser } from './learner.ts'
import { offerPlainLms } from './plain-lms.ts'
import { publish } from './publish.ts'
import { showcasePackage } from './showcase.ts'
import { newTally } from './tally.ts'
import type { Tally } from './tally.ts'

beforeAll(async () => publish('showcase', await showcasePackage()))

/** A learner with keys alone, and what was found on the way. */
interface Journey {
  readonly page: Page
  readonly keys: Keys
  readonly tally: Tally
}

/** After each step to another view, its heading has the focus and the window's title names it. */
async function arrives({ page, tally }: Journey, heading: string): Promise<void> {
  await page.waitForSelector(`h1:has-text("${heading}"):focus`)
  const title = await page.title()
  tally.add('arrival', title.includes(heading) ? [] : [`The title is "${title}".`])
}

/** Something is said without the focus going there. */
async function hears({ page, tally }: Journey, text: string): Promise<void> {
  const live = ':is([role="status"], [role="alert"], [aria-live="polite"])'
  await page.waitForSelector(`${live}:has-text("${text}")`, { state: 'attached' })
  tally.add('announcements', [])
}

async function answerKind({ page, keys }: Journey, kind: Kind, holder: string): Promise<void> {
  await asked[kind].answer(keys.hand, page.locator(`${holder}[data-kind="${kind}"]`))
}

/** By the contents, which stand before the page; narrow screens have them behind a button. */
async function follows({ page, keys }: Journey, link: string): Promise<void> {
  const isFolded = await page.isVisible('#menu')
  if (isFolded) {
    await keys.goTo('#menu', 'Shift+Tab')
    await keys.press('Enter')
  }
  await keys.goTo(`#outline ${link}`, isFolded ? 'Tab' : 'Shift+Tab')
  await keys.press('Enter')
}

async function reads(journey: Journey): Promise<void> {
  const { page, keys } = journey
  await keys.goTo('.skip', 'Shift+Tab')
  await keys.press('Enter')
  await follows(journey, '[data-page="1"]')
  await arrives(journey, 'What pages hold')
  await keys.use('[data-turn="next"]')
  await arrives(journey, 'Figures and boxes')
  await keys.use('#page summary', 'Space')
  await page.waitForSelector('#page details[open]')
  await keys.use('[data-turn="next"]')
  await arrives(journey, 'Tables')
  await page.waitForSelector('.term[role]')
  await keys.goTo('.term')
  await hears(journey, 'Sudden loss of the field')
  await keys.press('Escape')
  await page.waitForSelector('.tip', { state: 'detached' })
  await keys.goTo('.table-scroll')
  await keys.press('ArrowRight')
  await keys.use('[data-turn="next"]')
  await arrives(journey, 'Questions')
}

async function isChecked(journey: Journey): Promise<void> {
  const { page, keys } = journey
  await keys.use('[data-turn="next"]')
  await arrives(journey, 'One check')
  await keys.use('.check > .button')
  await hears(journey, 'Choose an answer first.')
  await answerKind(journey, 'choice', '.check')
  await keys.use('.check > .button')
  await hears(journey, asked.choice.verdict)
  await keys.use('[data-turn="next"]')
  await arrives(journey, 'Every kind')
  for (const kind of Object.keys(asked) as Kind[]) {
    await page.waitForSelector(`.check[data-kind="${kind}"]`)
    await answerKind(journey, kind, '.check')
    await keys.use(`.check[data-kind="${kind}"] > .button`)
    await hears(journey, asked[kind].verdict)
  }
}

async function studies(journey: Journey): Promise<void> {
  const { page, keys } = journey
  await follows(journey, '[data-practice]')
  await arrives(journey, 'Practice')
  await keys.use('li.entry-row .button')
  await arrives(journey, 'Question 1 of')
  await keys.use('.item-turn .button-quiet:last-child')
  await arrives(journey, 'Practice')
  await follows(journey, '[data-cards]')
  await arrives(journey, 'Flash cards')
  await keys.use('div.entry-row .button')
  await page.waitForSelector('.study > .button:focus')
  await keys.press('Space')
  await page.waitForSelector('.card-back[role="status"]:not(:empty)')
  await keys.use('[data-known="yes"]', 'Space')
  await page.waitForSelector('h1:has-text("Card 2 of")')
  await follows(journey, '[data-glossary]')
  await arrives(journey, 'Glossary')
  await keys.goTo('input[type="search"]')
  await keys.type('zone')
  await hears(journey, '1 of 2')
}

async function passes(journey: Journey): Promise<void> {
  const { page, keys } = journey
  await follows(journey, '[data-exam]')
  await arrives(journey, 'Final test')
  await keys.use('[data-exam-start]')
  await arrives(journey, 'Question 1 of')
  await keys.use('[data-pause]')
  await arrives(journey, 'Paused')
  await keys.use('[data-resume]')
  for (let at = 1; ; at++) {
    await arrives(journey, `Question ${at} of`)
    const kind = (await page.getAttribute('[data-item]', 'data-kind')) as Kind
    await answerKind(journey, kind, '[data-item]')
    if (!(await page.$('[data-exam-next]'))) break
    await keys.use('[data-exam-next]')
  }
  await keys.use('[data-flag]', 'Space')
  await keys.use('.item-more summary')
  await keys.goTo('.grid-item.is-flagged')
  await keys.goTo('[data-exam-review]', 'Shift+Tab')
  await keys.press('Enter')
  await arrives(journey, 'Before you hand in')
  await keys.use('[data-exam-submit]')
  await arrives(journey, 'Passed')
}

async function ends(journey: Journey): Promise<void> {
  const { page, keys } = journey
  await keys.use('[data-certificate-link]')
  await page.waitForSelector('.certificate-form')
  await keys.goTo('.certificate-form input')
  await keys.press('Enter')
  await page.waitForSelector('.certificate')
  await follows(journey, '[data-info]')
  await arrives(journey, 'Questions and answers')
  await follows(journey, '[data-feedback]')
  await arrives(journey, 'Feedback')
  await keys.use('[data-send]')
  await hears(journey, 'Choose a rating first.')
  await keys.hand.press(page.locator('input[value="4"]'))
  await keys.use('[data-send]')
  await arrives(journey, 'Thank you')
  await keys.goTo('#exit', 'Shift+Tab')
  await keys.press('Enter')
  await page.waitForSelector('main.closed h1:focus')
}

describe.concurrent('by keyboard alone', () => {
  test.each([
    { screen: 'at 100 percent', viewport: { width: 1280, height: 1024 } },
    { screen: 'at 400 percent', viewport: { width: 320, height: 256 } },
  ])(
    'a learner comes from the first page to the certificate, sees every stop and hears what happens, $screen',
    ({ screen, viewport }) =>
      inBrowser(
        async (page, context) => {
          const tally = newTally()
          tally.at(screen)
          await context.addInitScript(putDescribe)
          await offerPlainLms(context)
          await page.goto('/own/showcase/index.html')
          await page.waitForSelector('h1:focus')
          const journey = { page, keys: keysOf(page, tally), tally }
          for (const part of [reads, isChecked, studies, passes, ends]) await part(journey)
          await tally.save(`keyboard-${viewport.width}`)
          expect(tally.faults()).toEqual([])
        },
        { viewport, reducedMotion: 'reduce' },
      ),
    300_000,
  )

  test(
    'a learner turns all pages of the bundled course by the arrow key, and is put at the top of each',
    () =>
      inBrowser(
        async (page) => {
          const tally = newTally()
          await page.goto('/package/bundled/web/index.html')
          await page.waitForSelector('h1:focus')
          await page.evaluate(() =>
            document.querySelector<HTMLElement>('#outline [data-page="1"]')?.click(),
          )
          await page.waitForSelector('#turn [data-turn="next"]')
          // Pages keep their numbers when others come between them.
          const pages = await page.$$eval('#outline [data-page]', (all) =>
            all.map((link) => link.getAttribute('data-page')),
          )
          for (const at of pages.slice(1)) {
            await page.keyboard.press('ArrowRight')
            await page.waitForSelector(`#outline [data-page="${at}"][aria-current]`, {
              state: 'attached',
            })
            await page.waitForSelector('h1:focus')
            const top = await page.evaluate(() => window.scrollY)
            tally.add('arrival', top === 0 ? [] : [`Page ${at} begins at ${top}.`])
          }
          await tally.save('pages')
          expect(tally.faults()).toEqual([])
        },
        { reducedMotion: 'reduce' },
      ),
    300_000,
  )
})
