import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { printHtml } from '../../src/compile/lower/index.ts'
import { folderOf, mini, pageWith } from './mini-course.ts'

/** HTML of the mini course's second page with this text. */
function htmlOf(text: string): string {
  const page = compile(folderOf({ ...mini, ...pageWith(text) })).compiled?.pages.get(2)
  return page ? printHtml(page) : ''
}

test('code that may scroll has a place in the tab order', () => {
  expect(htmlOf('```\na line\n```')).toBe('<pre tabindex="0"><code>a line\n</code></pre>')
})

test.each([
  { what: 'by its line', text: '- [x] Done *now*', names: ['Done now'] },
  { what: 'without the list in it', text: '- [ ] One\n  - [ ] Two', names: ['One', 'Two'] },
  { what: 'in a list with room between', text: '- [ ] One\n\n- [x] Two', names: ['One', 'Two'] },
])('the box of a task list is named $what', ({ text, names }) => {
  const found = [...htmlOf(text).matchAll(/<input[^>]*aria-label="([^"]*)"/g)].map(
    ([, name]) => name,
  )
  expect(found).toEqual(names)
})
