import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { readZip } from '../read-zip.ts'
import { violationsOf } from './axe.ts'
import { inBrowser } from './learner.ts'
import { publish } from './publish.ts'

const settings = `id: timed
iri: https://courses.example/timed
title: Ladders
language: en
formats: [web]
description: One timed exam.
publisher: Example Works
exams:
  - { id: final, title: Final test, draw: 4, pass: 75, shuffle: false, time_limit: 2, feedback: each }
`

const module = `---
title: Ladders
objectives:
  angle: Set a ladder up at the right angle
  feet: Keep its feet from slipping
---

Two things matter.

## Angle

One out for four up.

::question{#angle-1}

## Feet

Level and dry.
`

const questionText = (id: string, objective: string): string => `
## ${id}

What is right about ${id}?

- [ ] The wrong answer
- [x] The right answer

> Because of ${id}.

\`\`\`yaml
objective: ${objective}
\`\`\`
`

const bank = `---
title: Ladders
---
${['angle-1', 'angle-2'].map((id) => questionText(id, 'angle')).join('')}
${['feet-1', 'feet-2'].map((id) => questionText(id, 'feet')).join('')}`

const tool = fileURLToPath(new URL('../../dist/bin/cli/coursewright.js', import.meta.url))

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coursewright-exam-'))
  try {
    const sources = {
      'course.yaml': settings,
      'modules/01-ladders.md': module,
      'banks/01-ladders.md': bank,
    }
    for (const [path, text] of Object.entries(sources)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    await promisify(execFile)(process.execPath, [tool, 'build', folder, '--out', folder])
    await publish('timed', await readZip(await readFile(join(folder, 'timed-web.zip'))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

/** A journey through the course, with the time in the test's hands. */
function journey(
  steps: (page: Page) => Promise<void>,
  options: Parameters<typeof inBrowser>[1] = {},
): Promise<void> {
  return inBrowser(
    async (page) => {
      await page.clock.install()
      await open(page)
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-exam]')?.click())
      await page.waitForSelector('[data-exam-start]')
      await steps(page)
    },
    { reducedMotion: 'reduce', bypassCSP: true, ...options },
  )
}

async function open(page: Page): Promise<void> {
  await page.goto('/own/timed/index.html')
  await page.waitForSelector('#turn button, [data-item]', { state: 'attached' })
}

/** Seconds that the clock in view has left. */
async function left(page: Page): Promise<number> {
  const [, minutes, seconds] =
    /(\d+):(\d\d)$/.exec((await page.textContent('[role="timer"]')) ?? '') ?? []
  return Number(minutes) * 60 + Number(seconds)
}

async function press(page: Page, key: string, until: string): Promise<void> {
  for (let times = 0; times < 60; times++) {
    if (await page.evaluate((at) => document.activeElement?.matches(at) ?? false, until)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never reaches ${until}.`)
}

describe.concurrent('a timed exam', () => {
  test('is handed in by itself when its time is up', () =>
    journey(async (page) => {
      await page.click('[data-exam-start]')
      await page.check('[data-item] label:has-text("right answer") input')
      await page.clock.runFor(62_000)
      expect(await page.textContent('#announce')).toBe('1 minute left.')
      await page.clock.runFor(60_000)
      await page.waitForSelector('text=Time was up; what you had answered was handed in.')
      expect(await page.getAttribute('[data-score]', 'data-score')).toBe('25')
      await page.click('.results a:has-text("Ladders")')
      await page.waitForSelector('h1:has-text("Ladders"):focus')
    }))

  test('stands still while it is paused', () =>
    journey(async (page) => {
      await page.click('[data-exam-start]')
      await page.clock.runFor(10_000)
      await page.click('[data-pause]')
      const before = await left(page)
      expect(await page.$('[data-item]')).toBeNull()
      await page.clock.runFor(120_000)
      expect(await left(page)).toBe(before)
      await page.click('[data-resume]')
      await page.waitForSelector('[data-item]')
      // The clock in view may be a beat behind.
      await page.clock.runFor(6_000)
      expect(await left(page)).toBeLessThanOrEqual(before - 5)
    }))

  test('keeps its clock and what was checked over a reload', () =>
    journey(async (page) => {
      await page.selectOption('[data-time]', { label: '4 min' })
      await page.click('[data-exam-start]')
      await page.check('[data-item] label:has-text("right answer") input')
      await page.click('[data-exam-check]')
      await page.waitForSelector('.feedback:focus >> text=Because of')
      const verdict = await page.textContent('.feedback')
      await page.clock.runFor(70_000)
      const before = await left(page)
      expect(before).toBeLessThanOrEqual(170)
      await open(page)
      expect(await page.textContent('.feedback')).toBe(verdict)
      expect(await page.isDisabled('[data-item] input >> nth=0')).toBe(true)
      const after = await left(page)
      expect(after).toBeLessThanOrEqual(before)
      expect(after).toBeGreaterThan(before - 10)
    }))

  test('takes flags and leads to any question by keyboard alone', () =>
    journey(async (page) => {
      await press(page, 'Tab', '[data-exam-start]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('h1:has-text("Question 1 of 4"):focus')
      await press(page, 'Tab', '[data-flag]')
      await page.keyboard.press('Space')
      expect(await page.getAttribute('[data-flag]', 'aria-pressed')).toBe('true')
      await press(page, 'Tab', 'summary')
      await page.keyboard.press('Enter')
      await press(page, 'Tab', '.grid li:nth-child(3) button')
      expect(await page.getAttribute('.grid-item >> nth=0', 'aria-label')).toBe(
        'Question 1 of 4, no answer, flagged',
      )
      await page.keyboard.press('Enter')
      await page.waitForSelector('h1:has-text("Question 3 of 4"):focus')
      await press(page, 'Shift+Tab', '[data-pause]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('h1:has-text("Paused"):focus')
      await press(page, 'Tab', '[data-resume]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('h1:has-text("Question 3 of 4"):focus')
      await press(page, 'Tab', '[data-exam-review]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('text=You flagged 1 question.')
    }))
})

const views: readonly (readonly [view: string, go: (page: Page) => Promise<unknown>])[] = [
  ['introduction', async () => undefined],
  [
    'question with all questions in view',
    async (page) => {
      await page.click('[data-exam-start]')
      await page.click('[data-flag]')
      await page.click('#page summary')
    },
  ],
  [
    'question that was checked',
    async (page) => {
      await page.click('#page summary')
      await page.check('[data-item] label:has-text("wrong answer") input')
      await page.click('[data-exam-check]')
    },
  ],
  ['pause', (page) => page.click('[data-pause]')],
  [
    'review',
    async (page) => {
      await page.click('[data-resume]')
      await page.click('[data-exam-review]')
    },
  ],
  ['result', (page) => page.click('[data-exam-submit]')],
]

describe.concurrent('the views of an exam', () => {
  const screens = [
    { width: 1000, height: 800 },
    { width: 600, height: 400 },
    { width: 320, height: 640 },
  ].flatMap((viewport) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme, ...viewport })),
  )
  test.each(screens)('have no fault on $width x $height, $colorScheme', (screen) =>
    journey(async (page) => {
      for (const [view, go] of views) {
        await go(page)
        expect([view, await violationsOf(page)]).toEqual([view, []])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect([view, Math.max(wide, screen.width)]).toEqual([view, screen.width])
        await shot(page, `${screen.width}-${screen.colorScheme}-${view}`)
      }
    }, screen),
  )
})

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder)
    await page.screenshot({ path: `${folder}/${name.replace(/ /g, '-')}.png`, fullPage: true })
}
