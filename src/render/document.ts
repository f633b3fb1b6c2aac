import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** Fills the `{{slots}}` of the page template with trees; a slot that is not there is our own mistake. */
export function fillTemplate(
  template: string,
  slots: Readonly<Record<string, Root | string>>,
): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const slot = slots[name]
    if (slot === undefined) throw new Error(`The page template has an unknown slot ${name}.`)
    return typeof slot === 'string' ? escapeText(slot) : toHtml(slot)
  })
}

/** Text that is safe between tags and inside double-quoted attributes. */
function escapeText(text: string): string {
  return toHtml({ type: 'text', value: text }).replaceAll('"', '&quot;')
}
