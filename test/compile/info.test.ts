import { expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { compile } from '../../src/compile/index.ts'
import { sharedFiles } from '../../src/formats/content.ts'
import { render } from '../../src/render/index.ts'
import { toolFiles } from '../cli/tool.ts'
import { assetOf, folderOf, messagesOf, mini, pageWith } from './mini-course.ts'
import type { Sources } from './mini-course.ts'

const sources: Sources = {
  ...mini,
  ...pageWith('See the [FAQ](../info/01-faq.md#who) and [us](../info/02-about.md).'),
  'info/02-about.md': '---\ntitle: About\n---\n\nWe are [asked](01-faq.md) a lot.\n',
  'info/01-faq.md':
    '---\ntitle: FAQ\n---\n\n## Who?\n\nA rung[^1]; see [page](../modules/01-one.md#page).\n\n### [Form](../assets/form.csv)\n\n[^1]: Note.\n',
  'glossary.md': '## Rung\n\nA step, as the [FAQ](info/01-faq.md) says.\n',
}

function compiled(change: Sources = {}): CompiledCourse {
  const form = assetOf('assets/form.csv', 'a,b')
  const { files, compiled } = compile(folderOf({ ...sources, ...change }, [form]))
  expect(messagesOf(files)).toEqual([])
  return compiled as CompiledCourse
}

/** What a package holds of a course, by path. */
function packaged(course: CompiledCourse): ReadonlyMap<string, string> {
  const rendered = render(course, toolFiles.template)
  const files = sharedFiles(rendered.divided ?? rendered, toolFiles, '')
  return new Map(files.map(({ path, data }) => [path, String(data)]))
}

test('pages about the course stand in the order of their files, and are no pages to be read', () => {
  const { course, lockText } = compiled()
  expect(course.info).toEqual([
    { id: 'faq', title: 'FAQ' },
    { id: 'about', title: 'About' },
  ])
  expect(course.modules.flatMap(({ pages }) => pages)).toHaveLength(2)
  expect(lockText).not.toMatch(/faq|about/)
})

test('links lead to them, from them, and between them', () => {
  const files = packaged(compiled())
  expect(files.get('content/module-1.js')).toContain(
    '<a href=\\"#info-faq\\" data-info=\\"faq\\" data-anchor=\\"c-who\\">FAQ</a>',
  )
  expect(files.get('content/module-1.js')).toContain('<a href=\\"#info-about\\"')
  expect(files.get('content/deck-glossary.js')).toContain('data-info=\\"faq\\"')
  const info = files.get('content/info.js')
  expect(info).toContain('<a href=\\"#page-2\\" data-page=\\"2\\">page</a>')
  expect(info).toContain('data-info=\\"faq\\">asked</a>')
  expect(info).toMatch(/href=\\"assets\/form-\w+\.csv\\" download/)
})

test('they have one title, sections below it, footnotes, and terms like any page', () => {
  const info = packaged(compiled()).get('content/info.js') ?? ''
  expect(info.match(/<h\d/g)).toEqual(['<h1', '<h2', '<h3', '<h2', '<h1'])
  expect(info).toMatch(/<span class=\\"term\\" data-term=\\"\d+\\">rung<\/span>/)
  expect(info).toContain('Note.')
})

test('the contents name them without any script, after what is to be learned', () => {
  const html = packaged(compiled()).get('index.html') ?? ''
  expect(html).toContain(
    '<p class="outline-title">About this course</p><ol><li><a href="#info-faq" data-info="faq">FAQ</a></li><li><a href="#info-about" data-info="about">About</a></li></ol>',
  )
  expect(html.indexOf('data-exam')).toBeLessThan(html.indexOf('data-info'))
  expect(html.indexOf('data-info')).toBeLessThan(html.indexOf('data-feedback'))
})

test('every unit of a divided course has them, with links to its pages as text', () => {
  const divided = 'cmi5: { units: module }\n'
  const files = packaged(compiled({ 'course.yaml': mini['course.yaml'] + divided }))
  for (const unit of ['module-1', 'exam']) {
    expect(files.get(`${unit}.html`)).toContain('data-info="faq"')
    expect(files.get(`content/course-${unit}.js`)).toContain('"info":[{"id":"faq"')
  }
  expect(files.get('content/info.js')).toContain('see page.')
  expect(files.get('content/info.js')).toContain('data-info=\\"faq\\">asked</a>')
  expect(files.get('content/module-1.js')).toContain('data-info=\\"faq\\"')
})

test('a divided package has one glossary, by which every unit defines its terms', () => {
  const change = {
    'course.yaml': `${mini['course.yaml']}cmi5: { units: module }\n`,
    ...pageWith('A rung.'),
  }
  const files = packaged(compiled(change))
  expect(files.get('content/module-1.js')).toMatch(/data-term=\\"\d+\\">rung</)
  expect(files.get('content/deck-glossary.js')).toContain('Rung')
  expect(files.get('terms.js')).toBeDefined()
  expect(files.get('exam.html')).toContain('data-glossary')
  expect(files.get('module-1.html')).not.toContain('data-glossary')
})

test('a course without them carries nothing of them', () => {
  const files = packaged(compile(folderOf(mini)).compiled as CompiledCourse)
  expect([...files.keys()]).not.toContain('content/info.js')
  expect(files.get('index.html')).not.toContain('About this course')
})

test('another text is another revision', () => {
  const other = (sources['info/02-about.md'] ?? '').replace('a lot', 'often')
  expect(compiled({ 'info/02-about.md': other }).course.revision).not.toBe(
    compiled().course.revision,
  )
})
