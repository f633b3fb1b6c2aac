// Takes ten views at three widths, light, dark and from right to left, into dist/screenshots: `npm run build`, then
// `npm run screenshots`. With `--docs` the chosen ones go into docs/images, as WebP of less than 60 kB each.
import { mkdir, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext } from 'playwright-core'
import sharp from 'sharp'
import { ensureChromium } from '../test/browser/chromium.ts'
import { offerPlainLms } from '../test/browser/plain-lms.ts'
import { shownCourse } from './screenshots/course.ts'
import type { ShownCourse } from './screenshots/course.ts'
import { pictures } from './screenshots/pictures.ts'

const out = new URL('../dist/screenshots/', import.meta.url)
const docs = new URL('../docs/images/', import.meta.url)

const widths = [1280, 768, 320] as const
const looks = [
  { look: 'light', colorScheme: 'light', language: 'en' },
  { look: 'dark', colorScheme: 'dark', language: 'en' },
  { look: 'rtl', colorScheme: 'light', language: 'ar' },
] as const

/** What the README and the docs show. */
const chosen = ['first-1280-light', 'reading-1280-dark', 'exam-320-light', 'check-320-rtl']

/** The course needs no server: what it asks for comes from memory. */
async function serve(context: BrowserContext, { files }: ShownCourse): Promise<void> {
  const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.svg': 'image/svg+xml' }
  await context.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1)
    const body = files.get(path)
    const contentType = types[extname(path)]
    if (!body) return route.fulfill({ status: 404 })
    return route.fulfill({ body, ...(contentType && { contentType }) })
  })
}

async function shoot(
  browser: Browser,
  course: ShownCourse,
  { look, colorScheme }: (typeof looks)[number],
): Promise<void> {
  for (const width of widths) {
    const context = await browser.newContext({
      viewport: { width, height: width === 320 ? 640 : 860 },
      colorScheme,
      reducedMotion: 'reduce',
    })
    // The compiler of this script names functions by a helper that pages do not have.
    await context.addInitScript('globalThis.__name = (named) => named')
    await offerPlainLms(context)
    await serve(context, course)
    const page = await context.newPage()
    await page.goto('https://course.example/index.html')
    await page.waitForSelector('h1:focus')
    for (const { name, open } of pictures) {
      await open(page, course)
      await page.screenshot({ path: new URL(`${name}-${width}-${look}.png`, out).pathname })
    }
    await context.close()
  }
}

/** All pictures side by side, for people to look through. */
function contactSheet(): string {
  const cell = (file: string): string =>
    `<figure><img src="${file}.png" alt="" loading="lazy"><figcaption>${file}</figcaption></figure>`
  const rows = pictures.map(({ name }) => {
    const cells = looks.flatMap(({ look }) =>
      widths.map((width) => cell(`${name}-${width}-${look}`)),
    )
    return `<h2>${name}</h2><div>${cells.join('')}</div>`
  })
  const style =
    'div{display:flex;flex-wrap:wrap;gap:8px;align-items:start}figure{margin:0}img{height:300px;border:1px solid #999}'
  return `<!doctype html><html lang="en"><title>Screenshots</title><style>${style}</style><h1>Screenshots</h1>${rows.join('')}</html>\n`
}

async function shrink(name: string): Promise<void> {
  const width = name.includes('1280') ? 960 : 320
  const { size } = await sharp(new URL(`${name}.png`, out).pathname)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 82, effort: 6 })
    .toFile(new URL(`${name}.webp`, docs).pathname)
  if (size > 60_000) throw new Error(`${name} has ${size} bytes.`)
}

await mkdir(out, { recursive: true })
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] })
for (const look of looks) await shoot(browser, await shownCourse(look.language), look)
await browser.close()
await writeFile(new URL('index.html', out), contactSheet())
if (process.argv.includes('--docs')) {
  await mkdir(docs, { recursive: true })
  await Promise.all(chosen.map(shrink))
}
