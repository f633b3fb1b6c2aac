import { lockName } from '../../../src/compile/read.ts'
import type { Mistake } from './mistake.ts'

const lock = `version: 1
next: { module: 2, page: 3, bank: 2, question: 2, exam: 2 }
exams:
  final: 1
modules:
  one:
    number: 1
    pages:
      - { number: 1, id: start }
      - { number: 2, id: page }
banks:
  one: 1
questions:
  first: { number: 1, kind: choice, options: [ aaaaaaaa, bbbbbbbb ] }
`

function locked(part: string, other: string): Mistake['change'] {
  if (!lock.includes(part)) throw new Error(`The lock does not contain "${part}".`)
  return { [lockName]: lock.replace(part, () => other) }
}

/** Lock files that the tool did not write, and states that do not fit. */
export const lockMistakes: readonly Mistake[] = [
  {
    title: 'a lock file with a merge conflict',
    change: locked('  final: 1', '<<<<<<< main\n  final: 1\n=======\n>>>>>>> other'),
    says: 'course.lock.yaml:4:1 error The lock file is not as the tool wrote it. The YAML does not parse: a line has no key with a colon and a blank after it. (lock-invalid)',
    mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
  },
  {
    title: 'an empty lock file',
    change: { [lockName]: '' },
    says: 'course.lock.yaml:1:1 error The lock file is not as the tool wrote it. `version`: expected 1. (lock-invalid)',
    mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
  },
  {
    title: 'a lock file of another version',
    change: locked('version: 1', 'version: 2'),
    says: 'course.lock.yaml:1:1 error The lock file is not as the tool wrote it. `version`: expected 1. (lock-invalid)',
    mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
  },
  {
    title: 'a lock file without its questions',
    change: { [lockName]: lock.slice(0, lock.indexOf('questions:')) },
    says: 'course.lock.yaml:1:1 error The lock file is not as the tool wrote it. `questions`: it is missing. (lock-invalid)',
    mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
  },
  {
    title: 'a page number that is a text',
    change: locked('number: 2, id: page', 'number: two, id: page'),
    says: 'course.lock.yaml:10:11 error The lock file is not as the tool wrote it. `modules.one.pages.1.number`: expected a number, found a text. (lock-invalid)',
    mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
  },
  {
    title: 'two pages of one number',
    change: locked('number: 2, id: page', 'number: 1, id: page'),
    says: 'course.lock.yaml:10:11 error The lock file is not as the tool wrote it. The number of page 1 stands twice. (lock-invalid)',
    mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
  },
  {
    title: 'a number that would be given again',
    change: locked('question: 2', 'question: 1'),
    says: 'course.lock.yaml:14:12 error The lock file is not as the tool wrote it. The number of question 1 is not below `next`. (lock-invalid)',
    mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
  },
  {
    title: 'a number that would fill the memory',
    change: locked('question: 2', 'question: 2000000000'),
    says: 'course.lock.yaml:2:38 error The lock file is not as the tool wrote it. `next.question`: expected at most 65535. (lock-invalid)',
    mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
  },
  {
    title: 'two cards of one number',
    change: {
      [lockName]: `${lock.replace('exam: 2', 'exam: 2, card: 3')}cards:\n  a: { number: 1, gone: true }\n  b: { number: 1 }\n`,
    },
    says: 'course.lock.yaml:17:8 error The lock file is not as the tool wrote it. The number of card 1 stands twice. (lock-invalid)',
    mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
  },
  {
    title: 'a card number that would be given again',
    change: { [lockName]: `${lock}cards:\n  a: { number: 1 }\n` },
    says: 'course.lock.yaml:16:8 error The lock file is not as the tool wrote it. The number of card 1 is not below `next`. (lock-invalid)',
    mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
  },
  {
    title: 'a learner state that is too long',
    change: {
      [lockName]: lock
        .replace('question: 2', 'question: 30000')
        .replace(/questions:[^]*/, 'questions: {}\n'),
    },
    says: 'course.yaml:1:1 error The learner state may grow to 30424 characters; SCORM 1.2 keeps 4000. It is made of: practice of 1 questions 30006, the largest exam under way 25, attempts kept for no_repeat 14. (state-size)',
    mend: 'Reduce the first of these, or split the course.',
  },
  {
    title: 'a question that has had too many options',
    change: locked(
      'aaaaaaaa, bbbbbbbb',
      Array.from({ length: 25 }, (_, index) => `"-${String(index).padStart(8, '0')}"`).join(', '),
    ),
    says: 'banks/01-one.md:6:1 error Question `first` has had more than 26 options in its time. (question-options)',
    mend: 'Give it a new id: it has become another question.',
  },
]
