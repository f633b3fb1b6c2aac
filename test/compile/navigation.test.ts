import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import type { Course } from '../../src/model/course.ts'
import { folderOf, messagesOf, mini, settingsWith } from './mini-course.ts'
import type { Sources } from './mini-course.ts'

function courseOf(sources: Sources): Course {
  const { files, compiled } = compile(folderOf({ ...mini, ...sources }))
  expect(messagesOf(files)).toEqual([])
  if (!compiled) throw new Error('The course does not compile.')
  return compiled.course
}

const settings = (text: string): Sources => settingsWith('exams:', `${text}\nexams:`)

/** The mini course with a knowledge check on its second page, and this in its front matter. */
const asking = (frontMatter = ''): Sources => ({
  'modules/01-one.md': mini['modules/01-one.md']
    .replace('Text.', '::question{#first}')
    .replace('objectives:', `${frontMatter}objectives:`),
})

const rulesIn = ({ modules }: Course): unknown[] =>
  modules.flatMap(({ pages }) => pages.map(({ rule }) => rule))

describe('the navigation of a course', () => {
  test('is not there where everything is free, and neither are rules', () => {
    const free = 'navigation: { order: free, page: seen, minimum: 0, checks: optional, exam: free }'
    for (const sources of [{}, settings(free), settings('completion: passed')]) {
      const course = courseOf(sources)
      expect(course).not.toHaveProperty('navigation')
      expect(course).not.toHaveProperty('completion')
      expect(rulesIn(course)).toEqual([undefined, undefined])
      expect(course.revision).toBe(courseOf({}).revision)
    }
  })

  test.each([
    { text: '{ order: sequential }', navigation: { order: 'sequential', exam: 'free' } },
    { text: '{ exam: after-pages }', navigation: { order: 'free', exam: 'after-pages' } },
  ])('$text opens things in an order', ({ text, navigation }) => {
    const course = courseOf(settings(`navigation: ${text}`))
    expect(course.navigation).toEqual(navigation)
    expect(rulesIn(course)).toEqual([undefined, undefined])
  })

  test('gives each page its rule, and one about checks only to pages that have some', () => {
    const text = 'navigation: { page: end, minimum: 20, checks: right }'
    const course = courseOf({ ...settings(text), ...asking() })
    const rule = { end: true, seconds: 20 }
    expect(rulesIn(course)).toEqual([rule, { ...rule, checks: 'right' }])
    expect(course.navigation).toEqual({ order: 'free', exam: 'free' })
  })

  test('gives way to what a module says', () => {
    const own = asking('navigation: { minimum: 0, checks: answered }\n')
    const course = courseOf({ ...settings('navigation: { minimum: 20 }'), ...own })
    expect(rulesIn(course)).toEqual([undefined, { checks: 'answered' }])
  })

  test('waits for no survey', () => {
    const survey = mini['banks/01-one.md']
      .replace('## first', '## mood')
      .replace('- [x] Yes\n- [ ] No', '~ Bad | Good')
    const course = courseOf({
      ...settings('navigation: { checks: answered }'),
      ...asking(),
      'modules/02-two.md': '---\ntitle: Two\n---\n\nHow are you?\n\n::question{#mood}\n',
      'banks/02-two.md': survey,
    })
    expect(rulesIn(course)).toEqual([undefined, { checks: 'answered' }, undefined])
  })

  test('changes the revision: learners see it', () => {
    const free = courseOf({}).revision
    for (const text of ['navigation: { order: sequential }', 'completion: both']) {
      expect(courseOf(settings(text)).revision).not.toBe(free)
    }
  })
})

describe('the completion of a course', () => {
  test.each([
    { text: 'completion: both', completion: 'both' },
    { text: 'completion: viewed', completion: 'viewed' },
    { text: 'completion: passed', completion: undefined },
  ])('$text is $completion with a graded exam', ({ text, completion }) => {
    expect(courseOf(settings(text)).completion).toBe(completion)
  })

  test('by pages is the usual one without a graded exam', () => {
    const sources = settingsWith('pass: 50', 'pass: 50, graded: false')
    const text = sources['course.yaml'] ?? ''
    expect(courseOf({ 'course.yaml': `${text}completion: viewed\n` }).completion).toBeUndefined()
  })
})
