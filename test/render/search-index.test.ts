import { beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import type { SearchIndex } from '../../src/model/search.ts'
import { render } from '../../src/render/index.ts'
import { openFinder } from '../../src/search/finder.ts'
import { toolFiles } from '../cli/tool.ts'
import { bankWith, folderOf, mini, pageWith } from '../compile/mini-course.ts'

const text = `The field never sleeps.

### Cryogène

Liquid helium boils at 4 K and may suffocate.

::question{#first}

### Zone IV

Ferromagnetic things become projectiles here. See the cryogen once more.
`

const sources = {
  ...mini,
  ...pageWith(text),
  ...bankWith('Stem?', 'Which xylophone is hidden?'),
  'glossary.md': '## Isocentre\n\nThe middle of the magnet.\n',
  'info/faq.md': '---\ntitle: Questions\n---\n\n## Who may enter?\n\nStaff with a badge.\n',
}

/** Compiled and rendered anew. */
function indexOf(): SearchIndex {
  const { compiled, files } = compile(folderOf(sources))
  if (!compiled) throw new Error(files.flatMap(({ messages }) => messages).join('\n'))
  return render(compiled, toolFiles.template).search
}

describe('what learners can search', () => {
  let index: SearchIndex

  /** Places and titles of what a query finds, the best first. */
  const found = (query: string): string[] =>
    openFinder(JSON.parse(JSON.stringify(index)) as SearchIndex)
      .find(query)
      .map(({ section }) => {
        const { place, anchor, title } = index.sections[section] ?? {}
        return `${place?.join(' ')} ${anchor ?? '-'} ${title}`
      })

  beforeAll(() => {
    index = indexOf()
  })

  test.each([
    { how: 'a word', query: 'helium', first: 'page 2 c-cryogène Cryogène' },
    { how: 'its beginning', query: 'suffo', first: 'page 2 c-cryogène Cryogène' },
    { how: 'a letter that is wrong', query: 'projektiles', first: 'page 2 c-zone-iv Zone IV' },
    { how: 'a title without its accents', query: 'cryogene', first: 'page 2 c-cryogène Cryogène' },
    { how: 'a title with accents', query: 'hélium', first: 'page 2 c-cryogène Cryogène' },
    { how: 'words of one section', query: 'zone projectile', first: 'page 2 c-zone-iv Zone IV' },
    { how: 'what stands before the first heading', query: 'sleeps', first: 'page 2 - Page' },
    { how: "a page's title", query: 'page', first: 'page 2 - Page' },
    { how: 'a term', query: 'isocentre', first: 'term 1 - Isocentre' },
    { how: 'its definition', query: 'middle', first: 'term 1 - Isocentre' },
    {
      how: 'a page about the course',
      query: 'badge',
      first: 'info faq c-who-may-enter Who may enter?',
    },
    {
      how: 'one of several words',
      query: 'badge xyzzy',
      first: 'info faq c-who-may-enter Who may enter?',
    },
  ])('is found by $how', ({ query, first }) => {
    expect(found(query)[0]).toBe(first)
  })

  test.each(['', ' ', '?', 'xyzzy'])('is nothing for "%s"', (query) => {
    expect(found(query)).toEqual([])
  })

  test('has no word of a question in it: that would tell the exam', () => {
    expect(JSON.stringify(index)).not.toMatch(/xylophone|Because/i)
    expect(found('xylophone')).toEqual([])
  })

  test('is the same bytes from the same course', () => {
    expect(JSON.stringify(indexOf())).toBe(JSON.stringify(index))
  })
})
