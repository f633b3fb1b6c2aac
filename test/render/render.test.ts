import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import { unsealQuestion } from '../../src/model/seal.ts'
import { render } from '../../src/render/index.ts'
import { folderOf, mini } from '../compile/mini-course.ts'

const template = `<!doctype html>
<html lang="{{language}}" data-title="{{title}}">
<title>{{title}}</title>
<nav>{{outline}}</nav>
<main>{{page}}</main>
`

const folder = fileURLToPath(new URL('../fixtures/good', import.meta.url))
const good = compile(await readCourse(folder)).compiled as CompiledCourse
const rendered = render(good, template)

test('the shell holds the outline and the cover, and nothing that is not escaped', async () => {
  await expect(rendered.entries[0]?.html).toMatchFileSnapshot('__snapshots__/good-index.html')
})

const pages = good.course.modules.flatMap((module) =>
  module.pages.map((page) => ({
    page,
    module,
    html: rendered.modules.get(module.number)?.[page.number] ?? '',
  })),
)

test.each(pages)('page $page.number is shown as a reader sees it', async ({ page, html }) => {
  await expect(`${html}\n`).toMatchFileSnapshot(`__snapshots__/good-page-${page.number}.html`)
})

test.each(pages)(
  'page $page.number has one title, and no level of heading is skipped',
  ({ html }) => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(
      levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1),
    ).toEqual([])
  },
)

test('only the opening page of a module lists what the learner can do afterwards, above its references', () => {
  const [opening, ...others] = pages.filter(({ module }) => module.id === 'ladders')
  expect(opening?.html).toMatch(/After this module you can.*Set a ladder up.*data-footnotes/s)
  expect(others.map(({ html }) => html.includes('After this module'))).toEqual([false, false])
})

test('the first page of the course says who answers for the content, and no other page does', () => {
  const course = { ...good.course, review: { version: '2026.1' } }
  const { entries, modules } = render({ ...good, course }, template)
  const pages = [...modules.values()].flatMap((module) => Object.values(module))
  expect(pages.filter((html) => html.includes('Content 2026.1: not yet'))).toHaveLength(1)
  expect(entries[0]?.html).toContain('<p class="hint">Content 2026.1: not yet signed off')
})

describe('the entry page', () => {
  const { cover: _, ...coverless } = good.course
  const picture = { path: 'assets/a.svg', alt: 'A "ladder"', caption: 'Four to one' }
  const entryOf = (course: typeof good.course): string =>
    render({ ...good, course }, template).entries[0]?.html ?? ''

  test('has the first page in it when the course has no cover', () => {
    const html = entryOf(coverless)
    expect(html).toContain('<p class="kicker">Module 1 of 2 · about 4 minutes</p>')
    expect(html).not.toMatch(/cover/)
  })

  test('has the picture of the cover with its text alternative and its caption', () => {
    const html = entryOf({ ...good.course, cover: { picture } })
    expect(html).toContain('<img src="assets/a.svg" alt="A &#x22;ladder&#x22;" decoding="async">')
    expect(html).toContain('<figcaption>Four to one</figcaption>')
    expect(entryOf({ ...good.course, cover: {} })).not.toContain('<figure')
  })

  test.each([
    { pages: 30, open: [true, true] },
    { pages: 31, open: [false, false] },
  ])('has $pages pages in folds of which open are $open', ({ pages, open }) => {
    const [one, two] = good.course.modules
    const more = Array.from({ length: pages - 3 }, (_, index) => ({
      number: 100 + index,
      title: 'More',
      objectives: [],
    }))
    const modules = one && two ? [{ ...one, pages: more }, two] : []
    const html = entryOf({ ...good.course, modules })
    const folds = [...html.matchAll(/<details[^>]*>/g)].map(([tag]) => tag.includes(' open'))
    expect(folds).toEqual(open)
  })

  test('of a long course without cover has its first module unfolded', () => {
    const long = good.course.modules.map((module) => ({
      ...module,
      pages: module.pages.flatMap((page) => Array.from({ length: 9 }, () => page)),
    }))
    const folds = entryOf({ ...coverless, modules: long }).match(/<details[^>]*>/g)
    expect(folds?.map((tag) => tag.includes(' open'))).toEqual([true, false])
  })
})

test('a module without objectives has no list of them', () => {
  const text = mini['modules/01-one.md']
    .replace('title: One', 'title: Two')
    .replace(/objectives:\n.*\n/, '')
  const { compiled } = compile(folderOf({ ...mini, 'modules/02-two.md': text }))
  const modules = compiled && render(compiled, template).modules
  expect(JSON.stringify(modules?.get(1))).toContain('After this module')
  expect(JSON.stringify(modules?.get(2))).toContain('Hello.')
  expect(JSON.stringify(modules?.get(2))).not.toContain('After this module')
})

describe('questions', () => {
  test('carry neither key nor rationale nor feedback that could be read in passing', () => {
    const text = JSON.stringify([...rendered.banks.values()])
    expect(text).toContain('How high may the ladder')
    expect(text).not.toMatch(
      /One out, four up|The rule is|Aluminium conducts|"key"|rationale|feedback/,
    )
  })

  test('have everything in them again when the player opens them', () => {
    const opened = [...rendered.banks].map(([number, bank]) => [number, bank.map(unsealQuestion)])
    expect(opened).toEqual([...good.questions])
  })
})

describe('the template', () => {
  test('may use a slot twice or not at all', () => {
    expect(render(good, '{{title}} {{title}}').entries[0]?.html).toBe(
      'Ladders &#x26; falls &#x3C;basics> Ladders &#x26; falls &#x3C;basics>',
    )
    expect(render(good, 'plain').entries[0]?.html).toBe('plain')
  })

  test('may not use a slot that does not exist: that is our mistake, and throws', () => {
    expect(() => render(good, '{{titel}}')).toThrow('unknown slot titel')
  })

  test.each(['$& $1 $$', '{{page}}', '"quoted" \'twice\' <b> & more'])(
    'shows the title %s as it is',
    (title) => {
      const { entries } = render(
        { ...good, course: { ...good.course, title } },
        '<a title="{{title}}">',
      )
      const shown = /^<a title="([^"]*)">$/.exec(entries[0]?.html ?? '')?.[1] ?? ''
      const entities: Record<string, string> = { '&#x26;': '&', '&#x3C;': '<', '&quot;': '"' }
      expect(shown.replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity)).toBe(title)
    },
  )
})
