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
  const exams = course.exams.map((exam) =>
    h('li.outline-module', [
      h('p.outline-title', 'Assessment'),
      h('ol', h('li', h('a', { href: `#exam-${exam.number}`, dataExam: exam.number }, exam.title))),
    ]),
  )
  return h('ol', [...modules, ...exams])
}
