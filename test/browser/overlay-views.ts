import type { Page } from 'playwright-core'
import { click, follow } from './view.ts'
import type { View } from './view.ts'

const closeSheet = (page: Page): Promise<void> => page.keyboard.press('Escape')

const sheets: readonly View[] = [
  {
    name: 'picture enlarged',
    open: async (page) => {
      await follow(page, '[data-page="2"]', 'Figures')
      await page.click('.zoom-button')
      await page.waitForSelector('.sheet-zoom')
    },
  },
  { name: 'picture enlarged twice', open: click('[aria-label="Larger"]') },
  {
    name: 'settings of the display',
    open: async (page) => {
      await closeSheet(page)
      await page.click('#display')
      await page.waitForSelector('.sheet')
    },
  },
  {
    name: 'help on keys',
    open: async (page) => {
      await closeSheet(page)
      await page.keyboard.press('?')
      await page.waitForSelector('.sheet-keys')
    },
  },
]

const search: readonly View[] = [
  {
    name: 'search',
    open: async (page) => {
      await closeSheet(page)
      await page.click('#search')
      await page.waitForSelector('.search-field input:focus')
    },
  },
  {
    name: 'results of a search',
    open: async (page) => {
      await page.fill('.search-field input', 'zone')
      await page.waitForSelector('.result')
      await page.waitForSelector('[role="status"]:has-text("result")')
    },
  },
  {
    name: 'search without a result',
    open: async (page) => {
      await page.fill('.search-field input', 'xyzzy')
      await page.waitForSelector('[role="status"]:has-text("Nothing was found")')
    },
  },
  {
    name: 'words that were found',
    open: async (page) => {
      await page.fill('.search-field input', 'patients')
      await page.click('.result a')
      await page.waitForSelector('#page mark')
    },
  },
]

/** What lies over a page or takes its place: sheets, the search, and the word that something did not load. */
export const overlays: readonly View[] = [
  ...sheets,
  ...search,
  {
    name: 'page that did not load',
    open: async (page) => {
      await page.route('**/module-3.js', (route) => route.abort())
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('#outline [data-page="7"]')?.click(),
      )
      await page.waitForSelector('#page [role="alert"]')
    },
  },
]
