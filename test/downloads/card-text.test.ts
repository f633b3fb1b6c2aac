import { expect, test } from 'vitest'
import { cardText } from '../../src/downloads/card-text.ts'

const cases: readonly { what: string; html: string; text: string }[] = [
  {
    what: 'a paragraph',
    html: '<p>One &#x26; two\n&#x3C;three&#x3E;</p>',
    text: 'One & two <three>',
  },
  { what: 'two paragraphs', html: '<p>One.</p>\n<p>Two.</p>', text: 'One.\nTwo.' },
  {
    what: 'stress',
    html: '<p>Do <strong>not</strong> go <em>in</em>.</p>',
    text: 'Do *not* go *in*.',
  },
  {
    what: 'a list',
    html: '<p>Two:</p><ul>\n<li>one</li>\n<li><p>two</p></li>\n</ul>',
    text: 'Two:\n- one\n- two',
  },
  {
    what: 'a numbered list that goes on, with another in it',
    html: '<ol start="3"><li>three<ul><li>a</li><li>b</li></ul></li><li>four</li></ol>',
    text: '3. three\n  - a\n  - b\n4. four',
  },
  { what: 'a power', html: '<p>10<sup>3</sup> and 10<sup>−2</sup></p>', text: '10³ and 10⁻²' },
  {
    what: 'a power without a sign',
    html: '<p>e<sup>x</sup>, e<sup>2x</sup></p>',
    text: 'e^x, e^(2x)',
  },
  {
    what: 'an index',
    html: '<p>B<sub>0</sub> and B<sub>1</sub><sup>+</sup>, <i>T<sub>E</sub></i></p>',
    text: 'B₀ and B₁⁺, *T_E*',
  },
  {
    what: 'a picture',
    html: '<p>See <img src="a.svg" alt="A ladder">.</p>',
    text: 'See [A ladder].',
  },
  { what: 'a picture without words', html: '<p>One<img src="a.svg" alt=""></p>', text: 'One' },
  { what: 'a break', html: '<p>One<br>two</p>', text: 'One\ntwo' },
  {
    what: 'a table',
    html: '<table><thead><tr><th>T</th><th>MHz</th></tr></thead><tbody><tr><td>1.5</td><td>64</td></tr></tbody></table>',
    text: 'T | MHz\n1.5 | 64',
  },
  {
    what: 'a link',
    html: '<p>At <a href="https://example.org">the site</a></p>',
    text: 'At the site',
  },
  { what: 'nothing', html: '', text: '' },
]

test.each(cases)('$what becomes plain text', ({ html, text }) => {
  expect(cardText(html)).toBe(text)
})
