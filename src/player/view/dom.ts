type Child = Node | string | false | undefined
type Props = Readonly<Record<string, string | boolean | undefined>>

/** Makes an element; `true` is an attribute without value, `false` and `undefined` leave it out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (value !== false && value !== undefined)
      element.setAttribute(name, value === true ? '' : value)
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== false && child !== undefined),
  )
  return element
}

/** Says whose words an element has, where the player speaks another language than the course: then the body is marked as the player's. */
export function spoken<E extends HTMLElement>(element: E, by: 'course' | 'player'): E {
  const { documentElement, body } = document
  const { lang, dir } = by === 'course' ? documentElement : body
  if (body.lang) Object.assign(element, { lang, dir })
  return element
}

/** An element with sanitized HTML of the course in it. */
export function htmlEl<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props,
  html: string,
): HTMLElementTagNameMap[K] {
  const element = spoken(el(tag, props), 'course')
  element.innerHTML = html
  return element
}

/** A button that does something. */
export function button(label: string, props: Props, onClick: () => void): HTMLButtonElement {
  const element = el('button', { type: 'button', ...props }, label)
  element.addEventListener('click', onClick)
  return element
}

/** An element that the page shell is known to have. */
export function byId(document: Document, id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no #${id}.`)
  return element
}
