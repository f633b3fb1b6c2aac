import { beforeAll, describe, expect, test } from 'vitest'
import type { PackageFile } from '../../src/formats/format.ts'
import { xapi } from '../../src/formats/xapi/index.ts'
import { caseWith } from '../compile/case-text.ts'
import { mini } from '../compile/mini-course.ts'
import { checkWith, packageOf } from './package-of.ts'

let files: ReadonlyMap<string, PackageFile>
beforeAll(async () => {
  files = await packageOf(xapi, { ...mini, ...caseWith() })
})

test('tincan.xml names everything that statements are about, and only the course can be launched', async () => {
  await expect(String(files.get('tincan.xml')?.data).replaceAll('><', '>\n<')).toMatchFileSnapshot(
    '__snapshots__/tincan.xml',
  )
})

const name = '<name lang="en">Mini</name>'
const description = '<description lang="en">The least that a course may be.</description>'
const launch = '<launch lang="en">index.html</launch>'

describe('the check of tincan.xml', () => {
  test('finds nothing wrong with a package as it was built', async () => {
    expect(await xapi.check([...files.values()])).toEqual([])
  })

  test('accepts a second name in another language', async () => {
    const to = `${name}<name lang="de-CH">Klein</name>`
    expect(await checkWith(xapi, files, { path: 'tincan.xml', from: name, to })).toEqual([])
  })

  test.each([
    { fault: 'no document', from: /^[^]*$/, to: '', says: 'Failed to parse XML' },
    { fault: 'XML that does not parse', from: '</activities>', to: '', says: 'mismatch' },
    { fault: 'another namespace', from: 'tincan.xsd', to: 'other.xsd', says: 'the root must be' },
    { fault: 'another root', from: /tincan(?=[> ])/g, to: 'tin', says: 'the root must be' },
    {
      fault: 'no activities',
      from: /<activities>[^]*<\/activities>/,
      to: '',
      says: 'has no activities',
    },
    {
      fault: 'an empty list of activities',
      from: /<activities>[^]*<\/activities>/,
      to: '<activities></activities>',
      says: 'has no activity at its place',
    },
    {
      fault: 'no id',
      from: 'id="https://courses.example/mini" ',
      to: '',
      says: 'activity lacks id',
    },
    { fault: 'no type', from: / type="[^"]*course"/, to: '', says: 'activity lacks type' },
    {
      fault: 'an unknown attribute',
      from: '<activity ',
      to: '<activity title="x" ',
      says: 'unknown attribute title',
    },
    {
      fault: 'an id that is no IRI',
      from: /id="[^"]*\/exam\/1"/,
      to: 'id="exam"',
      says: 'id="exam", not an IRI',
    },
    { fault: 'an id with a blank', from: '/exam/1', to: '/exam 1', says: 'not an IRI' },
    {
      fault: 'a type that is no IRI',
      from: /type="[^"]*course"/,
      to: 'type="course"',
      says: 'type="course", not an IRI',
    },
    {
      fault: 'an id twice',
      from: '/module/1',
      to: '/exam/1',
      says: 'https://courses.example/mini/exam/1 is used twice',
    },
    { fault: 'no name', from: name, to: '', says: 'activity has no name at its place' },
    {
      fault: 'an empty name',
      from: name,
      to: '<name lang="en"> </name>',
      says: 'name has " " in it, not a text',
    },
    {
      fault: 'a name without a language',
      from: name,
      to: '<name>Mini</name>',
      says: 'name lacks lang',
    },
    {
      fault: 'a language that is none',
      from: name,
      to: '<name lang="en_US">Mini</name>',
      says: 'lang="en_US", not a language tag',
    },
    {
      fault: 'an empty description',
      from: description,
      to: '<description lang="en"/>',
      says: 'not a text',
    },
    {
      fault: 'a description before the name',
      from: name + description,
      to: description + name,
      says: 'activity has no name at its place',
    },
    {
      fault: 'a launch before the description',
      from: description + launch,
      to: launch + description,
      says: 'description has no place here',
    },
    {
      fault: 'an element that the format does not know',
      from: launch,
      to: `${launch}<hint/>`,
      says: 'hint has no place here',
    },
    {
      fault: 'an element of another namespace',
      from: launch,
      to: `${launch}<name xmlns="urn:x"/>`,
      says: 'name has no place here',
    },
    {
      fault: 'text between elements',
      from: '<activities>',
      to: '<activities>Hello',
      says: 'activities has text in it',
    },
    { fault: 'no launch', from: launch, to: '', says: 'one launch, not 0' },
    {
      fault: 'a second launch',
      from: '</name></activity>',
      to: `</name>${launch}</activity>`,
      says: 'one launch, not 2',
    },
    {
      fault: 'a launch without a language',
      from: launch,
      to: '<launch>index.html</launch>',
      says: 'launch lacks lang',
    },
    {
      fault: 'a launch that is not in the package',
      from: '>index.html<',
      to: '>start.html<',
      says: 'start.html is not in the package',
    },
  ])('objects to $fault', async ({ from, to, says }) => {
    const problems = await checkWith(xapi, files, { path: 'tincan.xml', from, to })
    expect(problems.join('\n')).toContain(says)
  })

  test('objects to a package without tincan.xml', async () => {
    expect(await xapi.check([])).toEqual(['tincan.xml is missing'])
  })
})
