import { mkdirSync } from 'node:fs'
import type { Frame, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violationsOf } from './axe.ts'
import { inBrowser, openInLms, recordOf } from './learner.ts'

const contact = 'a[href="mailto:mr-safety@coursewright.example"]'

/** Presses a key until what has the focus in the frame fits the selector. */
async function tabTo(page: Page, frame: Frame, selector: string): Promise<void> {
  for (let press = 0; press < 200; press++) {
    const isThere = (target: string): boolean => document.activeElement?.matches(target) ?? false
    if (await frame.evaluate(isThere, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The tab key never reaches ${selector}.`)
}

async function openFeedback(frame: Frame): Promise<void> {
  await frame.evaluate(() => document.querySelector<HTMLElement>('[data-feedback]')?.click())
  await frame.waitForSelector('h1:has-text("Feedback"):focus')
}

/** Where pictures for people go; none are taken unless it is set. */
const shots = process.env['SHOTS']

async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

describe.concurrent('feedback in an LMS', () => {
  test('is given by keyboard alone, recorded at once, and asked for once', () =>
    inBrowser(async (page) => {
      const frame = await openInLms(page)
      await openFeedback(frame)
      await tabTo(page, frame, 'input[type="radio"]')
      for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
      await tabTo(page, frame, 'textarea')
      await page.keyboard.type('Mehr Bilder, bitte.')
      await frame.waitForSelector('[role="status"]:has-text("981 characters left")')
      await tabTo(page, frame, '[data-send]')
      await page.keyboard.press('Enter')
      await frame.waitForSelector('h1:has-text("Thank you"):focus')
      expect((await recordOf(page))['cmi.comments']).toBe('rating 4 of 5: Mehr Bilder, bitte.')
      await frame.click('#exit')

      const again = await openInLms(page)
      await again.evaluate(() => document.querySelector<HTMLElement>('[data-feedback]')?.click())
      await again.waitForSelector('h1:has-text("Thank you")')
      await again.click('#exit')
      expect((await recordOf(page))['cmi.comments']).toBe('rating 4 of 5: Mehr Bilder, bitte.')
    }))

  test.each([
    { width: 1000, colorScheme: 'light' },
    { width: 320, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
  ] as const)('is accessible at $width pixels in $colorScheme', ({ width, colorScheme }) =>
    inBrowser(
      async (page) => {
        const frame = await openInLms(page)
        await openFeedback(frame)
        await frame.click('[data-send]')
        await frame.waitForSelector('text=Choose a rating first.')
        expect(await violationsOf(frame)).toEqual([])
        expect(
          await frame.evaluate(() => document.documentElement.scrollWidth),
        ).toBeLessThanOrEqual(width)
        await shoot(page, `form-${width}-${colorScheme}`)
        await frame.check('input[value="5"]')
        await frame.click('[data-send]')
        await frame.waitForSelector('h1:has-text("Thank you")')
        expect(await violationsOf(frame)).toEqual([])
        await shoot(page, `thanks-${width}-${colorScheme}`)
      },
      {
        viewport: { width, height: width === 320 ? 1400 : 1100 },
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
      },
    ),
  )

  test('is not asked for in review; the contact is there', () =>
    inBrowser(async (page) => {
      const launch = { 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit' }
      const frame = await openInLms(page, `?launch=${encodeURIComponent(JSON.stringify(launch))}`)
      await frame.click('[data-feedback]')
      await frame.waitForSelector(contact)
      expect(await frame.$('textarea')).toBeNull()
      expect(await recordOf(page)).toEqual({})
    }))
})

test('in the web package only the contact is there', () =>
  inBrowser(async (page) => {
    await page.goto('/package/web/index.html')
    await page.waitForSelector('#turn button')
    await page.click('#outline [data-feedback]:has-text("Contact")')
    await page.waitForSelector('h1:has-text("Contact")')
    await page.waitForSelector(contact)
    expect(await page.$('textarea')).toBeNull()
    await shoot(page, 'web')
  }))
