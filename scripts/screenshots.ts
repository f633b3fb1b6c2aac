// Makes the pictures of the README and docs from the built web package: `tsx scripts/screenshots.ts [folder]`.
import { mkdir } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { ensureChromium } from '../test/browser/chromium.ts'
import { startServer } from '../test/browser/server.ts'

const folder = process.argv[2] ?? 'docs/images'

/** What each picture shows, and how to get there from the first page. */
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  reading: (page) => follow(page, '#outline [data-page="5"]'),
  figure: (page) => follow(page, '#outline [data-page="4"]'),
  opening: async () => undefined,
  check: async (page) => {
    await follow(page, '#outline [data-page="5"]')
    await page.check('.check input >> nth=0')
    await page.click('.check .button')
    await page.locator('.check').scrollIntoViewIfNeeded()
  },
  practice: (page) => follow(page, '#outline [data-practice]'),
  exam: async (page) => {
    await follow(page, '#outline [data-exam]')
    await page.click('[data-exam-start]')
    await page.check('[data-item] input >> nth=0')
  },
  review: async (page) => {
    await follow(page, '#outline [data-exam]')
    await page.click('[data-exam-start]')
    for (const _ of Array.from({ length: 7 })) {
      await page.check('[data-item] input >> nth=0')
      await page.click('[data-exam-next]')
    }
    await page.click('[data-exam-review]')
  },
  result: async (page) => {
    await follow(page, '#outline [data-exam]')
    await page.click('[data-exam-start]')
    await page.check('[data-item] input >> nth=0')
    await page.click('[data-exam-review]')
    await page.click('[data-exam-submit]')
  },
}

async function follow(page: Page, selector: string): Promise<void> {
  await page.evaluate((link) => document.querySelector<HTMLElement>(link)?.click(), selector)
  await page.waitForTimeout(300)
}

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] })
const server = await startServer()
await mkdir(folder, { recursive: true })
for (const width of [1280, 320]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, visit] of Object.entries(views)) {
      const context = await browser.newContext({
        viewport: { width, height: width === 320 ? 640 : 860 },
        colorScheme,
      })
      const page = await context.newPage()
      await page.goto(`${server.origin}/package/web/index.html`)
      await page.waitForSelector('#turn button')
      await visit(page)
      const suffix = colorScheme === 'dark' ? '-dark' : ''
      await page.screenshot({ path: `${folder}/${name}-${width}${suffix}.png` })
      await context.close()
    }
  }
}
await browser.close()
await server.close()
