import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Course } from '../../model/course.ts'
import { certificateIri, examIri } from '../../model/iri.ts'
import { notes } from './notes.ts'
import { list, section } from './parts.ts'
import { hasStatements } from './records.ts'
import { factList } from './settings.ts'
import { outcomeOf } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** A part of an address: encoded text, or something that the admin fills in. */
type Piece = string | ElementContent

interface Query {
  readonly need: string
  readonly pieces: readonly Piece[]
}

/** Where completions are found, and how they are pulled from an LRS. */
export function reportSection({ compiled, packages }: Sheet): ElementContent {
  const { course, preset } = compiled
  const isAsked = course.lrs !== undefined || hasStatements(packages)
  return section('Completions', [
    h('h3', 'In the LMS'),
    factList(notes[preset].reports, course),
    ...(isAsked ? lrsQueries(course) : []),
  ])
}

function lrsQueries(course: Course): ElementContent[] {
  return [
    h('h3', 'In the LRS (xAPI)'),
    h('p', [
      'Put the address of your LRS in the place of ',
      fill('LRS'),
      '; it ends with a slash. Fill in the other words that are marked like it.',
    ]),
    h(
      'dl.queries',
      queriesOf(course).flatMap(({ need, pieces }) => [
        h('dt', need),
        h('dd', [h('code', ['GET ', fill('LRS'), 'statements?', ...pieces])]),
      ]),
    ),
    list(rulesOfAsking),
  ]
}

const rulesOfAsking: readonly (string | readonly Piece[])[] = [
  'Each request needs the header X-Experience-API-Version: 1.0.3 and a credential that may read. A write-only key cannot.',
  'An answer is one page. Follow its “more” until there is none. Some servers give 50 statements at most, whatever the limit asked for.',
  'For the next run, take the answer’s header X-Experience-API-Consistent-Through as “since”. “since” and “until” mean the time of storing; report by the timestamp.',
  'Count the first “passed” for each learner and registration.',
  'After an answer 429 wait, and ask less often.',
]

function queriesOf(course: Course): Query[] {
  const { exam, completion } = outcomeOf(course)
  const verdict = completion === 'viewed' ? 'completed' : 'passed'
  const about = param('activity', course.iri)
  const whole = [...about, '&related_activities=true']
  const since: Piece[] = ['&since=', fill('time of the last run')]
  const verb = (name: string): Piece[] => param('verb', `http://adlnet.gov/expapi/verbs/${name}`)
  const inPeriod = [...since.slice(0, 1), fill('first day'), '&until=', fill('last day')]
  return [
    {
      need: `Who ${verdict} since the last run`,
      pieces: [...verb(verdict), '&', ...about, ...since, '&ascending=true'],
    },
    { need: 'Completions of a period', pieces: [...verb('completed'), '&', ...about, ...inPeriod] },
    { need: 'Everything in the course', pieces: whole },
    { need: 'One learner', pieces: [...agent(course), '&', ...whole] },
    { need: 'One enrolment', pieces: ['registration=', fill('registration')] },
    ...(exam ? examQueries(examIri(course, exam.number), verb) : []),
    ...(course.certificate ? [certificateQuery(course)] : []),
    { need: 'Ids alone, for a quick count', pieces: [...about, '&format=ids'] },
  ]
}

function examQueries(iri: string, verb: (name: string) => Piece[]): Query[] {
  const about = param('activity', iri)
  return [
    { need: 'Every attempt at the exam', pieces: [...verb('scored'), '&', ...about] },
    {
      need: 'Every answer, to judge the questions by',
      pieces: [...verb('answered'), '&', ...about, '&related_activities=true&format=exact'],
    },
  ]
}

function certificateQuery(course: Course): Query {
  return {
    need: 'Certificates',
    pieces: [
      ...param('verb', 'http://id.tincanapi.com/verb/earned'),
      '&',
      ...param('activity', certificateIri(course)),
    ],
  }
}

/** The learner as SCORM packages name them, where they report to an LRS. */
function agent({ lrs }: Course): Piece[] {
  const homePage = lrs ? [encodeURIComponent(lrs.platform)] : [fill('address of the LMS')]
  const id = lrs?.hashKey === undefined ? 'learner id' : 'hash of the learner id'
  return [
    `agent=${encodeURIComponent('{"account":{"homePage":"')}`,
    ...homePage,
    encodeURIComponent('","name":"'),
    fill(id),
    encodeURIComponent('"}}'),
  ]
}

function param(name: string, value: string): Piece[] {
  return [`${name}=${encodeURIComponent(value)}`]
}

function fill(what: string): ElementContent {
  return h('var', what)
}
