/// <reference lib="dom" />

/** What in-page inspections share; put into the page as a global, because they are sent there one by one. */
interface Describe {
  /** An element in a few words, for the list of faults. */
  readonly name: (element: Element) => string
  readonly isShown: (element: Element) => boolean
  /** Whether it is for screen readers alone: clipped to nothing, or in something that is. */
  readonly isUnseen: (element: Element | null) => boolean
  /** Everything in view that is worked by keyboard or pointer, in the order of the document. */
  readonly controls: () => HTMLElement[]
}

export type DescribedWindow = Window & { readonly described: Describe }

/** Runs in the page. */
export function putDescribe(): void {
  const name = (element: Element): string => {
    const label = element.getAttribute('aria-label') ?? element.textContent ?? ''
    const kind =
      element.tagName.toLowerCase() + [...element.classList].map((one) => `.${one}`).join('')
    return `${kind} "${label.replace(/\s+/g, ' ').trim().slice(0, 40)}"`
  }
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
  const isUnseen = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath === 'inset(50%)' || isUnseen(element.parentElement))
  const selector =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], video[controls], audio[controls]'
  const controls = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) =>
        isShown(element) &&
        !element.matches(':disabled, .skip:not(:focus)') &&
        !element.closest('[inert]'),
    )
  Object.assign(window, { described: { name, isShown, isUnseen, controls } satisfies Describe })
}
