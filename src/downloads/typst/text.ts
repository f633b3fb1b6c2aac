import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'

/** All text of a tree, as it stands. */
export function textOf(node: Nodes): string {
  let text = ''
  visit(node, 'text', ({ value }) => {
    text += value
  })
  return text
}

/** Whether an element of this name is somewhere inside. */
export function contains(node: Nodes, tagName: string): boolean {
  let found = false
  visit(node, 'element', (element) => {
    found ||= element.tagName === tagName
  })
  return found
}

/** Text as HTML shows it: any stretch of white space is one space. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ')
}

/** Lets a word too long for a line break anywhere, by zero-width spaces. */
export function breakable(text: string, longest = 40): string {
  return text.replace(new RegExp(`[^\\s\\u200b]{${longest},}`, 'gu'), (word) =>
    Array.from(word.matchAll(/.{1,20}/gsu), String).join('\u200b'),
  )
}

/** The elements among a node's children. */
export function elementsIn(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element')
}

/** A property's text; empty when there is none. */
export function propertyOf(node: Element, name: string): string {
  const value = node.properties[name]
  return value === undefined || value === null ? '' : String(value)
}
