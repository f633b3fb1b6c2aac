import { expect, test } from 'vitest'
import { sectionsOf } from '../../src/model/sections.ts'

test('a page is cut at its headings, and reads as its readers see it', () => {
  const html = [
    '<p class="kicker">Module 1 of 9</p><h1 tabindex="-1">Gases</h1>',
    '<p>H<sub>2</sub>O &#x26; <em>heli</em>um<sup><a href="#c-fn-1" data-footnote-ref>1</a></sup>.</p>',
    '<h2 id="c-cold">Very <strong>cold</strong></h2>',
    '<table><tr><td>one</td><td title="a > b">two</td></tr></table><div data-question="7"></div>',
    '<h3 id="c-more">More</h3><p>Last.</p>',
    '<section data-footnotes class="footnotes"><h2 id="c-footnote-label">References</h2>Source</section>',
  ].join('\n')
  expect(sectionsOf(html)).toEqual([
    { title: '', text: 'H2O & helium .' },
    { anchor: 'c-cold', title: 'Very cold', text: 'one two' },
    { anchor: 'c-more', title: 'More', text: 'Last.' },
  ])
})

test('a page without headings is one section', () => {
  expect(sectionsOf('<p>All</p>')).toEqual([{ title: '', text: 'All' }])
})
