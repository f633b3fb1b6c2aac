import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { ensureChromium } from './chromium.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    browserEndpoint: string
    origin: string
  }
}

/**
 * Chromium's own pages behind the address bar, which nobody sees: each window loads two, at more than what a test costs. Only
 * the last list counts, so those that playwright turns off are here again.
 */
const unseen = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'TcpPortRandomizationWin',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  // A process kept ready for the next site: the next test has a context of its own, which cannot use it.
  'SpareRendererForSitePerProcess',
]

/** No proxy look-ups, no updates, no telemetry: the tests' pages are the only ones to be loaded. */
const quietly = [
  `--disable-features=${unseen.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  // Drawing is no process of its own: a tenth of what a page costs.
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One Chromium and one web server for all browser tests; each test has a context of its own in it. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ executablePath: ensureChromium(), args: quietly })
  const server = await startServer()
  provide('browserEndpoint', browser.wsEndpoint())
  provide('origin', server.origin)
  return async () => {
    await browser.close()
    await server.close()
  }
}
