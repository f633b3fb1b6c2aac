import type { Frame, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violationsOf } from './axe.ts'
import { courseFrame, inBrowser, openInLms, recordOf } from './learner.ts'

const flip = '.study > .button'

/** What is due is a matter of days: none ends while a test runs. */
const noon = Date.UTC(2026, 0, 15, 12)

/** Opens the list of decks in the web package. */
async function openDecks(page: Page): Promise<void> {
  await page.clock.setFixedTime(noon)
  await page.goto('/package/web/index.html')
  await page.waitForSelector('#turn button')
  await follow(page, '[data-cards]')
}

/** By the contents, which narrow screens hide. */
async function follow(page: Page | Frame, link: string): Promise<void> {
  await page.evaluate((selector) => {
    // The view that is left may have such a row too.
    document.querySelector('div.entry-row')?.setAttribute('data-left', '')
    document.querySelector<HTMLElement>(selector)?.click()
  }, `#outline ${link}`)
  await page.waitForSelector('div.entry-row:not([data-left])')
}

/** Begins a round over all cards. */
async function start(page: Page | Frame): Promise<void> {
  await page.click('div.entry-row .button')
  await page.waitForSelector('h1:has-text("Card 1 of 20")')
}

/** Turns and answers cards until the round ends. */
async function goThrough(page: Page | Frame): Promise<void> {
  while (await page.$(flip)) {
    await page.click(flip)
    await page.click('[data-known="yes"]')
  }
}

describe.concurrent('flash cards', () => {
  test('are turned and answered by mouse, up to the end of the round', () =>
    inBrowser(async (page) => {
      await openDecks(page)
      await start(page)
      const front = await page.innerText('.card-front')
      expect(await page.innerText('.card-back')).toBe('')
      expect(await page.isVisible('[data-known="yes"]')).toBe(false)
      await page.click('.card')
      expect(await page.innerText('.card-back')).not.toBe('')
      await page.click('[data-known="no"]')
      expect(await page.innerText('.card-front')).not.toBe(front)
      await goThrough(page)
      expect(await page.innerText('.round-score')).toBe('You knew 19 of 20.')
      expect(await page.innerText('.agenda')).toBe('1 due today\n19 due tomorrow')
      await page.click('[data-again]')
      expect(await page.innerText('.card-front')).toBe(front)
    }))

  test('are turned and answered by keyboard alone', () =>
    inBrowser(async (page) => {
      await openDecks(page)
      await page.focus('div.entry-row .button')
      await page.keyboard.press('Enter')
      for (const [at, key] of ['1', '2', 'ArrowLeft', 'ArrowRight'].entries()) {
        await page.waitForSelector(`h1:has-text("Card ${at + 1} of 20")`)
        await page.keyboard.press(at % 2 === 0 ? 'Space' : 'Enter')
        await page.waitForSelector('.card-back:not(:empty)')
        await page.keyboard.press(key)
      }
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Again')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForSelector('h1:has-text("Card 6 of 20")')
      await page.click('.item-turn .button')
      expect(await page.innerText('div.entry-row strong')).toBe('Due today: 2')
    }))

  test.each(['no-preference', 'reduce'] as const)(
    'are answered by a swipe, with %s for motion, while a vertical one scrolls',
    (reducedMotion) =>
      inBrowser(
        async (page, context) => {
          await openDecks(page)
          await start(page)
          await page.tap(flip)
          const touch = await context.newCDPSession(page)
          const swipe = async (across: number, down: number): Promise<void> => {
            // Cards differ in height, and a tap may have scrolled: the finger goes down where the front is now.
            const front = await page.waitForSelector('.card-front')
            await front.scrollIntoViewIfNeeded()
            const box = await front.boundingBox()
            const [x, y] = [(box?.x ?? 0) + 130, (box?.y ?? 0) + 10]
            const points = Array.from({ length: 9 }, (_, step) => ({
              x: x + (across * step) / 8,
              y: y + (down * step) / 8,
            }))
            for (const [step, point] of points.entries()) {
              const type = step === 0 ? 'touchStart' : 'touchMove'
              await touch.send('Input.dispatchTouchEvent', { type, touchPoints: [point] })
            }
            await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
          }
          await swipe(-110, 8)
          await page.waitForSelector('h1:has-text("Card 2 of 20")')
          // Chromium takes no tap in the first third of a second after a swipe; a click of the mouse it does.
          await page.click(flip)
          await swipe(110, 8)
          await page.waitForSelector('h1:has-text("Card 3 of 20")')
          await page.click(flip)
          await page.evaluate(() => window.scrollTo(0, 0))
          await swipe(20, -160)
          await page.waitForFunction(() => window.scrollY > 40)
          expect(await page.innerText('h1')).toBe('Card 3 of 20')
          await follow(page, '[data-cards]')
          expect(await page.innerText('div.entry-row span')).toMatch(/^\d+ new · 1 known$/)
        },
        { viewport: { width: 320, height: 480 }, hasTouch: true, isMobile: true, reducedMotion },
      ),
  )

  test('are remembered by the LMS over a reload', () =>
    inBrowser(async (page) => {
      await page.clock.setFixedTime(noon)
      const frame = await openInLms(page)
      await follow(frame, '[data-cards]')
      const cards = Number(/(\d+) new/.exec(await frame.innerText('div.entry-row'))?.[1])
      expect(cards).toBeGreaterThan(300)
      await start(frame)
      for (const known of ['yes', 'no', 'yes']) {
        await frame.click(flip)
        await frame.click(`[data-known="${known}"]`)
      }
      await frame.click('#exit')
      await frame.waitForSelector('.closed')
      const state = (await recordOf(page))['cmi.suspend_data'] ?? ''
      // Three bits for each card up to the last that was answered, six in a character, beside what any state has.
      expect(state.length).toBeLessThan(180 + cards / 2)
      await page.evaluate(() => localStorage.setItem('kept', localStorage.getItem('record') ?? ''))
      await page.evaluate(() => {
        const record = localStorage.getItem('kept') ?? ''
        localStorage.clear()
        localStorage.setItem('record', record)
      })
      await page.reload()
      const again = await courseFrame(page)
      await follow(again, '[data-cards]')
      expect(await again.innerText('div.entry-row p')).toMatch(/^Due today: 1\n\d+ new · 2 known$/)
    }))
})

const views: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'list of decks': async () => undefined,
  front: start,
  back: async (page) => {
    await start(page)
    await page.click(flip)
  },
  summary: async (page) => {
    await start(page)
    await goThrough(page)
  },
  'practice overview': async (page) => {
    await follow(page, '[data-practice]')
    await page.click('.entry-group summary')
  },
  'question of practice with a flag': async (page) => {
    await follow(page, '[data-practice]')
    await page.click('div.entry-row .button')
    await page.click('[data-flag]')
  },
}

describe.concurrent('axe finds nothing wrong, and nothing is too wide,', () => {
  const cases = Object.keys(views).flatMap((view) => [
    { view, colorScheme: 'light' as const, width: 320 },
    { view, colorScheme: 'dark' as const, width: 1000 },
  ])
  test.each(cases)('with the $view in $colorScheme at $width', ({ view, colorScheme, width }) =>
    inBrowser(
      async (page) => {
        await openDecks(page)
        await views[view]?.(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        )
        expect(await violationsOf(page)).toEqual([])
      },
      {
        viewport: { width, height: 700 },
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
      },
    ),
  )
})
