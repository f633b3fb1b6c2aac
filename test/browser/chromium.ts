import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/** The first that is there. A Chromium without windows comes first: a window of its own for each test costs as much as many a test. */
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
]

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Path of a Chromium: the system's own, else Debian's package, else playwright's download.
 *
 * @throws when none can be had; browser tests are never skipped.
 */
export function ensureChromium(): string {
  const found =
    systemChromium(names) ??
    (installFromApt() ? systemChromium(names) : undefined) ??
    installFromPlaywright()
  if (found) return found
  throw new Error(
    'The browser tests need Chromium: install Chrome or Chromium, or set CHROMIUM_PATH to one.',
  )
}

/**
 * The same for measuring, where one that learners have comes first: without windows, Chromium also counts layout shifts of what it has
 * not shown yet.
 */
export function ensureUsualChromium(): string {
  return systemChromium(names.filter((name) => !name.includes('headless'))) ?? ensureChromium()
}

function systemChromium(wanted: readonly string[]): string | undefined {
  const path = (process.env['PATH'] ?? '').split(delimiter)
  const onPath = path.flatMap((folder) => wanted.map((name) => join(folder, name)))
  return [process.env['CHROMIUM_PATH'], ...onPath, ...usualPlaces].find(
    (file) => file && existsSync(file),
  )
}

function installFromApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const run = (...args: string[]): boolean =>
    spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0
  const install = (name: string): boolean =>
    run('install', '-y', '--no-install-recommends', name, 'fonts-liberation')
  return run('update') && (install('chromium-headless-shell') || install('chromium'))
}

function installFromPlaywright(): string | undefined {
  const cli = ['playwright-core', 'install', '--with-deps', 'chromium']
  spawnSync('npx', cli, { stdio: 'inherit', shell: process.platform === 'win32' })
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}
