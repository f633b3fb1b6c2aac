import type { Page } from 'playwright-core'
import type { Kind } from '../../src/model/question.ts'
import { asked } from './asked.ts'
import { hands } from './hands.ts'
import { overlays } from './overlay-views.ts'
import { click, follow } from './view.ts'
import type { View } from './view.ts'

/** Answers the question in view, which stands in an element of its kind. */
async function answerKind(page: Page, kind: Kind, holder: string): Promise<void> {
  await asked[kind].answer(hands.mouse(page), page.locator(`${holder}[data-kind="${kind}"]`))
}

async function kindInView(page: Page, holder: string): Promise<Kind> {
  return (await page.getAttribute(holder, 'data-kind')) as Kind
}

/** Goes through an exam from the item in view to the last, and answers as many as it is told. */
async function answerExam(page: Page, most: number): Promise<void> {
  for (let at = 0; ; at++) {
    if (at < most) await answerKind(page, await kindInView(page, '[data-item]'), '[data-item]')
    if (!(await page.$('[data-exam-next]'))) return
    await page.click('[data-exam-next]')
    await page.waitForSelector(`h1:has-text("Question ${at + 2} of")`)
  }
}

/** The draw decides which item it is. */
async function turnToPicture(page: Page): Promise<void> {
  const items = await page.locator('.grid-item').count()
  if ((await page.$('.item-more:not([open])')) !== null) await page.click('.item-more summary')
  for (let at = 0; at < items && !(await page.$('.hotspot')); at++) {
    await page.locator('.grid-item').nth(at).click()
    await page.waitForSelector(`h1:has-text("Question ${at + 1} of")`)
    if ((await page.$('.item-more:not([open])')) !== null) await page.click('.item-more summary')
  }
  await page.waitForSelector('.hotspot')
}

const reading: readonly View[] = [
  { name: 'cover', open: (page) => page.waitForSelector('.cover-words h1:focus') },
  { name: 'opening page', open: (page) => follow(page, '[data-page="1"]', 'What pages hold') },
  {
    name: 'page with a figure and boxes',
    open: (page) => follow(page, '[data-page="2"]', 'Figures'),
  },
  { name: 'page with what was hidden', open: click('#page details summary') },
  { name: 'page with a table', open: (page) => follow(page, '[data-page="3"]', 'Tables') },
  {
    name: 'definition of a term',
    open: async (page) => {
      await page.focus('.term[role]')
      await page.waitForSelector('.tip')
    },
  },
  {
    name: 'cover of a course under way',
    open: async (page) => {
      await follow(page, '[data-cover]', 'Everything')
      await page.waitForSelector('.cover-standing:not(:empty)')
    },
  },
]

const checks: readonly View[] = [
  {
    name: 'knowledge check',
    open: async (page) => {
      await follow(page, '[data-page="5"]', 'One check')
      await page.waitForSelector('.check')
    },
  },
  { name: 'knowledge check without an answer', open: click('.check > .button') },
  {
    name: 'knowledge check answered wrong',
    open: async (page) => {
      await page.getByLabel('This', { exact: true }).check()
      await page.click('.check > .button')
      await page.waitForSelector('.feedback.is-wrong')
    },
  },
  {
    name: 'questions of every kind',
    open: async (page) => {
      await follow(page, '[data-page="6"]', 'Every kind')
      await page.waitForSelector(`.check >> nth=${Object.keys(asked).length - 1}`)
    },
  },
  {
    name: 'questions of every kind answered',
    open: async (page) => {
      for (const kind of Object.keys(asked) as Kind[]) {
        await answerKind(page, kind, '.check')
        await page.click(`.check[data-kind="${kind}"] > .button`)
      }
    },
  },
]

const practice: readonly View[] = [
  { name: 'practice', open: (page) => follow(page, '[data-practice]', 'Practice') },
  { name: 'practice of a question', open: click('li.entry-row .button >> nth=0') },
  {
    name: 'practice of a question answered',
    open: async (page) => {
      await answerKind(page, await kindInView(page, '.check'), '.check')
      await page.click('.check > .button')
      await page.waitForSelector('.check-result .verdict')
    },
  },
  {
    name: 'end of a round of practice',
    open: async (page) => {
      while (await page.$('[data-practice-next]')) await page.click('[data-practice-next]')
      await page.waitForSelector('.round-score')
    },
  },
]

