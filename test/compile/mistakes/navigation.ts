import { mini, settingsWith } from '../mini-course.ts'
import type { Sources } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const asked = 'Give the value that is asked for; docs/authoring.md lists every key.'
const nothingAsks =
  'Put ::question{#its-id} or ::quiz{bank=its-id} on a page, or take `checks` out.'

function navigation(text: string): Sources {
  return settingsWith('exams:', `navigation: ${text}\nexams:`)
}

const ungraded = (text: string): Sources =>
  settingsWith('pass: 50 }', `pass: 50, graded: false }\n${text}`)

/** Mistakes in what opens when, and in what completes the course. */
export const navigationMistakes: readonly Mistake[] = [
  {
    title: 'an order that is none',
    change: navigation('{ order: linear }'),
    says: 'course.yaml:7:15 error `navigation.order`: expected free or sequential. (yaml-value)',
    mend: asked,
  },
  {
    title: 'an unknown key of the navigation',
    change: navigation('{ minimun: 20 }'),
    says: 'course.yaml:7:15 error Unknown key `navigation.minimun`. (yaml-unknown-key)',
    mend: 'Did you mean `minimum`?',
  },
  {
    title: 'a page that has to be open for an hour',
    change: navigation('{ minimum: 3600 }'),
    says: 'course.yaml:7:15 error `navigation.minimum`: expected at most 600 seconds. (yaml-value)',
    mend: asked,
  },
  {
    title: 'knowledge checks that have to be right in a course without any',
    change: navigation('{ checks: right }'),
    says: 'course.yaml:7:15 error Knowledge checks are to be done, but no page of the course has one that can be right or wrong. (navigation-checks)',
    mend: nothingAsks,
  },
  {
    title: 'knowledge checks that have to be answered in a module without any',
    change: {
      'modules/01-one.md': mini['modules/01-one.md'].replace(
        'objectives:',
        'navigation: { checks: answered }\nobjectives:',
      ),
    },
    says: 'modules/01-one.md:3:15 error Knowledge checks are to be done, but no page of the module has one that can be right or wrong. (navigation-checks)',
    mend: nothingAsks,
  },
  {
    title: 'an exam after the pages where none is graded',
    change: ungraded('certificate: false\nnavigation: { exam: after-pages }\n'),
    says: 'course.yaml:10:15 error The exam is to open after the pages, but no exam is graded. (navigation-exam)',
    mend: 'Add a graded exam, or take `exam` out.',
  },
  {
    title: 'a completion that is none',
    change: settingsWith('exams:', 'completion: read\nexams:'),
    says: 'course.yaml:7:1 error `completion`: expected one of viewed, passed, both. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a completion by a pass where no exam is graded',
    change: ungraded('completion: both\n'),
    says: 'course.yaml:9:1 error The course is completed by a pass (`both`), but no exam is graded. (completion-exam)',
    mend: 'Add a graded exam, or write `completion: viewed`.',
  },
  {
    title: 'a completion by pages with a failure of the exam',
    change: settingsWith('exams:', 'completion: viewed\nlms: { below_pass: failed }\nexams:'),
    says: 'course.yaml:8:8 error The course is completed by its pages, but a failed exam is to be reported as `failed`. (completion-exam)',
    mend: 'Take `below_pass` out, or write `completion: both`.',
  },
]
