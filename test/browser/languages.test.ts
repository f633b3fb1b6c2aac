import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderOf } from '../compile/mini-course.ts'
import { smallCourse } from '../texts/small-courses.ts'
import { violationsOf } from './axe.ts'
import { inBrowser } from './learner.ts'
import { publishCourse } from './publish-course.ts'

beforeAll(async () => {
  for (const tag of ['ar', 'fa']) await publishCourse(tag, folderOf(smallCourse('ar', tag)))
})

async function open(page: Page, tag: string): Promise<void> {
  await page.goto(`/own/${tag}/index.html`)
  await page.waitForSelector('#exit:not([hidden])')
  await page.click('[data-cover-start]')
  await page.waitForSelector('#turn button')
}

/** Follows a link of the contents, which may be folded away. */
function follow(page: Page, link: string): Promise<void> {
  return page.evaluate(
    (name) => document.querySelector<HTMLElement>(`#outline [data-${name}]`)?.click(),
    link,
  )
}

/** From the left edge of the window, in CSS pixels. */
const leftOf = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, (element) => element.getBoundingClientRect().left)

describe.concurrent('a course in Arabic', () => {
  test('is laid out from the right, and its keys turn pages that way', () =>
    inBrowser(async (page) => {
      await open(page, 'ar')
      expect(await leftOf(page, '#outline')).toBeGreaterThan(await leftOf(page, '#main'))
      const title = await page.textContent('h1')
      await page.keyboard.press('ArrowLeft')
      await page.waitForSelector('[data-number]')
      expect(await page.textContent('h1')).not.toBe(title)
      await page.keyboard.press('ArrowRight')
      await page.waitForSelector(`h1:text-is("${title}")`)
      expect(await violationsOf(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    }))

  test('takes cards known on towards the left', () =>
    inBrowser(async (page) => {
      await open(page, 'ar')
      await follow(page, 'cards')
      await page.click('.entry-row .button')
      await page.click('.study > .button')
      await page.keyboard.press('ArrowLeft')
      expect(await page.textContent('.round-score')).toBe('كنت تعرف 1 من 1.')
    }))

  test('gives a certificate that is printed, because its PDF has no letters for it', () =>
    inBrowser(async (page) => {
      await open(page, 'ar')
      await follow(page, 'exam')
      await page.click('[data-exam-start]')
      const field = await page.waitForSelector('[data-item] input')
      if ((await field.getAttribute('type')) === 'text') await field.fill('1,5')
      else await page.check('[data-item] input[value="1"]')
      await page.click('[data-exam-review]')
      await page.click('[data-exam-submit]')
      await page.click('[data-certificate-link]')
      await page.fill('.certificate-form input', 'ليلى حداد')
      await page.click('[data-certificate-confirm]')
      await page.waitForSelector('.certificate')
      expect(await page.textContent('[data-certificate="date"]')).toMatch(/^\d{1,2} \S+ \d{4}$/)
      expect(await page.textContent('[data-certificate="score"]')).toBe('100%')
      await page.evaluate(() =>
        Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }),
      )
      await page.click('text=تنزيل ملف PDF')
      await page.waitForSelector('body[data-printed]')
      expect(await page.textContent('[role="status"].hint')).toContain('نافذة الطباعة')
    }))
})

test('where the player does not speak the language, each word is marked as what it is', () =>
  inBrowser(async (page) => {
    await open(page, 'fa')
    const languageOf = (selector: string): Promise<readonly (string | undefined)[]> =>
      page.$eval(selector, (element) =>
        ['lang', 'dir'].map(
          (name) => element.closest(`[${name}]`)?.getAttribute(name) ?? undefined,
        ),
      )
    expect(await languageOf('#exit')).toEqual(['en', 'ltr'])
    expect(await languageOf('#page .callout')).toEqual(['fa', 'rtl'])
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector('.check > .button')
    expect(await languageOf('.check > .button')).toEqual(['en', 'ltr'])
    expect(await languageOf('.check legend')).toEqual(['fa', 'rtl'])
    await follow(page, 'practice')
    await page.waitForSelector('#page .entry-row')
    expect(await languageOf('#page h1')).toEqual(['en', 'ltr'])
  }))
