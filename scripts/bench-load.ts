// Part of `npm run bench`: how a learner far from the server sees the bundled course start, in the frame of an LMS.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { ensureUsualChromium } from '../test/browser/chromium.ts'
import { readZip } from '../test/read-zip.ts'
import { packageServer } from './bench-load/package-server.ts'
import { startCold } from './bench-load/start-cold.ts'
import type { ColdStart } from './bench-load/start-cold.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const runs = 5

/** What is measured, with its aim: the best of other tools needs 1.07 s, 1.37 s and 77 kB. */
const aims: readonly (readonly [what: string, of: (start: ColdStart) => number, aim: number])[] = [
  ['first heading in view, s', ({ heading }) => heading / 1000, 0.8],
  ['LMSInitialize, s', ({ initialized }) => initialized / 1000, 1.3],
  ['interactive, s', ({ interactive }) => interactive / 1000, 2],
  ['on the wire until then, kB', ({ bytes }) => bytes / 1000, 60],
  ['layout shift at the start', ({ startShift }) => startShift, 0],
  ['layout shift, pages and exam', ({ laterShift }) => laterShift, 0],
]

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** The SCORM 1.2 package of the bundled course by path, as the built tool makes it. */
async function builtPackage(): Promise<ReadonlyMap<string, Buffer>> {
  const out = mkdtempSync(join(tmpdir(), 'coursewright-bench-load-'))
  try {
    const tool = join(root, 'dist/bin/cli/coursewright.js')
    const options = ['--frozen', '--format', 'scorm12', '--out', out]
    execFileSync(process.execPath, [tool, 'build', join(root, 'course'), ...options])
    return await readZip(readFileSync(join(out, 'mrso-scorm12.zip')))
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

async function report(browser: Browser, origin: string, how: string): Promise<void> {
  const starts: ColdStart[] = []
  for (let run = 0; run < runs; run++) starts.push(await startCold(browser, origin))
  console.log(`\ncold start of mrso, SCORM 1.2, ${how}: median of ${runs}`)
  for (const [what, of, aim] of aims) {
    console.log(`${what.padEnd(46)} ${median(starts.map(of)).toFixed(2)} (aim: ${aim})`)
  }
  const moved = starts.at(-1)?.moved ?? []
  if (moved.length > 0) console.log(`what moved in the last: ${moved.join('; ')}`)
}

const files = await builtPackage()
const browser = await chromium.launch({
  executablePath: ensureUsualChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
})
try {
  console.log('4x CPU slow-down, 150 ms, 1.6 Mbit/s down, 0.75 up, empty cache')
  for (const how of ['gzip', 'no compression'] as const) {
    const server = await packageServer(files, how === 'gzip')
    await report(browser, server.origin, how)
    await server.close()
  }
} finally {
  await browser.close()
}
