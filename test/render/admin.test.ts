import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Window } from 'happy-dom'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { compile } from '../../src/compile/index.ts'
import { lmsValues, presetIds, presets } from '../../src/compile/presets.ts'
import type { PresetId } from '../../src/compile/presets.ts'
import { readCourse } from '../../src/compile/read.ts'
import { formats } from '../../src/formats/index.ts'
import type { Course } from '../../src/model/course.ts'
import { adminSheetName, renderAdminSheet } from '../../src/render/admin/index.ts'
import type { BuiltPackage } from '../../src/render/admin/sheet.ts'

const good = fileURLToPath(new URL('../fixtures/good', import.meta.url))
const lrs = { endpoint: 'https://lrs.example/xapi/', platform: 'https://lms.example' }
const auth = 'Basic c2VjcmV0LWtleTpzZWNyZXQtdGV4dA=='
let template: string
const courses = new Map<PresetId, CompiledCourse>()
beforeAll(async () => {
  template = await readFile(new URL('../../templates/admin.html', import.meta.url), 'utf8')
  const { compiled } = compile(await readCourse(good))
  if (!compiled) throw new Error('The fixture does not compile.')
  for (const preset of presetIds) {
    const values = lmsValues({ preset }, presets[preset])
    courses.set(preset, { ...compiled, preset, course: { ...compiled.course, ...values } })
  }
})

/** The first formats of the registry: later ones are not worth a new snapshot each. */
const packages: readonly BuiltPackage[] = formats
  .filter(({ id }) => ['scorm12', 'xapi', 'web'].includes(id))
  .map(({ id, summary, reportsToLrs }) => ({
    format: id,
    summary,
    reportsToLrs,
    name: `ladders-${id}.zip`,
  }))

interface Change {
  readonly course?: Partial<Course>
  readonly hasRelay?: boolean
  readonly built?: readonly BuiltPackage[]
}

function sheetOf(
  preset: PresetId,
  { course, hasRelay = false, built = packages }: Change = {},
): string {
  const compiled = courses.get(preset)
  if (!compiled) throw new Error('The fixture does not compile.')
  const changed = { ...compiled, hasRelay, course: { ...compiled.course, ...course } }
  return renderAdminSheet({ compiled: changed, packages: built }, template)
}

function read(html: string): Document {
  const { document } = new Window()
  document.write(html)
  return document as unknown as Document
}

const textOf = (html: string): string => (read(html).body.textContent ?? '').replace(/\s+/g, ' ')
const headings = (html: string): string[] =>
  [...read(html).querySelectorAll('h2')].map(({ textContent }) => textContent ?? '')

