import { expect, test } from 'vitest'
import { unlink } from '../../src/render/unlink.ts'

test.each([
  { what: 'a link to a page here stays', html: '<a href="#page-1" data-page="1">one</a>' },
  { what: 'a link to another site stays', html: '<a href="https://example.org">out</a>' },
  {
    what: 'a link to a page elsewhere is its text, with what is in it',
    html: 'See <a href="#page-2" data-page="2" data-anchor="c-x">page <em>two</em></a>.',
    shown: 'See page <em>two</em>.',
  },
  {
    what: 'a bracket in a title ends no link',
    html: '<a title="a > b" href="#page-2" data-page="2">two</a> and <a href="#page-1" data-page="1">one</a>',
    shown: 'two and <a href="#page-1" data-page="1">one</a>',
  },
])('$what', ({ html, shown = html }) => {
  const data = { stem: html, options: [{ number: 2, text: html }] }
  expect(unlink(data, new Set([1]))).toEqual({ stem: shown, options: [{ number: 2, text: shown }] })
})
