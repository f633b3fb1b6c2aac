import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { printHtml } from '../../src/compile/lower/index.ts'
import { guideSource } from '../../src/downloads/guide/source.ts'
import { courseWith } from '../downloads/printed-course.ts'
import { bankWith, folderOf, messagesOf, mini, pageWith } from './mini-course.ts'

function htmlOf(text: string): string {
  const { files, compiled } = compile(folderOf({ ...mini, ...pageWith(text) }))
  expect(messagesOf(files)).toEqual([])
  const page = compiled?.pages.get(2)
  return page ? printHtml(page) : ''
}

test.each([
  [
    'words in French',
    'They say :span[bonjour *et* merci]{lang=fr}.',
    '<p>They say <span lang="fr" dir="ltr">bonjour <em>et</em> merci</span>.</p>',
  ],
  [
    'words in Arabic',
    'Say :span[مرحبا]{lang="ar-EG"}.',
    '<p>Say <span lang="ar-EG" dir="rtl">مرحبا</span>.</p>',
  ],
  [
    'a passage in Hebrew',
    ':::passage{lang=he}\nשלום\n\n- א\n:::',
    '<div lang="he" dir="rtl"><p>שלום</p><ul>\n<li>א</li>\n</ul></div>',
  ],
  [
    'Azerbaijani in Arabic letters',
    ':span[سلام]{lang=az-Arab}',
    '<p><span lang="az-Arab" dir="rtl">سلام</span></p>',
  ],
])('%s say so', (_, text, html) => expect(htmlOf(text)).toBe(html))

test.each(['at 3:pm, 1:n and a:b', ':span in a sentence', ':note[x] and :sp[x] and :spans[x]'])(
  'the colon of "%s" is a colon',
  (text) => expect(htmlOf(text)).toBe(`<p>${text}</p>`),
)

test('words in an option of a question say their language too', () => {
  const { compiled } = compile(
    folderOf({ ...mini, ...bankWith('- [x] Yes', '- [x] :span[Oui]{lang=fr}') }),
  )
  expect(JSON.stringify(compiled && [...compiled.questions.values()])).toContain(
    String.raw`<span lang=\"fr\" dir=\"ltr\">Oui</span>`,
  )
})

test('the study guide sets words and passages in their language', () => {
  const code = guideSource(
    courseWith('They say :span[bonjour]{lang=fr-CA}.\n\n:::passage{lang=es}\nHola.\n:::'),
    () => true,
  )
  expect(code).toContain('text(lang: "fr", region: "CA", ')
  expect(code).toContain('text(lang: "es", region: none, ')
})
