import type { Page } from 'playwright-core'
import { audit, colourRules } from './axe.ts'
import { findLowContrast } from './inspect/contrast.ts'
import { findUnreachable } from './inspect/focus.ts'
import { findCutOff, findOutOfLine, findOverlaps } from './inspect/layout.ts'
import { findMotion, findStructureFaults } from './inspect/structure.ts'
import { findSmallTargets } from './inspect/targets.ts'
import type { Tally } from './tally.ts'

/** A way in which a view is shown and what is then inspected; the page is put back afterwards. */
export interface Mode {
  readonly name: string
  readonly on: (page: Page) => Promise<unknown>
  readonly off: (page: Page) => Promise<unknown>
  readonly inspect: (page: Page, tally: Tally) => Promise<void>
}

/** What axe leaves open and people have looked at. */
const explained = [
  // Arrows and signs have names in words that say more than the sign.
  /^label-content-name-mismatch: .*[↑↓↩+−]</,
]

/** Radio buttons beside a sticky bar: their labels are the targets, and those are measured by a check of our own. */
const labelled = /^target-size: <input type="(radio|checkbox)"/

const withAxe =
  (rules?: readonly string[]) =>
  async (page: Page, tally: Tally): Promise<void> => {
    const { violations, undecided, unclear, checked } = await audit(page, rules)
    for (const [tag, count] of Object.entries(checked)) tally.count(`axe ${tag}`, count)
    tally.add(
      'axe',
      violations.filter((text) => !labelled.test(text)),
    )
    tally.count('contrast computed', unclear.length)
    tally.add('contrast', await page.evaluate(findLowContrast, unclear))
    tally.add(
      'undecided',
      undecided.filter((text) => !explained.some((one) => one.test(text))),
    )
  }

async function layout(page: Page, tally: Tally): Promise<void> {
  const found = [await page.evaluate(findCutOff), await page.evaluate(findOutOfLine)]
  tally.add('layout', found.flat())
  tally.add('overlap', await page.evaluate(findOverlaps))
}

/** Every control can be reached and seen with the focus; then the place and the focus are as before. */
async function reach(page: Page, tally: Tally): Promise<void> {
  tally.add('reach', await page.evaluate(findUnreachable))
}

async function inFull(page: Page, tally: Tally): Promise<void> {
  await withAxe()(page, tally)
  tally.add('structure', await page.evaluate(findStructureFaults))
  tally.add('motion', await page.evaluate(findMotion))
  tally.add('targets of 44 pixels', await page.evaluate(findSmallTargets, 44))
  await layout(page, tally)
}

/** A style sheet that a learner may bring along. */
function styled(name: string, css: string): Mode {
  return {
    name,
    on: (page) =>
      page.evaluate((text) => {
        const style = Object.assign(document.createElement('style'), { textContent: text })
        style.setAttribute('data-learner', '')
        document.head.append(style)
      }, css),
    off: (page) => page.evaluate(() => document.querySelector('[data-learner]')?.remove()),
    inspect: layout,
  }
}

function coloured(name: string, media: Parameters<Page['emulateMedia']>[0]): Mode {
  return {
    name,
    on: (page) => page.emulateMedia(media),
    off: (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' }),
    inspect: withAxe(colourRules),
  }
}

const asItIs: Mode = {
  name: 'as it is',
  on: async () => undefined,
  off: async () => undefined,
  inspect: inFull,
}

/** The values of WCAG 1.4.12. */
const spacing = styled(
  'wide spacing of text',
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
)

/** In the page. */
function turnRound(): void {
  const { documentElement: root } = document
  root.dir = getComputedStyle(root).direction === 'rtl' ? 'ltr' : 'rtl'
}

/** From right to left; a course in Arabic, from left to right. */
const theOtherWay: Mode = {
  name: 'the other way round',
  on: (page) => page.evaluate(turnRound),
  off: (page) => page.evaluate(turnRound),
  inspect: async (page, tally) => {
    await withAxe(['target-size', 'scrollable-region-focusable'])(page, tally)
    await layout(page, tally)
  },
}

/** 1280 × 1024 pixels at 400 percent (WCAG 1.4.10). */
const enlarged: Mode = {
  name: 'at 400 percent',
  on: (page) => page.setViewportSize({ width: 320, height: 256 }),
  off: (page) => page.setViewportSize({ width: 320, height: 640 }),
  inspect: async (page, tally) => {
    await layout(page, tally)
    await reach(page, tally)
  },
}

/** What is inspected on wide and on narrow screens. What moves the focus comes last. */
export const modes: Readonly<Record<'wide' | 'narrow', readonly Mode[]>> = {
  wide: [
    asItIs,
    coloured('dark', { colorScheme: 'dark' }),
    coloured('in forced colours', { forcedColors: 'active' }),
    styled('text of twice the size', 'html { font-size: 200% !important; }'),
    spacing,
    theOtherWay,
  ],
  narrow: [asItIs, coloured('dark', { colorScheme: 'dark' }), spacing, theOtherWay, enlarged],
}
