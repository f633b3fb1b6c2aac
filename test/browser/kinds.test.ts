import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/model/question.ts'
import { violationsOf } from './axe.ts'
import { hands } from './hands.ts'
import type { Hand } from './hands.ts'
import { kindsCourse } from './kinds-course.ts'
import { inBrowser } from './learner.ts'

/** One question of a kind, how it is answered, and what the learner is told then. */
interface Asked {
  /** All that stands below the question's heading. */
  readonly source: string
  readonly answer: (hand: Hand, check: Locator) => Promise<void>
  readonly verdict: string
}

/** The end of a question that needs nothing special. */
const rest = '\n\n> Because.\n\n```yaml\ndifficulty: 1\n```'

const press =
  (name: string) =>
  (hand: Hand, check: Locator): Promise<void> =>
    hand.press(check.getByLabel(name, { exact: true }))

/** Every kind is here, or this does not compile. */
const asked: Readonly<Record<Kind, Asked>> = {
  case: {
    source: `A visitor comes.\n\n\`\`\`yaml\ndifficulty: 1\n\`\`\`\n\n### visitor-first\n\nWhich?\n\n- [x] This\n- [ ] That${rest}\n\n### visitor-then\n\nIs it?\n\n- [x] True\n- [ ] False${rest}`,
    answer: async (hand, check) => {
      await press('This')(hand, check)
      await press('False')(hand, check)
    },
    verdict: '1 of 2 right',
  },
  choice: {
    source: `Which?\n\n- [ ] This\n- [x] That\n- [ ] Other${rest}`,
    answer: press('That'),
    verdict: 'Right.',
  },
  multiple: {
    source: `Which?\n\n- [x] This\n- [x] That\n- [ ] Other${rest}`,
    answer: press('This'),
    verdict: 'Partly right: 50 % of the credit.',
  },
  'true-false': {
    source: `Is it?\n\n- [x] True\n- [ ] False${rest}`,
    answer: press('False'),
    verdict: 'Not quite.',
  },
  numeric: {
    source: `How much?\n\n= 1.5 ± 0.1 T${rest}`,
    answer: (hand, check) => hand.type(check.getByRole('textbox'), '1,45'),
    verdict: 'Right.',
  },
  'fill-in': {
    source: `What is it called?\n\n= Zone IV | zone 4${rest}`,
    answer: (hand, check) => hand.type(check.getByRole('textbox'), 'ZONE 4'),
    verdict: 'Right.',
  },
  ordering: {
    source: `What comes first?\n\n1. Alpha\n2. Beta\n3. Gamma${rest}`,
    answer: async (hand, check) => {
      const shown = await check.locator('.ordering-text').allTextContents()
      const moves = ['Gamma', 'Beta', 'Alpha'].flatMap((text) => {
        const place = shown.indexOf(text)
        shown.unshift(...shown.splice(place, 1))
        return Array.from({ length: place }, () => `Move up: ${text}`)
      })
      for (const name of moves) await hand.press(check.getByRole('button', { name }))
    },
    verdict: 'Right.',
  },
  matching: {
    source: `Which is which?\n\n| a | b |\n| - | - |\n| One | Uno |\n| Two | Due |${rest}`,
    answer: async (hand, check) => {
      await hand.choose(check.getByLabel('One'), 'Uno')
      await hand.choose(check.getByLabel('Two'), 'Due')
    },
    verdict: 'Right.',
  },
  likert: {
    source: 'How is it?\n\n~ Bad | Fair | Good\n\n```yaml\ndifficulty: 1\n```',
    answer: press('Fair'),
    verdict: 'Thank you.',
  },
  hotspot: {
    source: `![Stripes](../assets/stripes.svg)\n\nWhere?\n\n- [ ] \`5 20 25 60\` Left\n- [x] \`40 20 20 60\` Middle\n- [ ] \`90 20 10 10\` Right${rest}`,
    answer: (hand, check) =>
      hand.press(
        check.getByRole('radio', { name: 'Region B: Middle', exact: true }),
        check.locator('.region', { hasText: 'B' }),
      ),
    verdict: 'Right.',
  },
}

const kinds = Object.keys(asked) as Kind[]
const course = kindsCourse(
  Object.fromEntries(Object.entries(asked).map(([kind, { source }]) => [kind, source])),
)

/** Answers the question in view and has it checked. */
async function answer(hand: Hand, check: Locator, kind: Kind): Promise<string | null> {
  await asked[kind].answer(hand, check)
  await hand.press(check.locator(':scope > .button'))
  return check.locator('.check-result .verdict').first().textContent()
}

describe.concurrent.each(Object.entries(hands))('by %s', (name, handOf) => {
  test.each(kinds)('a question of the kind %s is answered and checked', (kind) =>
    inBrowser(
      async (page) => {
        const check = await course.open(page, kind)
        expect(await answer(handOf(page), check, kind)).toBe(asked[kind].verdict)
      },
      {
        hasTouch: name === 'touch',
        viewport: { width: name === 'touch' ? 320 : 1000, height: 640 },
      },
    ),
  )
})

describe.concurrent('axe finds nothing wrong', () => {
  const cases = kinds.flatMap((kind) => [
    { kind, colorScheme: 'light' as const, width: 1000 },
    { kind, colorScheme: 'dark' as const, width: 320 },
  ])
  test.each(cases)('with the kind $kind in $colorScheme at $width pixels', (one) =>
    inBrowser(
      async (page) => {
        const check = await course.open(page, one.kind)
        await answer(hands.mouse(page), check, one.kind)
        expect(await violationsOf(page)).toEqual([])
        const { scrollWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
        }))
        expect(scrollWidth).toBeLessThanOrEqual(one.width)
      },
      {
        colorScheme: one.colorScheme,
        viewport: { width: one.width, height: 640 },
        reducedMotion: 'reduce',
        bypassCSP: true,
      },
    ),
  )
})

describe.concurrent('the regions of a picture', () => {
  test.each([320, 1000])('lie where the author put them, on a screen of %d pixels', (width) =>
    inBrowser(
      async (page) => {
        const check = await course.open(page, 'hotspot')
        const picture = await check.locator('img').boundingBox()
        const region = await check.locator('.region').nth(1).boundingBox()
        if (!picture || !region) throw new Error('The picture or its region is not in view.')
        expect(picture.width).toBeGreaterThan(width * 0.5)
        expect(picture.height).toBeCloseTo(picture.width / 2, 0)
        expect((region.x - picture.x) / picture.width).toBeCloseTo(0.4, 2)
        expect((region.y - picture.y) / picture.height).toBeCloseTo(0.2, 2)
        expect(region.width / picture.width).toBeCloseTo(0.2, 2)
        expect(region.height / picture.height).toBeCloseTo(0.6, 2)
      },
      { viewport: { width, height: 640 } },
    ),
  )

  test('have 44 pixels for a finger, however small they are', () =>
    inBrowser(
      async (page) => {
        const check = await course.open(page, 'hotspot')
        const small = check.locator('.region').nth(2)
        const box = await small.boundingBox()
        if (!box) throw new Error('The region is not in view.')
        expect(box.width).toBeLessThan(44)
        await page.touchscreen.tap(box.x + box.width / 2 - 20, box.y + box.height / 2)
        expect(await small.getByRole('radio').isChecked()).toBe(true)
      },
      { viewport: { width: 320, height: 640 }, hasTouch: true },
    ))
})
