import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { compile } from '../../src/compile/index.ts'
import { withDownloads } from '../../src/downloads/index.ts'
import { renderCertificate } from '../../src/render/certificate.ts'
import { render } from '../../src/render/index.ts'
import { folderOf } from '../compile/mini-course.ts'
import { smallCourse, smallLanguages } from '../texts/small-courses.ts'

const templateOf = (name: string): string =>
  readFileSync(new URL(`../../templates/${name}.html`, import.meta.url), 'utf8')

function compiledIn(language: (typeof smallLanguages)[number], tag?: string): CompiledCourse {
  const { compiled, files } = compile(folderOf(smallCourse(language, tag)))
  if (!compiled) throw new Error(files.flatMap((file) => file.messages).join('\n'))
  return withDownloads(compiled, [])
}

/** The page that learners launch, before the player has said a word. */
function shell(compiled: CompiledCourse): string {
  return render(compiled, templateOf('page')).entries[0]?.html ?? ''
}

/** The pages of the course and its certificate. */
function shown(compiled: CompiledCourse): string {
  const { course } = compiled
  const { modules } = render(compiled, templateOf('page'))
  if (!course.certificate) throw new Error('The course gives no certificate.')
  return [
    ...[...modules.values()].flatMap((pages) => Object.values(pages)),
    renderCertificate(course, course.certificate, templateOf('certificate')),
  ].join('\n')
}

test.each(smallLanguages)(
  'a course in %s is in that language from end to end',
  async (language) => {
    const html = shown(compiledIn(language))
    await expect(html).toMatchFileSnapshot(`__snapshots__/course-${language}.html`)
  },
)

test.each([
  ['es', 'ltr'],
  ['fr', 'ltr'],
  ['ar', 'rtl'],
] as const)('a course in %s is laid out %s', (language, direction) => {
  const html = shell(compiledIn(language))
  expect(html).toContain(`<html lang="${language}" dir="${direction}">`)
  expect(html).toContain('<body>')
})

test('where the tool does not speak the language, its own words are marked as English, and the course as what it is', () => {
  const compiled = compiledIn('ar', 'fa')
  const html = shell(compiled) + shown(compiled)
  expect(html).toContain('<html lang="fa" dir="rtl">')
  expect(html).toContain('<body lang="en" dir="ltr">')
  expect(html).toMatch(/<article[^>]* id="page"[^>]* lang="fa" dir="rtl">/)
  expect(html).toContain(
    '<p class="kicker" lang="en" dir="ltr">Module 1 of 1 · about 11 minutes</p>',
  )
  expect(html).toContain('<h2 lang="en" dir="ltr">After this module you can</h2>')
})
