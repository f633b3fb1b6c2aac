import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { x } from 'xastscript'
import { xmlDocument } from '../../src/formats/xml/document.ts'

test.each([
  ['the end of a CDATA section', 'a ]]> b', 'a ]]> b'],
  ['half of an emoji', 'a \ud83e b', 'a \ufffd b'],
  ['a whole emoji', 'a 🧼 b', 'a 🧼 b'],
  ['marks of XML itself', '<b> & "c"', '<b> & "c"'],
])('a title with %s parses', (_, title, read) => {
  const document = XmlDocument.fromString(xmlDocument(x('title', { name: title }, title)))
  expect(document.root.content).toBe(read)
  expect(document.root.attr('name')?.value).toBe(read)
  document.dispose()
})
