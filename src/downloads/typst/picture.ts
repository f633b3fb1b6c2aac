import type { Element } from 'hast'
import { strings } from '../strings.ts'
import { call, literal } from './code.ts'
import type { Code } from './code.ts'
import type { Scope } from './scope.ts'
import { collapse, propertyOf } from './text.ts'

/** A picture that stands by itself, or its text in words where the document can't show it. */
export function blockPicture(node: Element, scope: Scope): Code | undefined {
  return picture('picture', node, scope)
}

/** A picture within a line. */
export function inlinePicture(node: Element, scope: Scope): Code | undefined {
  return picture('inline-picture', node, scope)
}

function picture(name: string, node: Element, { hasPicture }: Scope): Code | undefined {
  const path = propertyOf(node, 'src')
  const alt = collapse(propertyOf(node, 'alt')).trim()
  if (hasPicture(path)) {
    return call(name, [literal(`/${path}`)], alt === '' ? {} : { alt: literal(alt) })
  }
  return alt === '' ? undefined : call('emph', [literal(strings.picture(alt))])
}
