import type { ElementContent } from 'hast'

/** Sanitized HTML of the course as it is; whoever prints the tree must let raw HTML through. */
export function rawHtml(html: string): ElementContent {
  return { type: 'raw', value: html } as unknown as ElementContent
}
