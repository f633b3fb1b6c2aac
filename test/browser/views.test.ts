import { beforeAll, describe, expect, test } from 'vitest'
import { putDescribe } from './inspect/describe.ts'
import { inBrowser } from './learner.ts'
import { modes } from './modes.ts'
import { offerPlainLms } from './plain-lms.ts'
import { publish } from './publish.ts'
import { showcasePackage } from './showcase.ts'
import { newTally } from './tally.ts'
import { picturesIn, views } from './views.ts'

beforeAll(async () => publish('showcase', await showcasePackage()))

/** A walk is forty views in five modes or six: other tests beside it may take half of the time. */
const timeout = 300_000

const screens = [
  { screen: 'wide', viewport: { width: 1280, height: 800 } },
  { screen: 'narrow', viewport: { width: 320, height: 640 } },
] as const

describe.concurrent('every view', () => {
  test.each(screens)(
    'is accessible in every mode on a $screen screen',
    ({ screen, viewport }) =>
      inBrowser(
        async (page, context) => {
          const tally = newTally()
          await context.addInitScript(putDescribe)
          await offerPlainLms(context)
          await page.goto('/own/showcase/index.html')
          await page.waitForSelector('h1:focus')
          for (const { name, open } of views) {
            await open(page)
            await picturesIn(page)
            // Else axe takes what lies below a bar for covered.
            await page.evaluate(() => window.scrollTo(0, 0))
            for (const mode of modes[screen]) {
              tally.at(`${name}, ${mode.name}`)
              await mode.on(page)
              await mode.inspect(page, tally)
              await mode.off(page)
            }
          }
          await tally.save(screen)
          expect(tally.faults()).toEqual([])
        },
        { viewport, colorScheme: 'light', reducedMotion: 'reduce', bypassCSP: true },
        [/module-3/],
      ),
    timeout,
  )
})
