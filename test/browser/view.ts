import type { Page } from 'playwright-core'

/** Something that a learner may have before them. */
export interface View {
  readonly name: string
  /** Gets there from the view before it in the list. */
  readonly open: (page: Page) => Promise<unknown>
}

/** Waits until pictures have their size: what lies on one is in its place only then. */
export async function picturesIn(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      [...document.images].map((image) => {
        image.loading = 'eager'
        return image.decode().catch(() => undefined)
      }),
    ),
  )
}

/** Follows a link of the contents, which narrow screens hide, and waits for what it leads to. */
export async function follow(page: Page, link: string, until: string): Promise<void> {
  await page.evaluate((selector) => {
    // The view that is left may have the same things in it.
    document.querySelector('h1')?.setAttribute('data-left', '')
    document.querySelector<HTMLElement>(selector)?.click()
  }, `#outline ${link}`)
  await page.waitForSelector(`h1:not([data-left]):has-text("${until}")`)
}

/** Presses what fits a selector. */
export const click =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.click(selector)
