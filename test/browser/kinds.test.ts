import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/model/question.ts'
import { asked } from './asked.ts'
import { violationsOf } from './axe.ts'
import { hands } from './hands.ts'
import type { Hand } from './hands.ts'
import { kindsCourse } from './kinds-course.ts'
import { inBrowser } from './learner.ts'

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
        await check.locator('img').evaluate((img) => (img as HTMLImageElement).decode())
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
        await page.touchscreen.tap(box.x + box.width - 42, box.y + box.height / 2)
        expect(await small.getByRole('radio').isChecked()).toBe(true)
      },
      { viewport: { width: 320, height: 640 }, hasTouch: true },
    ))
})
