import type { Element } from 'hast'
import { call, literal } from './code.ts'
import type { Code } from './code.ts'
import type { Scope } from './scope.ts'
import { collapse, propertyOf } from './text.ts'

/** A picture that stands by itself, or its text in words where the document can't show it. */
export function blockPicture(node: Element, { hasPicture, texts }: Scope): Code | undefined {
  if (hasPicture(propertyOf(node, 'src'))) return shown('picture', node)
  const words = inWords(node, texts)
  return words && call('par', [words])
}

/** A picture within a line. */
export function inlinePicture(node: Element, { hasPicture, texts }: Scope): Code | undefined {
  return hasPicture(propertyOf(node, 'src')) ? shown('inline-picture', node) : inWords(node, texts)
}

function shown(name: string, node: Element): Code {
  const alt = altOf(node)
  return call(
    name,
    [literal(`/${propertyOf(node, 'src')}`)],
    alt === '' ? {} : { alt: literal(alt) },
  )
}

function inWords(node: Element, texts: Scope['texts']): Code | undefined {
  const alt = altOf(node)
  return alt === '' ? undefined : call('emph', [literal(texts.picture(alt))])
}

function altOf(node: Element): string {
  return collapse(propertyOf(node, 'alt')).trim()
}
