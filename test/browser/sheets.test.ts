import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { assetOf, folderOf, mini, pageWith } from '../compile/mini-course.ts'
import { violationsOf } from './axe.ts'
import { inBrowser } from './learner.ts'
import { publishCourse } from './publish-course.ts'

const text = `:::figure
![A plan of four zones](../assets/plan.svg)

Zones from left to right.
:::

![Sign](../assets/sign.svg)

![](../assets/plan.svg)

${'Stand on both feet. '.repeat(120)}

### The quench

When the field collapses, **helium** leaves the magnet.
`

const svg = (size: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="#06c"/></svg>`

const course = '/own/sheets/index.html'
const second = '#outline a[href="#page-2"]'

beforeAll(() => {
  const assets = [
    assetOf('assets/plan.svg', svg('viewBox="0 0 800 400"')),
    assetOf('assets/sign.svg', svg('width="24" height="24"')),
  ]
  const settings = `${mini['course.yaml']}cover: false\n`
  const sources = { ...mini, ...pageWith(text), 'course.yaml': settings }
  const glossary = { 'glossary.md': '## Isocentre\n\nThe middle.\n' }
  return publishCourse('sheets', folderOf({ ...sources, ...glossary }, assets))
})

async function open(page: Page): Promise<void> {
  await page.goto(course)
  await page.waitForSelector('#turn button')
}

async function openSecond(page: Page): Promise<void> {
  await open(page)
  await page.evaluate((link) => document.querySelector<HTMLElement>(link)?.click(), second)
  await page.waitForSelector('.zoom-button')
}

const focused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((fits) => document.activeElement?.matches(fits) ?? false, selector)

const rootSize = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).fontSize)

describe.concurrent('a sheet', () => {
  test('keeps the focus and everything else out, and gives both back', () =>
    inBrowser(async (page) => {
      await open(page)
      await page.focus('#display')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.sheet h2:focus')
      for (let press = 0; press < 30; press++) {
        await page.keyboard.press(press < 15 ? 'Tab' : 'Shift+Tab')
        expect(await page.evaluate(() => document.activeElement?.closest('.sheet') !== null)).toBe(
          true,
        )
      }
      // Shortcuts of the course mean nothing here.
      await page.keyboard.press('ArrowRight')
      await page.focus('[data-close]')
      await page.keyboard.press('/')
      expect(await page.isVisible('.sheet')).toBe(true)
      expect(await page.locator('.layout').getAttribute('inert')).toBe('')
      await page.keyboard.press('Escape')
      expect(await focused(page, '#display')).toBe(true)
      expect(await page.locator('.layout').getAttribute('inert')).toBeNull()
      expect(await page.locator('[aria-hidden="true"]:not(svg)').count()).toBe(0)
    }))

  test('says that it could not be loaded, and opens when it is asked again', () =>
    inBrowser(
      async (page) => {
        await page.route('**/sheets.js', (route) => route.abort(), { times: 1 })
        await open(page)
        await page.click('#display')
        await page.waitForSelector('#banner >> text=could not be loaded')
        await page.click('#display')
        await page.waitForSelector('.sheet')
        expect(await page.locator('#banner p').count()).toBe(0)
      },
      {},
      [/sheets\.js|ERR_FAILED/],
    ))
})

test('what is chosen under Display holds at once, and at the next start', () =>
  inBrowser(async (page) => {
    await open(page)
    expect(await rootSize(page)).toBe('16px')
    await page.click('#display')
    await page.check('.sheet [value="dark"]')
    await page.check('.sheet [value="150"]')
    await page.click('text=Single keys as shortcuts')
    const look = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const dark = await look()
    expect(await rootSize(page)).toBe('24px')
    await page.reload()
    await page.waitForSelector('#turn button')
    expect([await rootSize(page), await look()]).toEqual(['24px', dark])
    await page.keyboard.press('/')
    await page.keyboard.press('?')
    await page.click('#display')
    await page.waitForSelector('.sheet')
    expect(await page.locator('.sheet-keys, .search-field').count()).toBe(0)
    await page.click('text=Reset')
    expect(await rootSize(page)).toBe('16px')
    expect(await look()).not.toBe(dark)
    expect(await page.evaluate(() => localStorage.getItem('coursewright display'))).toBeNull()
  }))

test('a picture opens large, by keyboard and by mouse; signs and decoration do not', () =>
  inBrowser(async (page) => {
    await openSecond(page)
    expect(await page.locator('.zoom-button').count()).toBe(1)
    await page.focus('.zoom-button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.sheet-zoom')
    const width = (): Promise<number> =>
      page.$eval('.zoom-frame img', (image) => image.getBoundingClientRect().width)
    const before = await width()
    await page.keyboard.press('+')
    await page.click('[aria-label="Larger"]')
    expect(await page.locator('.zoom-bar [role="status"]').textContent()).toBe('200 %')
    expect(await width()).toBeGreaterThan(1.9 * before)
    expect(await page.locator('.sheet-zoom').textContent()).toContain('Zones from left to right.')
    await page.keyboard.press('Escape')
    expect(await focused(page, '.zoom-button')).toBe(true)
    await page.click('.zoom img')
    await page.waitForSelector('.sheet-zoom')
  }))

test('the search is a key away, and puts the learner on the words', () =>
  inBrowser(async (page) => {
    await open(page)
    await page.keyboard.press('/')
    await page.waitForSelector('.search-field input:focus')
    await page.keyboard.type('helum')
    await page.waitForSelector('.result mark:has-text("helium")')
    await page.waitForSelector('[role="status"]:has-text("1 result")')
    await page.keyboard.press('Enter')
    expect(await focused(page, '.result a')).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForSelector('h2:has-text("The quench"):focus')
    const mark = page.locator('#page mark')
    expect(await mark.allTextContents()).toEqual(['helium'])
    const inView = await mark.evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
    expect(inView).toBe(true)
  }))

test.each(['light', 'dark'] as const)(
  'axe finds nothing wrong in %s, and nothing is wider than a screen of 320 pixels',
  (colorScheme) =>
    inBrowser(
      async (page) => {
        await openSecond(page)
        const check = async (): Promise<void> => {
          expect(await violationsOf(page)).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
        }
        await check()
        await page.click('#display')
        await page.check('.sheet [value="175"]')
        await check()
        await page.click('text=Keyboard shortcuts')
        await page.waitForSelector('.sheet-keys')
        await check()
        await page.keyboard.press('Escape')
        await page.click('.zoom-button')
        await page.click('[aria-label="Larger"]')
        await check()
        await page.keyboard.press('Escape')
        await page.click('#search')
        await page.fill('.search-field input', 'middle magnet')
        await page.waitForSelector('.result mark')
        await check()
        await page.fill('.search-field input', 'xyzzy')
        await page.waitForSelector('text=Nothing was found')
        await check()
      },
      {
        colorScheme,
        viewport: { width: 320, height: 640 },
        reducedMotion: 'reduce',
        bypassCSP: true,
      },
    ),
)
