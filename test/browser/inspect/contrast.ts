/// <reference lib="dom" />
import type { DescribedWindow } from './describe.ts'

/**
 * Runs in the page: texts whose contrast axe could not decide, by the colours that are set.
 *
 * Axe gives up where something lies over or under a text: the sticky bar, the shade of a wide table, a mark drawn by a
 * pseudo-element. None of these carry text, so the ground is the nearest background colour that is not transparent.
 */
export function findLowContrast(selectors: readonly string[]): string[] {
  const { name } = (window as unknown as DescribedWindow).described
  type Colour = readonly [red: number, green: number, blue: number, alpha: number]
  const parse = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const over = (top: Colour, bottom: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + bottom[at] * (1 - top[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  const groundOf = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1]
    const own = parse(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : over(own, groundOf(element.parentElement))
  }
  const light = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  return selectors.flatMap((selector) => {
    const element = document.querySelector(selector)
    if (!element) return [`Is not there: ${selector}`]
    const { color, fontSize, fontWeight } = getComputedStyle(element)
    const ground = groundOf(element)
    const [one, other] = [light(over(parse(color), ground)), light(ground)]
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    const size = parseFloat(fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700)
    return ratio < (isLarge ? 3 : 4.5)
      ? [`${ratio.toFixed(2)}: ${name(element)} ${color} on ${ground.join(' ')}`]
      : []
  })
}
