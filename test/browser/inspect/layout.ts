/// <reference lib="dom" />
import type { DescribedWindow } from './describe.ts'

/** Runs in the page: what is wider than the window, beyond its edge, or cut off. */
export function findCutOff(): string[] {
  const { name, isShown, isUnseen } = (window as unknown as DescribedWindow).described
  const { scrollWidth, clientWidth } = document.documentElement
  const all = [...document.body.querySelectorAll<HTMLElement>('*')].filter(isShown)
  // Texts for screen readers alone are one pixel large on purpose.
  const isForEyes = (element: HTMLElement): boolean =>
    !isUnseen(element) && !element.closest('.skip')
  const scrolls = (element: HTMLElement): boolean => element.scrollWidth > element.clientWidth + 1
  const scrollers = all.filter((element) => {
    const { overflowX } = getComputedStyle(element)
    return scrolls(element) && (overflowX === 'auto' || overflowX === 'scroll')
  })
  const cut = all.filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const isHidden = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
    return (
      isForEyes(element) &&
      element.textContent !== '' &&
      // The window's title has all of it.
      !document.title.includes(element.textContent ?? '') &&
      ((isHidden(overflowX) && scrolls(element)) ||
        (isHidden(overflowY) && element.scrollHeight > element.clientHeight + 1))
    )
  })
  const beyond = all.filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    const isText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    )
    const isOut = right > clientWidth + 1 || left < -1
    return isText && isOut && isForEyes(element) && !scrollers.some((one) => one.contains(element))
  })
  return [
    ...(scrollWidth > clientWidth
      ? [`The page is ${scrollWidth - clientWidth} pixels too wide.`]
      : []),
    ...scrollers
      .filter(
        (element) =>
          element.tabIndex < 0 || !element.matches('.table-scroll, pre, textarea, .zoom-frame'),
      )
      .map((element) => `Scrolls sideways: ${name(element)}`),
    ...cut.map((element) => `Is cut off: ${name(element)}`),
    ...beyond.map((element) => `Goes beyond the window: ${name(element)}`),
  ]
}

/** Runs in the page: what is out of line with its neighbours, in the column of text and in the bar. */
export function findOutOfLine(): string[] {
  const { name, isShown, isUnseen } = (window as unknown as DescribedWindow).described
  // What stands in a line has no margins of its own to put it into the column.
  const inline = [...document.querySelectorAll('article.page > *')].filter(
    (element) => isShown(element) && getComputedStyle(element).display.startsWith('inline'),
  )
  const bar = document.querySelector('.bar')
  const tools = [...(bar?.children ?? [])].filter((tool) => isShown(tool) && !isUnseen(tool))
  const left = Math.min(...tools.map((tool) => tool.getBoundingClientRect().left))
  const right = Math.max(...tools.map((tool) => tool.getBoundingClientRect().right))
  const gaps = Math.abs(left - (document.documentElement.clientWidth - right))
  return [
    ...inline.map((element) => `Is not in the column: ${name(element)}`),
    ...(bar && gaps > 1 ? [`The bar has ${gaps} pixels more on one side.`] : []),
  ]
}

/** Runs in the page: texts that are drawn over other texts. */
export function findOverlaps(): string[] {
  const { name, isShown, isUnseen } = (window as unknown as DescribedWindow).described
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  // What stays in place while the page scrolls below it.
  const isStuck = (element: Element | null): boolean =>
    element !== null &&
    (/sticky|fixed/.test(getComputedStyle(element).position) || isStuck(element.parentElement))
  const lines: { readonly holder: Element; readonly box: DOMRect }[] = []
  while (texts.nextNode()) {
    const holder = texts.currentNode.parentElement
    const isSolid = texts.currentNode.textContent?.trim() !== ''
    // What lies over the page on purpose, and what is not for the eyes.
    if (!holder || !isSolid || !isShown(holder) || isUnseen(holder)) continue
    if (isStuck(holder) || holder.closest('.skip, .tip, option')) continue
    const range = document.createRange()
    range.selectNodeContents(texts.currentNode)
    for (const box of range.getClientRects()) lines.push({ holder, box })
  }
  const faults = new Set<string>()
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      if (across > 2 && down > 6 && one.holder !== other.holder)
        faults.add(`Is drawn over another text: ${name(one.holder)} and ${name(other.holder)}`)
    }
  })
  return [...faults]
}
