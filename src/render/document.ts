import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** What fills a slot: a tree, a text, or HTML that was printed already. */
type Slot = Root | string | { readonly html: string }

/** Fills the `{{slots}}` of a template; a slot that is not there is our own mistake. */
export function fillTemplate(template: string, slots: Readonly<Record<string, Slot>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const slot = slots[name]
    if (slot === undefined) throw new Error(`The page template has an unknown slot ${name}.`)
    if (typeof slot === 'string') return escapeText(slot)
    return 'html' in slot ? slot.html : toHtml(slot)
  })
}

/** Text that is safe between tags and inside double-quoted attributes. */
function escapeText(text: string): string {
  return toHtml({ type: 'text', value: text }).replaceAll('"', '&quot;')
}
