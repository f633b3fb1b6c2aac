import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { marksOf } from '../../texts/direction.ts'
import { isLanguageTag } from '../language-tag.ts'
import { fail } from '../report.ts'

/**
 * Words in another language than the course, so that they are read out, broken and laid out as in that language.
 *
 * `:span[bonjour]{lang=fr}` → `<span lang="fr" dir="ltr">`; `:::passage{lang=ar}` … `:::` → `<div lang="ar" dir="rtl">`.
 */
export function passage(
  node: ContainerDirective | LeafDirective | TextDirective,
  { file }: { readonly file: VFile },
): void {
  const lang = node.attributes?.['lang'] ?? ''
  if (!isLanguageTag(lang)) {
    fail(file, 'language-tag', {
      reason: lang ? `\`${lang}\` is no language tag.` : 'The passage does not say its language.',
      mend: 'Write its tag in braces, such as {lang=fr} or {lang=ar}.',
      place: node,
    })
    return
  }
  const hName = node.type === 'textDirective' ? 'span' : 'div'
  node.data = { hName, hProperties: { ...marksOf(lang) } }
}
