/// <reference lib="dom" />
import type { DescribedWindow } from './describe.ts'

/** Runs in the page: controls that a finger may miss. Links in running text are as high as its lines (WCAG 2.5.8). */
export function findSmallTargets(least: number): string[] {
  const { name, controls } = (window as unknown as DescribedWindow).described
  const isInText = (element: HTMLElement): boolean =>
    getComputedStyle(element).display === 'inline' &&
    element.closest('p, li, td, dd, label') !== null
  return controls()
    .filter((element) => !element.matches('video, audio') && !isInText(element))
    .flatMap((element) => {
      const target = element.matches('input') ? (element.closest('label') ?? element) : element
      const { width, height } = target.getBoundingClientRect()
      // Regions of a picture are as large as the author drew them; a border around them takes taps too.
      const room = target.matches('.region') ? least : 0
      const isSmall = Math.max(width, room) < least - 0.5 || Math.max(height, room) < least - 0.5
      return isSmall ? [`${Math.round(width)} × ${Math.round(height)}: ${name(element)}`] : []
    })
}
