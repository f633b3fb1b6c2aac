import { displayOf } from '../../display.ts'

/** Least way of a swipe, in CSS pixels. */
const threshold = 60

/**
 * Tells of swipes to the left and to the right over an element.
 *
 * The style sheet leaves vertical movement to the browser (`touch-action: pan-y`): once it scrolls, it cancels the pointer, and
 * nothing was a swipe. A mouse selects text instead, and wide tables scroll.
 */
export function onSwipe(element: HTMLElement, handle: (way: 'left' | 'right') => void): void {
  let start: PointerEvent | undefined
  const isStill =
    matchMedia('(prefers-reduced-motion: reduce)').matches || displayOf(window, 'motion') === 'less'
  const follow = (across: number): void => {
    if (!isStill) element.style.transform = across === 0 ? '' : `translateX(${across}px)`
  }
  const end = (): void => {
    start = undefined
    follow(0)
  }
  element.addEventListener('pointerdown', (event) => {
    const scrolls = (event.target as Element).closest('[role="region"]')
    start = event.pointerType === 'mouse' || !event.isPrimary || scrolls ? undefined : event
  })
  element.addEventListener('pointermove', (event) => {
    if (start?.pointerId === event.pointerId) follow(event.clientX - start.clientX)
  })
  element.addEventListener('pointerup', (event) => {
    if (start?.pointerId !== event.pointerId) return
    const across = event.clientX - start.clientX
    const isLevel = Math.abs(across) > 2 * Math.abs(event.clientY - start.clientY)
    end()
    if (isLevel && Math.abs(across) >= threshold) handle(across < 0 ? 'left' : 'right')
  })
  element.addEventListener('pointercancel', end)
}
