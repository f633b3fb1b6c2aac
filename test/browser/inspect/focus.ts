/// <reference lib="dom" />
import type { DescribedWindow } from './describe.ts'

/** Runs in the page: whether what has the focus is in view, not covered, and marked; nothing is said of it when all is well. */
export function findFocusFaults(): string[] {
  const { name } = (window as unknown as DescribedWindow).described
  const active = document.activeElement
  // Behind the last control comes the browser itself.
  if (!active || active === document.body) return []
  const { left, top, right, bottom } = active.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const isIn = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < clientWidth && y < clientHeight
  const boxes = [...active.getClientRects()]
  const points = boxes.flatMap((box) =>
    [0.1, 0.5, 0.9].map((part) => [
      box.left + box.width * part,
      box.top + Math.min(box.height, clientHeight) * 0.5,
    ]),
  )
  const seen = points.filter(([x = 0, y = 0]) => {
    const hit = isIn(x, y) ? document.elementFromPoint(x, y) : null
    const label = active.closest('label')
    return hit && (active.contains(hit) || label?.contains(hit))
  })
  const marks = [active, active.closest('label, .option, .region')].filter((one) => one !== null)
  const isMarked = marks.some((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  })
  // Text that was put in view is no control: the place itself is the mark.
  const isText = active.matches('h1, h2, h3, [tabindex="-1"]')
  const where = `(${Math.round(left)}, ${Math.round(top)}) to (${Math.round(right)}, ${Math.round(bottom)})`
  return [
    ...(seen.length > 0 || isText
      ? []
      : [`Is out of view or covered: ${name(active)} at ${where}`]),
    ...(isMarked || isText ? [] : [`Shows no focus: ${name(active)}`]),
  ]
}

/** Runs in the page: puts the focus on each control in turn; tells of those that can't be seen then, or that lead elsewhere. */
export function findUnreachable(): string[] {
  const { name, controls } = (window as unknown as DescribedWindow).described
  const { title } = document
  return controls().flatMap((control) => {
    control.focus()
    if (document.title !== title) return [`Leads elsewhere by the focus: ${name(control)}`]
    if (document.activeElement !== control) return [`Takes no focus: ${name(control)}`]
    const boxes = [...control.getClientRects()]
    const target = control.closest('label') ?? control
    const isSeen = boxes.some((box) => {
      const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 12)]
      const hit = document.elementFromPoint(x, y)
      return hit && target.contains(hit)
    })
    return isSeen ? [] : [`Is covered or out of view with the focus: ${name(control)}`]
  })
}
