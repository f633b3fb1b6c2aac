import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { presetIds, presets } from '../../src/compile/presets.ts'
import type { PresetId } from '../../src/compile/presets.ts'
import type { Course } from '../../src/model/course.ts'
import { folderOf, mini } from './mini-course.ts'

function courseWith(settings: string, preset?: PresetId): Course {
  const sources = { ...mini, 'course.yaml': mini['course.yaml'] + settings }
  const { compiled } = compile(folderOf(sources), { preset })
  if (!compiled) throw new Error('The course does not compile.')
  return compiled.course
}

describe('the values for an LMS', () => {
  test.each<{ what: string; settings: string; preset?: PresetId; is: Partial<Course> }>([
    {
      what: 'are the generic ones when nobody names it',
      settings: '',
      is: { belowPass: 'incomplete', interactions: 'exam', passAs: 'passed', commitGap: 60 },
    },
    {
      what: 'follow the course',
      settings: 'lms: { preset: moodle }\n',
      is: { passAs: 'passed', commitGap: 30 },
    },
    {
      what: 'follow the command line before the course',
      settings: 'lms: { preset: moodle }\n',
      preset: 'healthstream',
      is: { passAs: 'completed', interactions: 'off', commitGap: 60 },
    },
    {
      what: 'give way to what the author writes',
      settings: 'lms: { below_pass: failed, interactions: all, pass_as: passed }\n',
      preset: 'healthstream',
      is: { belowPass: 'failed', interactions: 'all', passAs: 'passed', commitGap: 60 },
    },
  ])('$what', ({ settings, preset, is }) => {
    expect(courseWith(settings, preset)).toMatchObject(is)
  })

  test('change nothing else of a course, and not its revision', () => {
    const generic = courseWith('')
    const { belowPass, interactions, passAs, commitGap } = generic
    for (const preset of presetIds) {
      const other = courseWith('', preset)
      expect({ ...other, belowPass, interactions, passAs, commitGap }).toEqual(generic)
    }
  })

  test.each(presetIds)('of %s are within what any LMS bears', (id) => {
    const { commitGap, belowPass, formats, name } = presets[id]
    expect(commitGap).toBeGreaterThanOrEqual(30)
    expect(belowPass).toBe('incomplete')
    expect(formats.length).toBeGreaterThan(0)
    expect(name).not.toBe('')
  })
})
