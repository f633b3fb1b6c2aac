import { describe, expect, test } from 'vitest'
import { convert } from '../../../src/downloads/typst/convert.ts'
import { parseHtml } from '../../../src/downloads/typst/html.ts'
import type { Places } from '../../../src/downloads/typst/scope.ts'
import { textsFor } from '../../../src/texts/build-texts.ts'

const places: Places = {
  texts: textsFor('en').documents,
  hasPicture: (path) => path.endsWith('.svg'),
  labelOf: (page, anchor) =>
    page === 7 ? ['page-7', ...(anchor ? [anchor] : [])].join('-') : undefined,
  headingLabel: (id) => (id === 'c-here' ? 'page-1-c-here' : undefined),
  noteOf: (id) => (id === 'c-fn-a' ? { number: 3, label: 'note-1-3' } : undefined),
}

const codeOf = (html: string): string => convert(parseHtml(html), places)

describe('as typst code', () => {
  test.each([
    ['emphasis', 'a <em>b</em> <strong>c</strong> <u>d</u> <del>e</del> <mark>f</mark>'],
    ['what is raised and lowered', 'H<sub>2</sub>O m<sup>2</sup>'],
    ['code', 'a <code>"x" # y</code><pre><code>one\n  two\n</code></pre>'],
    ['white space', '  a\n  b <em> c </em>\n'],
    ['a break', 'a<br>b'],
    ['a link out', '<a href="https://a.example/?q=&quot;">a</a> <a href="javascript:x">b</a>'],
    ['a link to a page', '<a data-page="7">a</a> <a data-page="7" data-anchor="c-x">b</a>'],
    ['a link to a page that is not there', '<a data-page="8">a</a>'],
    ['a link to a file', '<a href="assets/sheet.csv" download>a</a>'],
    [
      'marks of footnotes',
      '<sup><a href="#c-fn-a" data-footnote-ref>1</a></sup> <sup><a href="#c-fn-b" data-footnote-ref>2</a></sup>',
    ],
    ['headings', '<h2 id="c-here">a</h2><h3 id="c-other">b</h3><h6>c</h6>'],
    ['paragraphs', '<p>a</p>\n<p>b</p>'],
    ['a quotation', '<blockquote><p>a</p></blockquote>'],
    ['a rule', '<p>a</p><hr>'],
    ['a list', '<p>a</p><ul>\n<li>b</li>\n<li>c<ul><li>d</li></ul></li>\n</ul>'],
    ['a list of paragraphs', '<ul><li><p>b</p><p>c</p></li></ul>'],
    ['a numbered list', '<ol start="4"><li>a</li></ol>'],
    [
      'tasks',
      '<ul><li><input type="checkbox" checked disabled> a</li><li><p><input type="checkbox"> b</p></li></ul>',
    ],
    ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>'],
    [
      'a table',
      '<div><table><thead><tr><th>a</th><th align="right">b</th></tr></thead><tbody><tr><td>c</td><td align="right">d</td></tr></tbody></table></div>',
    ],
    [
      'a table with spans',
      '<table><tr><td colspan="2" rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>',
    ],
    ['a table with a title', '<table><caption>a</caption><tr><th>b</th><td>c</td></tr></table>'],
    ['an empty table', '<table></table>'],
    [
      'a note',
      '<aside class="callout callout-note"><p class="callout-title">Note</p><p>a</p></aside>',
    ],
    [
      'a warning with a title of its own',
      '<aside class="callout callout-warning"><p class="callout-title">Never <em>run</em></p><p>a</p></aside>',
    ],
    ['a block to open', '<details><summary>a</summary><p>b</p></details>'],
    [
      'a figure',
      '<figure><img src="assets/a.svg" alt="A plan"><figcaption>a <em>b</em></figcaption></figure>',
    ],
    [
      'a figure of a table',
      '<figure><table><tr><td>a</td></tr></table><figcaption>b</figcaption></figure>',
    ],
    ['a picture that typst can not read', '<p><img src="assets/a.avif" alt="A plan"></p>'],
    ['a picture that says nothing', '<p><img src="assets/a.svg" alt=""></p>'],
    ['a picture within a line', '<p>a <img src="assets/a.svg" alt="A plan"></p>'],
    [
      'film and sound',
      '<video src="assets/climb-0a1b2c3d.mp4"></video><audio><source src="assets/call.mp3"></audio>',
    ],
    [
      'places of questions',
      '<h2>a</h2><div data-question="1"></div><div data-question="2"></div><p>b</p><div data-quiz="1 2"></div>',
    ],
    [
      'footnotes, which the module shows',
      '<p>a</p><section data-footnotes><ol><li id="c-fn-a">b</li></ol></section>',
    ],
    [
      'elements that it has no form for',
      '<p><abbr title="x">a</abbr> <span>b</span> <ruby>c</ruby></p>',
    ],
  ])('%s', (_, html) => {
    expect(codeOf(html)).toMatchSnapshot()
  })

  test('a word too long for any line may break', () => {
    expect(codeOf(`<p>${'x'.repeat(45)}</p>`)).toContain(
      `${'x'.repeat(20)}\u200b${'x'.repeat(20)}\u200bxxxxx`,
    )
  })

  test.each([
    [3, 10, 'data-table(1, true, true'],
    [40, 10, 'data-table(1, false, true'],
    [3, 900, 'data-table(1, false, true'],
    [3, 2000, 'data-table(1, false, false'],
  ])(
    'a table of %i rows with %i letters in each keeps together what fits',
    (rows, letters, code) => {
      const row = `<tr><td>${'x '.repeat(letters / 2)}</td></tr>`
      expect(codeOf(`<table>${row.repeat(rows)}</table>`)).toContain(code)
    },
  )

  test('what lies too deep is text', () => {
    const deep = codeOf('<blockquote>'.repeat(60) + 'a <em>b</em>' + '</blockquote>'.repeat(60))
    expect(deep.match(/quote\(/g)?.length).toBeLessThan(20)
    expect(deep).toContain('"a b"')
  })
})
