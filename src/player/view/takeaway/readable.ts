import { strings } from '../strings.ts'

/**
 * An element with HTML of the course in it as it can be read outside the package: words for pictures, text for links inside.
 *
 * It is made in a document of its own, so that no picture is loaded for it.
 */
export function readableEl(tag: string, html: string): HTMLElement {
  const element = document.implementation.createHTMLDocument().createElement(tag)
  element.innerHTML = html
  for (const media of element.querySelectorAll('img, video, audio')) {
    const alt = media.getAttribute('alt')
    media.replaceWith(alt ? strings.picture(alt) : strings.pictureUnnamed)
  }
  for (const link of element.querySelectorAll('a:not([href^="http"])')) {
    link.replaceWith(...link.childNodes)
  }
  for (const named of element.querySelectorAll('[id]')) named.removeAttribute('id')
  return element
}
