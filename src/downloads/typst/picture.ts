import type { Element } from 'hast'
import { strings } from '../strings.ts'
import { call, literal } from './code.ts'
import type { Code } from './code.ts'
import type { Scope } from './scope.ts'
import { collapse, propertyOf } from './text.ts'

/** A picture that stands by itself, or its text in words where the document can't show it. */
export function blockPicture(node: Element, { hasPicture }: Scope): Code | undefined {
  if (hasPicture(propertyOf(node, 'src'))) return shown('picture', node)
  const words = inWords(node)
  return words && call('par', [words])
}

/** A picture within a line. */
export function inlinePicture(node: Element, { hasPicture }: Scope): Code | undefined {
  return hasPicture(propertyOf(node, 'src')) ? shown('inline-picture', node) : inWords(node)
}

function shown(name: string, node: Element): Code {
  const alt = altOf(node)
  return call(
    name,
    [literal(`/${propertyOf(node, 'src')}`)],
    alt === '' ? {} : { alt: literal(alt) },
  )
}

function inWords(node: Element): Code | undefined {
  const alt = altOf(node)
  return alt === '' ? undefined : call('emph', [literal(strings.picture(alt))])
}

function altOf(node: Element): string {
  return collapse(propertyOf(node, 'alt')).trim()
}
