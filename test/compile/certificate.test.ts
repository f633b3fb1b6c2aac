import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { assetOf, folderOf, messagesOf, mini } from './mini-course.ts'

const logo = assetOf('assets/Our Logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')

function compiled(settings: string, minutes = [10]): CompiledCourse {
  const modules = minutes.map((count, index) => [
    `modules/0${index + 1}-m${index + 1}.md`,
    `---\ntitle: M\nminutes: ${count}\n${index === 0 ? 'objectives: { know: Know it }\n' : ''}---\n\nText.\n`,
  ])
  const { 'modules/01-one.md': _, ...rest } = mini
  const sources = {
    ...rest,
    ...Object.fromEntries(modules),
    'course.yaml': mini['course.yaml'] + settings,
  }
  const { files, compiled } = compile(folderOf(sources, [logo]))
  expect(messagesOf(files)).toEqual([])
  return compiled as CompiledCourse
}

test('a course with a graded exam gives the usual certificate when nothing is said', () => {
  expect(compiled('').course.certificate).toEqual({
    title: 'Certificate of completion',
    statement: 'has completed the course',
    hours: 0.5,
  })
})

test('a certificate says what its block says, and brings its logo along', () => {
  const { course, assets } = compiled(
    'certificate:\n  title: Diploma\n  statement: has mastered\n  hours: 12\n  signatory: { name: Ada King, role: Head of training }\n  logo: assets/Our Logo.svg\n',
  )
  expect(course.certificate).toEqual({
    title: 'Diploma',
    statement: 'has mastered',
    hours: 12,
    signatory: { name: 'Ada King', role: 'Head of training' },
    logo: assets[0]?.path,
  })
  expect(assets.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^assets\/our-logo-[0-9a-f]{8}\.svg$/),
  ])
})

test('how long a pass is good for is known to reports, and changes no package', () => {
  const [without, until] = ['hours: 3', 'hours: 3, valid_days: 730'].map((keys) =>
    compiled(`certificate: { ${keys} }\n`),
  )
  expect(until).toMatchObject({ validDays: 730, course: without?.course })
  expect(without).not.toHaveProperty('validDays')
})

test('certificate: false gives none', () => {
  expect(compiled('certificate: false\n').course).not.toHaveProperty('certificate')
})

test('a course without a graded exam gives none', () => {
  const settings = mini['course.yaml'].replace('pass: 50', 'pass: 50, graded: false')
  const { compiled } = compile(folderOf({ ...mini, 'course.yaml': settings }))
  expect(compiled?.course).not.toHaveProperty('certificate')
})

test.each([
  { minutes: [1], hours: 0.5 },
  { minutes: [30, 14], hours: 0.5 },
  { minutes: [30, 15], hours: 1 },
  { minutes: [60, 60, 20], hours: 2.5 },
])('modules of $minutes minutes make $hours hours', ({ minutes, hours }) => {
  expect(compiled('', minutes).course.certificate?.hours).toBe(hours)
})

test('the revision changes with what the certificate says', () => {
  const revisions = ['', 'certificate: false\n', 'certificate: { hours: 3 }\n'].map(
    (settings) => compiled(settings).course.revision,
  )
  expect(new Set(revisions).size).toBe(3)
})
