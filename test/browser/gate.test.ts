import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { folderOf, mini } from '../compile/mini-course.ts'
import { violationsOf } from './axe.ts'
import { inBrowser } from './learner.ts'
import { publishCourse } from './publish-course.ts'

const course = '/own/gate/index.html'
const filler = 'Stand on both feet and hold on with both hands.\n\n'.repeat(60)

/** The mini course in order: twenty seconds on its first page, a long second one with a check, and one more before the exam. */
const sources = {
  ...mini,
  'course.yaml': `${mini['course.yaml']}cover: false\nnavigation: { order: sequential, page: end, checks: right, exam: after-pages }\n`,
  'modules/01-one.md': mini['modules/01-one.md']
    .replace('objectives:', 'navigation: { minimum: 20 }\nobjectives:')
    .replace('Text.', `See [the next](02-two.md).\n\n${filler}\n::question{#first}`),
  'modules/02-two.md': '---\ntitle: Two\n---\n\nThe end.\n',
}

beforeAll(() => publishCourse('gate', folderOf(sources)))
const titleOf = (page: Page): Promise<string | null> => page.textContent('#page h1')
const lacks = (page: Page): Promise<string[]> => page.locator('#lack-note li').allTextContents()

/** Answers the knowledge check by the text of an option. */
async function check(page: Page, option: string): Promise<void> {
  await page.getByLabel(option, { exact: true }).check()
  await page.click('.check button')
}

test('a learner comes through a course in order, and by no other way', async () => {
  await inBrowser(
    async (page) => {
      await page.clock.install()
      await page.goto(course)
      await page.waitForSelector('#lack-note')
      expect(await lacks(page)).toEqual(['stay 20 more seconds'])
      expect(await page.locator('#outline .is-locked').count()).toBe(2)
      expect(await violationsOf(page)).toEqual([])
      await page.focus('[data-turn="next"]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.lock-status span')
      expect(await page.textContent('.lock-status')).toContain('stay 20 more seconds')
      expect(await titleOf(page)).toBe('One')
      await page.clock.runFor(20_000)
      await page.waitForSelector('#lack-note', { state: 'detached' })
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-turn'))).toBe(
        'next',
      )

      await page.keyboard.press('Enter')
      await page.waitForSelector('.check')
      await page.clock.runFor(20_000)
      expect(await lacks(page)).toEqual(['read to its end', 'answer the knowledge check right'])
      await page.click('#page a[data-page]')
      expect(await titleOf(page)).toBe('Page')
      await check(page, 'No')
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      await page.waitForFunction(() => document.querySelectorAll('#lack-note li').length === 1)
      await page.reload()
      await page.waitForSelector('#lack-note')
      expect(await titleOf(page)).toBe('Page')
      await page.clock.runFor(20_000)
      await check(page, 'Yes')
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      await page.clock.runFor(1000)
      await page.waitForSelector('#lack-note', { state: 'detached' })

      await page.click('#outline [data-exam]')
      await page.click('.pages-left a')
      await page.waitForFunction(() => document.querySelector('#page h1')?.textContent === 'Two')
      await page.clock.runFor(1000)
      await page.waitForFunction(() => !document.querySelector('.is-locked, #lack-note'))
      await page.click('#outline [data-exam]')
      await page.waitForSelector('[data-exam-start]')
    },
    { bypassCSP: true, viewport: { width: 1024, height: 700 } },
  )
})
