import { caseWith, moreParts } from '../case-text.ts'
import { pageWith, settingsWith } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const secondPart = `### fall-then

Help is near.

- [x] True
- [ ] False

> It came.
`

/** Mistakes in a case. */
export const caseMistakes: readonly Mistake[] = [
  {
    title: 'a case of one part',
    change: caseWith([secondPart, '']),
    says: 'banks/01-one.md:19:1 error Case `fall` has 1 part. (case-form)',
    mend: 'Write 2 to 8 parts, each below a heading ###; headings in a stem are #### or deeper.',
  },
  {
    title: 'a case of nine parts',
    change: caseWith(['### fall-then', `${moreParts(7)}### fall-then`]),
    says: 'banks/01-one.md:19:1 error Case `fall` has 9 parts. (case-form)',
    mend: 'Write 2 to 8 parts, each below a heading ###; headings in a stem are #### or deeper.',
  },
  {
    title: 'a scenario with options',
    change: caseWith(['Somebody fell.', 'Somebody fell.\n\n- [x] Yes\n- [ ] No']),
    says: 'banks/01-one.md:23:1 error Case `fall` has an answer in its scenario. (case-form)',
    mend: 'Put it below the heading of a part, ###.',
  },
  {
    title: 'a scenario with a text to fill in',
    change: caseWith(['Somebody fell.', 'Somebody fell.\n\n= down']),
    says: 'banks/01-one.md:23:1 error Case `fall` has an answer in its scenario. (case-form)',
    mend: 'Put it below the heading of a part, ###.',
  },
  {
    title: 'a case without a scenario',
    change: caseWith(['Somebody fell.\n\n', '']),
    says: 'banks/01-one.md:19:1 error Case `fall` lacks a scenario. (case-form)',
    mend: 'Write it below the heading of the case.',
  },
  {
    title: 'a case without details',
    change: caseWith(['```yaml\ndifficulty: 3\n```\n\n', '']),
    says: 'banks/01-one.md:19:1 error Case `fall` lacks details (a fenced yaml block). (case-form)',
    mend: 'Put the yaml block between the scenario and the first part; it may be empty.',
  },
  {
    title: 'details of a case with an unknown key',
    change: caseWith(['difficulty: 3', 'dificulty: 3']),
    says: 'banks/01-one.md:24:1 error Unknown key `dificulty`. (yaml-unknown-key)',
    mend: 'Did you mean `difficulty`?',
  },
  {
    title: 'a part without a rationale',
    change: caseWith(['> You are there.\n', '']),
    says: 'banks/01-one.md:27:1 error Question `fall-first` lacks a rationale (a block quote). (question-part)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'a part without an answer',
    change: caseWith(['- [x] You\n- [ ] Nobody\n', '']),
    says: 'banks/01-one.md:27:1 error Question `fall-first` lacks an answer. (question-key)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'a part without a right answer',
    change: caseWith(['- [x] You', '- [ ] You']),
    says: 'banks/01-one.md:31:1 error No option is marked as right. (question-key)',
    mend: 'Put an x into the brackets of each right option: - [x] …',
  },
  {
    title: 'a part whose id is a sentence',
    change: caseWith(['### fall-first', '### Who helps?']),
    says: "banks/01-one.md:27:1 error `Who helps?` can't be a question's id. (id-invalid)",
    mend: 'Use lower-case letters, digits and hyphens, a letter first, at most 60 characters.',
  },
  {
    title: 'a part with the id of another question',
    change: caseWith(['### fall-then', '### first']),
    says: 'banks/01-one.md:36:1 error The question `first` exists already, in banks/01-one.md. (id-duplicate)',
    mend: 'Choose another id; ids are permanent and unique over the course.',
  },
  {
    title: 'two parts of one id',
    change: caseWith(['### fall-then', '### fall-first']),
    says: 'banks/01-one.md:36:1 error The question `fall-first` exists already, in banks/01-one.md. (id-duplicate)',
    mend: 'Choose another id; ids are permanent and unique over the course.',
  },
  {
    title: 'an unknown objective of a case, which its parts have too',
    change: caseWith(['difficulty: 3', 'objective: knwo']),
    says: 'banks/01-one.md:19:1 error No module has the objective `knwo` that `fall` names. (objective-unknown)',
    mend: 'Did you mean `know`?',
  },
  {
    title: 'an unknown objective of a part',
    change: caseWith(['> It came.\n', '> It came.\n\n```yaml\nobjective: knwo\n```\n']),
    says: 'banks/01-one.md:36:1 error No module has the objective `knwo` that `fall-then` names. (objective-unknown)',
    mend: 'Did you mean `know`?',
  },
  {
    title: 'an unknown reference of a case, which its parts have too',
    change: {
      ...settingsWith('exams:', 'references: { A1: A book. }\nexams:'),
      ...caseWith(['difficulty: 3', 'reference: A2']),
    },
    says: 'banks/01-one.md:19:1 error Question `fall` cites `A2`, which is not in the reference list. (reference-unknown)',
    mend: 'Add it under `references:` in course.yaml, or cite a key from there.',
  },
  {
    title: 'a knowledge check that names a part by itself',
    change: { ...caseWith(), ...pageWith('::question{#fall-then}') },
    says: 'modules/01-one.md:11:1 error There is no question `fall-then`. (question-unknown)',
    mend: 'Name a question of a bank: ::question{#its-id}',
  },
]