const cards: readonly View[] = [
  { name: 'flash cards', open: (page) => follow(page, '[data-cards]', 'Flash cards') },
  { name: 'front of a card', open: click('div.entry-row .button') },
  { name: 'back of a card', open: click('.study > .button') },
  {
    name: 'end of a round of cards',
    open: async (page) => {
      for (let known = 0; !(await page.$('.round-score')); known++) {
        if (known > 0) await page.click('.study > .button')
        await page.click(`[data-known="${known % 2 === 0 ? 'no' : 'yes'}"]`)
      }
    },
  },
  { name: 'glossary', open: (page) => follow(page, '[data-glossary]', 'Glossary') },
  {
    name: 'glossary without a match',
    open: async (page) => {
      await page.fill('input[type="search"]', 'nothing of the kind')
      await page.waitForSelector('[role="status"]:has-text("0 of")')
    },
  },
  { name: 'downloads', open: (page) => follow(page, '[data-downloads]', 'Downloads') },
]

const exam: readonly View[] = [
  { name: 'certificate not yet earned', open: (page) => follow(page, '[data-certificate]', '') },
  { name: 'introduction of an exam', open: (page) => follow(page, '[data-exam]', 'Final test') },
  {
    name: 'item of an exam',
    open: async (page) => {
      await page.click('[data-exam-start]')
      await page.waitForSelector('[data-item]')
    },
  },
  { name: 'all questions of an exam', open: click('.item-more summary') },
  {
    name: 'item of an exam that is flagged',
    open: async (page) => {
      await page.click('[data-flag]')
      await page.waitForSelector('.grid-item.is-flagged')
    },
  },
  { name: 'pause of an exam', open: click('[data-pause]') },
  {
    name: 'review of an exam',
    open: async (page) => {
      await page.click('[data-resume]')
      await answerExam(page, 2)
      await page.click('[data-exam-review]')
      await page.waitForSelector('[data-exam-submit]')
    },
  },
  {
    name: 'result of an exam that is not passed',
    open: async (page) => {
      await page.click('[data-exam-submit]')
      await page.waitForSelector('h1:has-text("Not passed yet")')
    },
  },
  { name: 'question that was missed', open: click('.missed summary >> nth=0') },
  {
    name: 'introduction of another attempt',
    open: (page) => follow(page, '[data-exam]', 'Final test'),
  },
  {
    name: 'last item of an exam',
    open: async (page) => {
      await page.click('[data-exam-start]')
      await answerExam(page, Infinity)
    },
  },
  { name: 'item of an exam with a picture', open: turnToPicture },
  {
    name: 'result of an exam that is passed',
    open: async (page) => {
      await page.click('[data-exam-review]')
      await page.click('[data-exam-submit]')
      await page.waitForSelector('h1:has-text("Passed")')
    },
  },
  {
    name: 'name on the certificate',
    open: async (page) => {
      await page.click('[data-certificate-link]')
      await page.waitForSelector('.certificate-form')
    },
  },
  {
    name: 'certificate',
    open: async (page) => {
      await page.click('[data-certificate-confirm]')
      await page.waitForSelector('.certificate')
    },
  },
]

const rest: readonly View[] = [
  { name: 'page about the course', open: (page) => follow(page, '[data-info]', 'Questions') },
  { name: 'feedback', open: (page) => follow(page, '[data-feedback]', 'Feedback') },
  { name: 'feedback without a rating', open: click('[data-send]') },
  {
    name: 'thanks for feedback',
    open: async (page) => {
      await page.check('input[value="5"]')
      await page.click('[data-send]')
      await page.waitForSelector('h1:has-text("Thank you")')
    },
  },
  {
    name: 'contents on a narrow screen',
    open: async (page) => {
      if (await page.isVisible('#menu')) await page.click('#menu')
    },
  },
  {
    name: 'course that was left',
    open: async (page) => {
      await page.click('#exit')
      await page.waitForSelector('main.closed')
    },
  },
]

/** Every view of the player, in an order in which one page load serves them all. */
export const views: readonly View[] = [
  ...reading,
  ...checks,
  ...practice,
  ...cards,
  ...exam,
  ...overlays,
  ...rest,
]
