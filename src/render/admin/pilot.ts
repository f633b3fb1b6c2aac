import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Course, Exam } from '../../model/course.ts'
import { section, table } from './parts.ts'
import { outcomeOf } from './sheet.ts'
import type { Outcome, Sheet } from './sheet.ts'

interface Step {
  readonly act: string
  readonly expect: string
}

/** The script of the pilot: numbered, with a box to tick at each step. */
export function pilotSection(sheet: Sheet): ElementContent {
  const rows = stepsOf(sheet).map(({ act, expect }, index) => [
    String(index + 1),
    act,
    expect,
    [h('input', { type: 'checkbox', ariaLabel: `Step ${index + 1} seen` })],
  ])
  return section('Pilot', [
    h(
      'p',
      'With a test learner, on the devices that your staff uses, before anybody depends on the course. Do all steps in one go, and look at the report after each.',
    ),
    table({ caption: 'Script of the pilot', head: ['Step', 'Do', 'Expect', 'Seen'], rows }),
  ])
}

function stepsOf(sheet: Sheet): Step[] {
  const { course } = sheet.compiled
  const outcome = outcomeOf(course)
  return [
    {
      act: 'Upload the package, set what stands under Settings, and assign it to a test learner.',
      expect: 'No error and no warning at the upload.',
    },
    {
      act: 'Open the course as the learner.',
      expect: 'The first page, without a banner. The record says “incomplete” and has no score.',
    },
    {
      act: 'Read two pages, press “Save and exit”, and open the course again.',
      expect: 'The same page.',
    },
    ...(outcome.exam ? examSteps(sheet, outcome) : [pageStep(outcome)]),
    ...(course.lrs ? [statementStep] : []),
    {
      act: 'Do the first steps once more on a phone or tablet that your staff uses.',
      expect: 'The same.',
    },
  ]
}

function pageStep({ pass }: Outcome): Step {
  return {
    act: 'Open every page of the contents, then press “Save and exit”.',
    expect: `The record says “${pass}”, and your completion rule is met.`,
  }
}

function examSteps(
  { compiled: { course } }: Sheet,
  { exam, completion, pass, mark }: Outcome,
): readonly Step[] {
  const below = completion === 'viewed' ? 'completed' : course.belowPass
  const title = exam?.title ?? ''
  const again = retakeText(course, exam)
  return [
    {
      act: `Begin “${title}”, answer three questions, close the window, and open the course again.`,
      expect: 'The same question, with the same answers.',
    },
    {
      act: 'Switch the network off, answer a question, switch it on, press “Save and exit”, and open the course again.',
      expect: 'A banner while the network is off. The answer is there.',
    },
    ...(completion === 'passed' ? [] : [everyPage[completion]]),
    {
      act: `Hand in below ${mark}.`,
      expect: `The record says “${below}” with that score. ${again}`,
    },
    {
      act: `Hand in at ${mark} or above.`,
      expect: `The record says “${pass}” with that score, and your completion rule is met.`,
    },
    ...(course.certificate
      ? [
          {
            act: 'Confirm the name, and save or print the certificate.',
            expect: 'Its code is found as described under Certificates.',
          },
        ]
      : []),
    {
      act: 'Open the course again and hand in a worse attempt.',
      expect:
        'Status and score of the record stay. In review the course says that nothing is recorded.',
    },
  ]
}

const readAll = 'Do every page of the contents, then press “Save and exit”.'

/** The pages of a course that wants them done beside its exam. */
const everyPage: { readonly [C in 'viewed' | 'both']: Step } = {
  viewed: {
    act: readAll,
    expect: 'The record says “completed”, and your completion rule is met.',
  },
  both: { act: readAll, expect: 'The record still says “incomplete”: the exam is left.' },
}

function retakeText({ belowPass }: Course, exam: Exam | undefined): string {
  if (belowPass === 'failed')
    return '“failed” ends the attempt in several LMSs: note what a retake does.'
  return exam && exam.attempts + exam.coolDown > 0
    ? 'The exam says when it can be repeated.'
    : 'The exam can be repeated.'
}

const statementStep: Step = {
  act: 'Ask the LRS with the first of the queries below.',
  expect: 'One statement for the test learner, with the same score.',
}
