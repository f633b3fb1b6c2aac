import type { VFile } from 'vfile'
import type { Course } from '../model/course.ts'
import { fail } from './report.ts'
import type { CourseSettings } from './settings.ts'
import type { YamlValue } from './yaml-source.ts'

/** What completes the course, where that is not the usual: a graded exam, or the pages where there is none. */
export function completionIn({ completion, exams }: CourseSettings): Pick<Course, 'completion'> {
  const isGraded = exams.some(({ graded }) => graded)
  return isGraded && completion && completion !== 'passed' ? { completion } : {}
}

/** Reports a pass that nothing gives, and a failure that completes. */
export function checkCompletion(file: VFile, { value, placeOf }: YamlValue<CourseSettings>): void {
  const { completion = 'viewed', exams, lms } = value
  const isGraded = exams.some(({ graded }) => graded)
  if (completion !== 'viewed' && !isGraded) {
    fail(file, 'completion-exam', {
      reason: `The course is completed by a pass (\`${completion}\`), but no exam is graded.`,
      mend: 'Add a graded exam, or write `completion: viewed`.',
      place: placeOf('completion'),
    })
  }
  if (value.completion === 'viewed' && isGraded && lms.below_pass === 'failed') {
    fail(file, 'completion-exam', {
      reason:
        'The course is completed by its pages, but a failed exam is to be reported as `failed`.',
      mend: 'Take `below_pass` out, or write `completion: both`.',
      place: placeOf('lms', 'below_pass'),
    })
  }
}
