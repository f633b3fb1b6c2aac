import { expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { compile } from '../../src/compile/index.ts'
import { sharedFiles } from '../../src/formats/content.ts'
import type { Course } from '../../src/model/course.ts'
import type { Download } from '../../src/model/download.ts'
import { render } from '../../src/render/index.ts'
import { toolFiles } from '../cli/tool.ts'
import { folderOf, mini } from '../compile/mini-course.ts'

/** Has nothing that needs a script of its own. */
const sources = { ...mini, 'course.yaml': `${mini['course.yaml']}certificate: false\n` }

/** What every course has: pages to search, and a display to choose. */
const everywhere = ['search.js', 'sheets.js', 'view-search.js']

test('every course carries what opens over pages and what searches them', () => {
  const compiled = compile(folderOf(sources)).compiled as CompiledCourse
  const paths = sharedFiles(render(compiled, toolFiles.template), toolFiles, '').map(
    ({ path }) => path,
  )
  expect(paths).toEqual(expect.arrayContaining([...everywhere, 'content/search.js']))
})

/** The scripts that are loaded when they are needed, in the package of such a course, without those of every one. */
function partsOf(course: Partial<Course>): readonly string[] {
  const compiled = compile(folderOf(sources)).compiled as CompiledCourse
  const rendered = render(compiled, toolFiles.template)
  const changed = { ...rendered.course, feedback: false, banks: [], ...course }
  const files = sharedFiles({ ...rendered, course: changed }, toolFiles, '')
  const parts = files.map(({ path }) => path).filter((path) => path in toolFiles.parts)
  return parts.filter((path) => !everywhere.includes(path))
}

const deck = { id: 'zones', title: 'Zones', cards: [{ number: 1 }] }
const certificate = { title: 'Diploma', statement: 'has passed', hours: 2 }
const contact = { name: 'Desk', link: 'mailto:desk@example.org' }

const document: Download = {
  id: 'flash-cards-csv',
  title: 'Flash cards as a table',
  path: 'downloads/mini-flash-cards-csv.csv',
  extension: 'csv',
  bytes: 1000,
}

const cases: readonly { what: string; course: Partial<Course>; parts: readonly string[] }[] = [
  { what: 'nothing of all that', course: {}, parts: [] },
  { what: 'flash cards', course: { decks: [deck] }, parts: ['view-cards.js'] },
  {
    what: 'a glossary',
    course: { decks: [{ ...deck, isGlossary: true }] },
    parts: ['terms.js', 'view-cards.js', 'view-glossary.js'],
  },
  {
    what: 'a certificate',
    course: { certificate },
    parts: ['certificate-pdf.js', 'view-certificate.js'],
  },
  { what: 'a document', course: { downloads: [document] }, parts: ['view-downloads.js'] },
  {
    what: 'questions',
    course: { banks: [{ number: 1, id: 'one', title: 'One', items: [] }] },
    parts: ['view-downloads.js'],
  },
  { what: 'feedback', course: { feedback: true }, parts: ['view-feedback.js'] },
  { what: 'a contact', course: { contact }, parts: ['view-feedback.js'] },
]

test.each(cases)('a course with $what carries the scripts for it and no other', (one) => {
  expect(partsOf(one.course)).toEqual(one.parts)
})
