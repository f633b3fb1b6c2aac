/// <reference lib="dom" />
import type { Browser, CDPSession, Frame, Page } from 'playwright-core'
import { bundle } from './bundle.ts'
import type { Watched } from './watch-start.ts'

/** One start of the course with an empty cache; times are milliseconds since the navigation to it. */
export interface ColdStart {
  readonly heading: number
  readonly initialized: number
  readonly interactive: number
  /** With headers, as they came over the network until the course was interactive. */
  readonly bytes: number
  /** Cumulative layout shift until the course was interactive. */
  readonly startShift: number
  /** The same while pages are turned and an exam begins, without what follows a click within half a second. */
  readonly laterShift: number
  /** What moved, by its id or class. */
  readonly moved: readonly string[]
}

type WatchedWindow = Window & { readonly watched: Watched }

/** Throughput in bytes a second. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}

/** Starts the course in the frame of an LMS that has loaded already, turns two pages and begins an exam. */
export async function startCold(browser: Browser, origin: string): Promise<ColdStart> {
  const context = await browser.newContext({ baseURL: origin })
  try {
    const page = await context.newPage()
    await page.addInitScript({ content: await bundle('./watch-start.ts') })
    await page.goto('/lms/lms.html?course=/lms/empty.html')
    const cdp = await context.newCDPSession(page)
    const arrived = await watchNetwork(cdp)
    await cdp.send('Network.emulateNetworkConditions', network)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const initialized = initializeOf(page)
    const frame = await openCourse(page)
    const start = await watchedIn(frame)
    const wall = start.origin + start.interactive
    await useCourse(frame)
    const { shifts } = await watchedIn(frame)
    const sum = (isCounted: (at: number) => boolean): number =>
      shifts.filter(({ at }) => isCounted(at)).reduce((total, { value }) => total + value, 0)
    return {
      heading: start.heading,
      initialized: (await initialized) - start.origin,
      interactive: start.interactive,
      bytes: arrived(wall),
      startShift: sum((at) => at <= start.interactive),
      laterShift: sum((at) => at > start.interactive),
      moved: shifts.flatMap(({ what, value, at }) =>
        what.map((name) => `${name} ${value.toFixed(4)} at ${Math.round(at)} ms`),
      ),
    }
  } finally {
    await context.close()
  }
}

/** Gives the bytes of the package that had arrived at a moment, in milliseconds since 1970. */
async function watchNetwork(cdp: CDPSession): Promise<(wall: number) => number> {
  const ofPackage = new Set<string>()
  const done: { readonly at: number; readonly bytes: number }[] = []
  let offset = 0
  cdp.on('Network.requestWillBeSent', ({ requestId, request, wallTime, timestamp }) => {
    offset = wallTime - timestamp
    if (request.url.includes('/package/')) ofPackage.add(requestId)
  })
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    if (ofPackage.has(requestId)) done.push({ at: timestamp, bytes: encodedDataLength })
  })
  await cdp.send('Network.enable')
  return (wall) =>
    done.filter(({ at }) => (at + offset) * 1000 <= wall).reduce((sum, { bytes }) => sum + bytes, 0)
}

/** When the LMS is asked to open a session, in milliseconds since 1970. */
function initializeOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { API } = window as unknown as { API: Record<string, (text: string) => string> }
        const initialize = API['LMSInitialize']
        API['LMSInitialize'] = (text) => {
          resolve(performance.timeOrigin + performance.now())
          return initialize?.(text) ?? ''
        }
      }),
  )
}

async function openCourse(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe[name="course"]')
  await handle.evaluate((frame: HTMLIFrameElement) => {
    frame.src = '/package/index.html'
  })
  await page.waitForFunction(() => {
    const { frames } = window
    const course = frames[0] as unknown as WatchedWindow | undefined
    return Math.min(course?.watched?.interactive ?? 0, course?.watched?.heading ?? 0) > 0
  })
  const frame = await handle.contentFrame()
  if (!frame) throw new Error('The course has no frame.')
  return frame
}

/** By the mouse, as a learner does; the button that was there first has to work. */
async function useCourse(frame: Frame): Promise<void> {
  const isCover = (await frame.$('[data-cover-start]')) !== null
  const next = '[data-turn="next"]'
  for (const way of [...(isCover ? ['[data-cover-start]'] : []), next, next]) {
    const title = await frame.textContent('h1')
    await frame.click(way)
    await frame.waitForFunction(
      (before) => document.querySelector('h1')?.textContent !== before,
      title,
    )
  }
  await frame.click('#outline [data-exam]')
  await frame.click('[data-exam-start]')
  await frame.waitForSelector('[data-item]')
}

function watchedIn(frame: Frame): Promise<Watched> {
  return frame.evaluate(() => (window as unknown as WatchedWindow).watched)
}
