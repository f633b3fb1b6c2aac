import { afterEach, expect, test, vi } from 'vitest'
import { showTip } from '../../../src/player/view/terms/tip.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** A line of a term, 20 pixels high: where it begins and how wide it is. */
type Line = readonly [left: number, top: number, width: number]

interface Case {
  readonly what: string
  readonly window: readonly [width: number, height: number]
  readonly lines: readonly Line[]
  /** What the definition would like to have. */
  readonly size: readonly [width: number, height: number]
  readonly left: number
  readonly top: number
  readonly most: number
}

const cases: readonly Case[] = [
  {
    what: 'below its term, where there is room',
    window: [1000, 700],
    lines: [[100, 100, 60]],
    size: [300, 90],
    left: 100,
    top: 126,
    most: 566,
  },
  {
    what: 'above it, where it fits only there',
    window: [1000, 700],
    lines: [[100, 640, 60]],
    size: [300, 90],
    left: 100,
    top: 544,
    most: 626,
  },
  {
    what: 'where more room is, when it fits nowhere',
    window: [600, 400],
    lines: [[100, 150, 60]],
    size: [300, 900],
    left: 100,
    top: 176,
    most: 216,
  },
  {
    what: 'inside the window on its right',
    window: [320, 640],
    lines: [[250, 100, 60]],
    size: [300, 90],
    left: 12,
    top: 126,
    most: 506,
  },
  {
    what: 'inside the window on its left',
    window: [320, 640],
    lines: [[2, 100, 60]],
    size: [304, 90],
    left: 8,
    top: 126,
    most: 506,
  },
  {
    what: 'below the last line of a term that wraps',
    window: [1000, 700],
    lines: [
      [500, 100, 80],
      [40, 130, 90],
    ],
    size: [300, 90],
    left: 40,
    top: 156,
    most: 536,
  },
  {
    what: 'above the first line of a term that wraps',
    window: [1000, 700],
    lines: [
      [500, 600, 80],
      [40, 630, 90],
    ],
    size: [300, 90],
    left: 500,
    top: 504,
    most: 586,
  },
]

test.each(cases)('a definition stands $what', ({ window: seen, lines, size, ...place }) => {
  document.body.innerHTML = '<main id="main"><span>term</span></main>'
  const term = document.querySelector('span') as HTMLElement
  const rects = lines.map(([left, top, width]) => new DOMRect(left, top, width, 20))
  vi.spyOn(term, 'getClientRects').mockReturnValue(rects as unknown as DOMRectList)
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(seen[0])
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(seen[1])
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(size[0])
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return Math.min(size[1], parseFloat(this.style.maxHeight || '1e9'))
  })
  const nothing = (): void => undefined
  const events = { keep: nothing, leave: nothing, close: nothing }
  const tip = showTip(term, { front: 'Term', back: 'What it means.' }, events)
  const { left, top, maxHeight } = document.querySelector<HTMLElement>('.tip')?.style ?? {}
  expect([left, top, maxHeight]).toEqual([place.left, place.top, place.most].map((px) => `${px}px`))
  tip.close()
})