describe('the sheet for admins', () => {
  test('says who has signed the content off, where the course counts its editions', () => {
    expect(textOf(sheetOf('generic'))).not.toContain('Sign-off')
    expect(textOf(sheetOf('generic', { course: { review: { version: '2026.1' } } }))).toContain(
      'Sign-offContent 2026.1: not yet signed off',
    )
  })

  test.each(['generic', 'moodle'] as const)('of %s has everything in its place', async (preset) => {
    const html = sheetOf(preset)
    const body = html
      .slice(html.indexOf('<body>'))
      .replaceAll(/<(section|li|tr|dt|dd|h3)/g, '\n<$1')
    await expect(body).toMatchFileSnapshot(`__snapshots__/admin-${preset}.html`)
  })

  test('has a name of its own for each preset', () => {
    const names = [...courses.values()].map(adminSheetName)
    expect(names[1]).toBe('ladders-moodle-admin.html')
    expect(new Set(names).size).toBe(presetIds.length)
  })

  test.each(presetIds)('of %s can be read by everybody, from one file', (preset) => {
    const html = sheetOf(preset, { course: { lrs: { ...lrs, auth } } })
    const page = read(html)
    const all = <T extends Element>(selector: string): T[] => [
      ...page.querySelectorAll<T>(selector),
    ]
    expect(all('script, link, img, iframe, [src], [style]')).toEqual([])
    expect(html).not.toMatch(/url\(|@import|\{(pass|mark)\}|undefined|\[object/)
    expect(page.documentElement.lang).toBe('en')
    expect(all('main').length).toBe(1)
    expect(all('h1').length).toBe(1)
    const levels = all('h1, h2, h3').map(({ tagName }) => Number(tagName[1]))
    for (const [at, level] of levels.entries())
      expect(level - (levels[at - 1] ?? 0)).toBeLessThan(2)
    expect(all('section').map((section) => section.firstElementChild?.tagName)).not.toContain('P')
    for (const table of all('table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('')
      for (const row of table.querySelectorAll('tr')) {
        expect(row.children.length).toBe(table.querySelectorAll('thead th').length)
      }
      expect(table.querySelectorAll('th:not([scope])').length).toBe(0)
    }
    const labels = all('input').map((input) => input.getAttribute('aria-label'))
    expect(labels.length).toBeGreaterThan(5)
    expect(new Set(labels).size).toBe(labels.length)
    expect(html).not.toContain(auth.slice(6))
  })
})

describe('the sheet says', () => {
  test('which package to upload', () => {
    expect(textOf(sheetOf('moodle'))).toContain('Upload ladders-scorm12.zip')
    const web = packages.filter(({ format }) => format === 'web')
    expect(textOf(sheetOf('moodle', { built: web }))).toContain(
      'None of the packages of this build suits this LMS. Build again with --format scorm12.',
    )
  })

  test('what the record says of a pass, by preset and setting', () => {
    const pass = 'hands in at 75 % or above'
    expect(textOf(sheetOf('moodle'))).toContain(`${pass}passed`)
    expect(textOf(sheetOf('healthstream'))).toContain(`${pass}completed`)
    expect(textOf(sheetOf('healthstream', { course: { passAs: 'passed' } }))).toContain(
      `${pass}passed`,
    )
    expect(textOf(sheetOf('moodle', { course: { belowPass: 'failed' } }))).toContain(
      'hands in below 75 %failed',
    )
  })

  test('how a course without an exam is completed', () => {
    const text = textOf(sheetOf('healthstream', { course: { exams: [], passAs: 'passed' } }))
    expect(text).toContain('has seen every pagecompleted')
    expect(text).toContain('Open every page of the contents')
    expect(text).not.toContain('hands in')
  })

  test('that pages count beside a pass, and where they count alone', () => {
    const both = textOf(sheetOf('moodle', { course: { completion: 'both' } }))
    expect(both).toContain('doing every page and passing')
    expect(both).toContain('hands in at 75 % or above, with pages leftincomplete')
    expect(both).toContain('has done every page, and hands in at 75 % or abovepassed')
    expect(both).toContain('The record still says “incomplete”: the exam is left.')
    const viewed = textOf(sheetOf('generic', { course: { completion: 'viewed' } }))
    expect(viewed).toContain('is reported beside that')
    expect(viewed).toContain('has done every page, without a passcompleted')
    expect(viewed).toContain('status “completed” or “passed”')
    expect(viewed).toContain('Who completed since the last run')
    expect(textOf(sheetOf('moodle'))).not.toContain('every page')
  })

  test('something of a format that it does not know', () => {
    const unknown = {
      format: 'scorm3000',
      summary: 'SCORM 3000',
      name: 'a.zip',
      reportsToLrs: true,
    }
    const text = textOf(sheetOf('generic', { built: [...packages, unknown] }))
    expect(text).toContain('SCORM 3000. This sheet knows no details of its record')
  })

  test("the course's own addresses in its queries", () => {
    const html = sheetOf('generic', { course: { lrs } })
    const queries = [...read(html).querySelectorAll('.queries code')].map((code) => {
      const [, query = ''] = (code.textContent ?? '').split('?')
      return Object.fromEntries(new URLSearchParams(query))
    })
    expect(queries[0]).toEqual({
      verb: 'http://adlnet.gov/expapi/verbs/passed',
      activity: 'https://courses.example/ladders',
      since: 'time of the last run',
      ascending: 'true',
    })
    expect(JSON.parse(queries[3]?.['agent'] ?? '')).toEqual({
      account: { homePage: 'https://lms.example', name: 'learner id' },
    })
    expect(queries.map(({ activity }) => activity)).toContain(
      'https://courses.example/ladders/exam/1',
    )
  })

  test('nothing of an LRS when no package has statements', () => {
    const scorm = packages.filter(({ format }) => format === 'scorm12')
    expect(textOf(sheetOf('moodle', { built: scorm }))).not.toMatch(/LRS|statements\?/)
  })
})

describe('the sheet of packages that report to an LRS', () => {
  const warning = 'Warning: a key that every learner can read'
  test.each<{ what: string; change: Change; warns: boolean; says: string }>([
    {
      what: 'by a relay',
      change: { course: { lrs }, hasRelay: true },
      warns: false,
      says: 'it adds the credentials on the server',
    },
    { what: 'without a key', change: { course: { lrs } }, warns: false, says: 'holds no key' },
    {
      what: 'with a key',
      change: { course: { lrs: { ...lrs, auth } } },
      warns: true,
      says: 'holds a write key',
    },
    {
      what: 'with hashed learners',
      change: { course: { lrs: { ...lrs, hashKey: 'k'.repeat(16) } } },
      warns: false,
      says: 'a keyed hash of the learner id',
    },
  ])('$what', ({ change, warns, says }) => {
    const html = sheetOf('moodle', change)
    expect(headings(html)[0] === warning).toBe(warns)
    expect(headings(html)).toContain('Statements to an LRS')
    expect(textOf(html)).toContain(says)
    expect(html).not.toContain('kkkk')
  })

  test('warns of nothing when no package holds the key', () => {
    const web = packages.filter(({ format }) => format === 'web')
    const html = sheetOf('moodle', { course: { lrs: { ...lrs, auth } }, built: web })
    expect(headings(html)).not.toContain(warning)
  })
})
