import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { printHtml } from '../../src/compile/lower/index.ts'
import { folderOf, messagesOf, mini, pageWith } from './mini-course.ts'
import { moduleMistakes } from './mistakes/modules.ts'

/** HTML of the mini course's second page with this text. */
function htmlOf(text: string): { html: string; messages: string[] } {
  const { files, compiled } = compile(folderOf({ ...mini, ...pageWith(text) }))
  const page = compiled?.pages.get(2)
  return { html: page ? printHtml(page) : '', messages: messagesOf(files) }
}

const unsafe = moduleMistakes.filter(({ says }) => says.includes('(html-unsafe)'))

test.each(unsafe)('$title is taken out of the page, and the page stays', ({ change }) => {
  const { compiled } = compile(folderOf({ ...mini, ...change }))
  const page = compiled?.pages.get(2)
  const html = page && printHtml(page)
  expect(html).toBeDefined()
  expect(html).not.toMatch(/script|alert|onclick|style|color|iframe|data:|ftp:/i)
})

test.each([
  ['<h3 id="menu">x</h3>', '<h2 id="c-menu">x</h2>'],
  ['<a name="exit"></a>', '<p><a name="c-exit"></a></p>'],
  ['<p class="bar">x</p>', '<p class="">x</p>'],
  ['<div id="page">x</div>', '<div id="c-page">x</div>'],
])('%s cannot take the place of a part of the player', (text, html) => {
  expect(htmlOf(text)).toEqual({ html, messages: [] })
})

test.each([
  ['A <b>bold</b> & <kbd>Enter</kbd>', '<p>A <b>bold</b> &#x26; <kbd>Enter</kbd></p>'],
  ['H<sub>2</sub>O <!-- unseen -->', '<p>H<sub>2</sub>O </p>'],
  ['<p lang="de" dir="ltr">Grüße</p>', '<p lang="de" dir="ltr">Grüße</p>'],
])('%s stays', (text, html) => {
  expect(htmlOf(text)).toEqual({ html, messages: [] })
})
