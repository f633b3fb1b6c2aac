import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putDescribe } from './inspect/describe.ts'
import { inBrowser } from './learner.ts'
import { modes } from './modes.ts'
import { offerPlainLms } from './plain-lms.ts'
import { publish } from './publish.ts'
import { showcasePackage } from './showcase.ts'
import { startViews } from './start-views.ts'
import { startedPackage } from './started.ts'
import { newTally } from './tally.ts'
import { picturesIn } from './view.ts'
import { views } from './views.ts'

let total = 0

beforeAll(async () => {
  await publish('showcase', await showcasePackage())
  await publish('started', await startedPackage(), 'package')
})

afterAll(() => {
  process.stdout.write(`Looked at ${total.toLocaleString('en')} things in all views.\n`)
})

/** A walk is fifty views in five modes or six: other tests beside it may take half of the time. */
const timeout = 300_000

const walks = [
  { course: 'own/showcase', about: 'a course that has everything', views, refuses: false },
  {
    course: 'package/started',
    about: 'a course in Arabic, in order',
    views: startViews,
    refuses: true,
  },
]

const screens = [
  { screen: 'wide', viewport: { width: 1280, height: 800 } },
  { screen: 'narrow', viewport: { width: 320, height: 640 } },
] as const

const cases = walks.flatMap((walk) => screens.map((one) => ({ ...walk, ...one })))

describe.concurrent('every view', () => {
  test.each(cases)(
    'of $about is accessible in every mode on a $screen screen',
    ({ course, views: way, refuses, screen, viewport }) =>
      inBrowser(
        async (page, context) => {
          const tally = newTally()
          await context.addInitScript(putDescribe)
          await offerPlainLms(context, { refuses })
          await page.goto(`/${course}/index.html`)
          for (const { name, open } of way) {
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
          await tally.save(`${course.replace('/', '-')}-${screen}`)
          total += tally.total()
          expect(tally.faults()).toEqual([])
        },
        { viewport, colorScheme: 'light', reducedMotion: 'reduce', bypassCSP: true },
        [/module-3/],
      ),
    timeout,
  )
})
