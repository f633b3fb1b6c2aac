import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { directionOf, marksIn } from '../texts/direction.ts'
import type { Marks } from '../texts/direction.ts'

/** What fills a slot: a tree, a text, or HTML that was printed already. */
export type Slot = Root | string | { readonly html: string }

/** Fills the `{{slots}}` of a template; a slot that is not there is our own mistake. */
export function fillTemplate(template: string, slots: Readonly<Record<string, Slot>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const slot = slots[name]
    if (slot === undefined) throw new Error(`The page template has an unknown slot ${name}.`)
    if (typeof slot === 'string') return escapeText(slot)
    return 'html' in slot ? slot.html : toHtml(slot)
  })
}

/** The slots that say in which languages a template's words are; those inside tags are empty where there is only one. */
export function languageSlots(language: string): Record<string, Slot> {
  const { own, course } = marksIn(language)
  const direction = directionOf(language)
  return { language, direction, ownMarks: attributes(own), courseMarks: attributes(course) }
}

function attributes(marks: Marks | undefined): Slot {
  return { html: marks ? ` lang="${escapeText(marks.lang)}" dir="${marks.dir}"` : '' }
}

/** Text that is safe between tags and inside double-quoted attributes. */
function escapeText(text: string): string {
  return toHtml({ type: 'text', value: text }).replaceAll('"', '&quot;')
}
