import type { Course, Item } from '../../src/model/course.ts'
import type { Question, QuestionOf, Response } from '../../src/model/question.ts'
import { sampleCourse } from './course.ts'

/** A case of three parts: a choice, a statement and a number. */
export const sampleCase: QuestionOf<'case'> = {
  kind: 'case',
  number: 7,
  id: 'visitor',
  stem: '<p>A visitor comes.</p>',
  rationale: '',
  references: ['ACR Manual on MR Safety, 2024.'],
  parts: [
    {
      kind: 'choice',
      number: 8,
      id: 'visitor-zone',
      stem: '<p>How far?</p>',
      options: [
        { number: 1, text: 'Zone I', feedback: 'There it begins.' },
        { number: 2, text: 'Zone II' },
        { number: 3, text: 'Zone IV' },
      ],
      key: 2,
      rationale: '<p>Zone II is open.</p>',
      references: ['ACR Manual on MR Safety, 2024.', 'other'],
    },
    {
      kind: 'true-false',
      number: 9,
      id: 'visitor-screened',
      stem: '<p>Screening comes first.</p>',
      key: true,
      rationale: '<p>Always.</p>',
      references: ['ACR Manual on MR Safety, 2024.'],
    },
    {
      kind: 'numeric',
      number: 10,
      id: 'visitor-distance',
      stem: '<p>How near?</p>',
      unit: 'm',
      key: { value: '3', low: '2', high: '4' },
      rationale: '<p>Three.</p>',
      references: [],
    },
  ],
}

const itemOf = ({ number, id, kind }: Pick<Question, 'number' | 'id' | 'kind'>): Item => ({
  number,
  id,
  kind,
  objective: 'screen-people',
  difficulty: 2,
})

/** The sample course with the case at the end of its second bank. */
export const courseWithCase: Course = {
  ...sampleCourse,
  banks: sampleCourse.banks.map((bank, index) =>
    index === 1
      ? {
          ...bank,
          items: [
            ...bank.items,
            { ...itemOf(sampleCase), parts: sampleCase.parts.map((part) => itemOf(part)) },
          ],
        }
      : bank,
  ),
}

/** The first part wrong, the second right, the third left out. */
export const caseResponse: Response & { readonly kind: 'case' } = {
  kind: 'case',
  parts: [
    { question: 8, response: { kind: 'choice', option: 1 } },
    { question: 9, response: { kind: 'true-false', value: true } },
  ],
}
