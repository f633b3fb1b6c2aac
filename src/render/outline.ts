import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Course } from '../model/course.ts'

/** The course's contents as a list of links; the player marks what was read and where the learner is. */
export function renderOutline(course: Course): Element {
  const modules = course.modules.map((module, index) =>
    h('li.outline-module', [
      h('p.outline-title', `${index + 1}. ${module.title}`),
      h(
        'ol',
        module.pages.map((page, at) =>
          h(
            'li',
            h(
              'a',
              { href: `#page-${page.number}`, dataPage: page.number },
              at === 0 ? 'Introduction' : page.title,
            ),
          ),
        ),
      ),
    ]),
  )
  return h('ol', [
    ...modules,
    ...(course.banks.length > 0 ? [questions(course)] : []),
    ...(course.feedback || course.contact ? [feedback(course)] : []),
  ])
}

/** Where learners say what they think of the course, and whom they may ask. */
function feedback(course: Course): Element {
  const link = h(
    'a',
    { href: '#feedback', dataFeedback: '' },
    course.feedback ? 'Feedback' : 'Contact',
  )
  return h('li.outline-module', h('ol', h('li', link)))
}

/** Practice in the banks, and the exams. */
function questions({ exams }: Course): Element {
  return h('li.outline-module', [
    h('p.outline-title', exams.length > 0 ? 'Practice and assessment' : 'Practice'),
    h('ol', [
      h('li', h('a', { href: '#practice', dataPractice: '' }, 'Practice')),
      ...exams.map((exam) =>
        h('li', h('a', { href: `#exam-${exam.number}`, dataExam: exam.number }, exam.title)),
      ),
    ]),
  ])
}
