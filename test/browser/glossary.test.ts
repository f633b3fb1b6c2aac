import { mkdir } from 'node:fs/promises'
import type { Frame, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { readToolFiles } from '../../src/cli/tool-files.ts'
import { compile } from '../../src/compile/index.ts'
import { formats } from '../../src/formats/index.ts'
import { makePackage } from '../../src/formats/package.ts'
import { render } from '../../src/render/index.ts'
import { folderOf, mini, pageWith } from '../compile/mini-course.ts'
import { violationsOf } from './axe.ts'
import { inBrowser, openInLms } from './learner.ts'
import { publish } from './publish.ts'

const filler = 'Stand on both feet and hold on with both hands. '.repeat(12)
const text = `A cryogen boils. ${filler}

The ferromagnetic detection system helps. ${filler}

- One more: SAR

| What | Why |
| - | - |
| Quench | ${filler} |

${filler}

At last, the isocentre.`

const glossary = `## Cryogen

A very cold liquefied gas. In MR it is liquid helium, which boils at 4.2 K; see [page](modules/01-one.md#page).

## Ferromagnetic detection system

A sensor that reacts to ferromagnetic objects in motion. It supplements screening and never replaces it.

## Specific absorption rate (SAR)

RF power absorbed for each kilogram, in W/kg.

## Isocentre

The middle of the magnet. ${'A long definition goes on for a while. '.repeat(20)}

## Quench

Sudden loss of the field.
`

/** The mini course with a glossary. */
const course = '/own/glossary/index.html'

beforeAll(async () => {
  const { compiled } = compile(
    folderOf({
      ...mini,
      'course.yaml': `${mini['course.yaml']}cover: false\n`,
      ...pageWith(text),
      'glossary.md': glossary,
    }),
  )
  const format = formats.find(({ id }) => id === 'scorm12')
  if (!compiled || !format) throw new Error('The course does not build.')
  const tool = await readToolFiles(new URL('../../', import.meta.url))
  const made = await makePackage(format, render(compiled, tool.template), tool)
  await publish('glossary', new Map(made.files.map(({ path, data }) => [path, Buffer.from(data)])))
})

/** Opens the page with the terms, and waits until they are alive. */
async function open(page: Page): Promise<Frame> {
  const frame = await openInLms(page, `?${new URLSearchParams({ course })}`)
  await frame.evaluate(() =>
    document.querySelector<HTMLElement>('#outline [data-page="2"]')?.click(),
  )
  await frame.waitForSelector('.term[role="button"]')
  return frame
}

const term = (name: string): string => `.term:text-is("${name}")`

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the definition, its term and the window are. */
function boxes(frame: Frame, name: string): Promise<{ tip: Box; lines: Box[]; window: Box }> {
  return frame.evaluate((wanted) => {
    const boxOf = ({ left, right, top, bottom }: DOMRect): Box => ({ left, right, top, bottom })
    const found = [...document.querySelectorAll('.term')].find(
      ({ textContent }) => textContent === wanted,
    )
    const tip = document.querySelector('.tip')
    if (!found || !tip) throw new Error('There is no definition in view.')
    const { clientWidth: right, clientHeight: bottom } = document.documentElement
    return {
      tip: boxOf(tip.getBoundingClientRect()),
      lines: [...found.getClientRects()].map(boxOf),
      window: { left: 0, top: 0, right, bottom },
    }
  }, name)
}

async function expectInPlace(frame: Frame, name: string): Promise<void> {
  const { tip, lines, window } = await boxes(frame, name)
  expect(tip.left).toBeGreaterThanOrEqual(window.left)
  expect(tip.right).toBeLessThanOrEqual(window.right)
  expect(tip.top).toBeGreaterThanOrEqual(window.top)
  expect(tip.bottom).toBeLessThanOrEqual(window.bottom)
  for (const line of lines) {
    const isApart =
      tip.bottom <= line.top ||
      tip.top >= line.bottom ||
      tip.right <= line.left ||
      tip.left >= line.right
    expect(isApart).toBe(true)
  }
}

/** A picture for people to look at, where the environment names a folder for them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['GLOSSARY_PICTURES']
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png` })
}

describe.concurrent('a term in a page', () => {
  test('is defined while a mouse is on it or on the definition, and nothing is loaded before', () =>
    inBrowser(
      async (page, context) => {
        const loaded: string[] = []
        context.on('request', (request) => loaded.push(request.url()))
        const frame = await open(page)
        expect(loaded.filter((url) => url.endsWith('deck-glossary.js'))).toEqual([])
        await frame.hover(term('cryogen'))
        await frame.waitForSelector('.tip')
        await expectInPlace(frame, 'cryogen')
        await picture(page, 'hover-1000')
        expect(await frame.locator('.tip a').count()).toBe(0)
        await frame.hover('.tip')
        // Longer than a pointer may be away.
        await page.waitForTimeout(500)
        expect(await frame.textContent('.tip')).toContain('liquid helium')
        await frame.hover('h1')
        await frame.waitForSelector('.tip', { state: 'detached' })
      },
      { viewport: { width: 1000, height: 760 } },
    ))

  test('is defined while it has the focus; Escape closes, and the keys of a button open', () =>
    inBrowser(async (page) => {
      const frame = await open(page)
      await frame.focus('#page a, #page h1')
      await page.keyboard.press('Tab')
      await frame.waitForSelector('.tip')
      expect(await frame.textContent('#announce')).toMatch(/^Cryogen: A very cold/)
      expect(await frame.getAttribute(term('cryogen'), 'aria-expanded')).toBe('true')
      await page.keyboard.press('Escape')
      await frame.waitForSelector('.tip', { state: 'detached' })
      expect(await frame.textContent('#announce')).toBe('')
      await page.keyboard.press('Enter')
      await frame.waitForSelector('.tip')
      await page.keyboard.press('Tab')
      await frame.waitForSelector('.tip:has-text("sensor")')
      expect(await frame.locator('.tip').count()).toBe(1)
      await expectInPlace(frame, 'ferromagnetic detection system')
    }))

  test.each([
    { width: 320, height: 640 },
    { width: 600, height: 400 },
  ])('is defined after a tap, inside $width × $height and beside the term', ({ width, height }) =>
    inBrowser(
      async (page) => {
        const frame = await open(page)
        const names = ['cryogen', 'ferromagnetic detection system', 'SAR', 'Quench', 'isocentre']
        for (const name of names) {
          await frame.tap(term(name))
          await frame.waitForSelector(`${term(name)}[aria-expanded="true"]`)
          await expectInPlace(frame, name)
          await picture(page, `tap-${width}-${name}`)
          // It may lie over the next term.
          await page.keyboard.press('Escape')
        }
        await frame.tap(term('cryogen'))
        await frame.waitForSelector('.tip')
        await frame.tap('.kicker')
        await frame.waitForSelector('.tip', { state: 'detached' })
        expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      },
      { viewport: { width, height }, hasTouch: true, isMobile: false },
    ),
  )

  test('wraps over lines like the text around it, and is plain text on paper', () =>
    inBrowser(
      async (page) => {
        const frame = await open(page)
        const lines = await frame.$eval(
          term('ferromagnetic detection system'),
          (node) => node.getClientRects().length,
        )
        expect(lines).toBeGreaterThan(1)
        await frame.focus(term('cryogen'))
        await frame.waitForSelector('.tip')
        await page.emulateMedia({ media: 'print' })
        expect(await frame.isVisible('.tip')).toBe(false)
      },
      { viewport: { width: 240, height: 640 } },
    ))

  test.each(['light', 'dark'] as const)(
    'has nothing for axe, in %s; nor has the glossary',
    (colorScheme) =>
      inBrowser(
        async (page) => {
          const frame = await open(page)
          await frame.focus(term('cryogen'))
          await frame.waitForSelector('.tip')
          await picture(page, `focus-320-${colorScheme}`)
          expect(await violationsOf(frame)).toEqual([])
          await frame.evaluate(() =>
            document.querySelector<HTMLElement>('#outline [data-glossary]')?.click(),
          )
          await frame.waitForSelector('.glossary')
          await frame.fill('[type="search"]', 'sar')
          await frame.waitForSelector('text="1 of 5 terms"')
          expect(await frame.locator('.glossary dt:visible').allTextContents()).toEqual([
            'Specific absorption rate (SAR)',
          ])
          await frame.fill('[type="search"]', '')
          await frame.waitForSelector('text="5 terms"')
          await picture(page, `glossary-320-${colorScheme}`)
          expect(await violationsOf(frame)).toEqual([])
        },
        {
          colorScheme,
          viewport: { width: 320, height: 640 },
          reducedMotion: 'reduce',
          bypassCSP: true,
        },
      ),
  )
})
