import type { Course, Exam, Item } from '../../src/model/course.ts'
import type { ExamClock, LearningEvent } from '../../src/model/event.ts'
import type { ExamRecord } from '../../src/model/progress.ts'
import type { Question } from '../../src/model/question.ts'

/** A small course with one of everything. */
export const sampleQuestions: readonly Question[] = [
  {
    kind: 'choice',
    number: 1,
    id: 'zone-iv',
    stem: '<p>Where is the magnet?</p>',
    options: [
      { number: 1, text: 'Zone III', feedback: 'That is where access is controlled.' },
      { number: 2, text: 'Zone IV' },
      { number: 3, text: 'Zone I' },
    ],
    key: 2,
    rationale: 'The scanner room is Zone IV.',
    references: ['ACR Manual on MR Safety, 2024.'],
  },
  {
    kind: 'multiple',
    number: 2,
    id: 'projectiles',
    stem: '<p>Which of these fly?</p>',
    options: [
      { number: 1, text: 'Scissors' },
      { number: 2, text: 'Oxygen cylinders' },
      { number: 4, text: 'Plastic cups' },
    ],
    key: [1, 2],
    rationale: 'Both are ferromagnetic.',
    references: [],
  },
  {
    kind: 'true-false',
    number: 3,
    id: 'always-on',
    stem: '<p>The magnet is always on.</p>',
    key: true,
    rationale: 'A superconducting magnet stays at field.',
    references: [],
  },
  ...[4, 5, 6].map((number): Question => ({
    kind: 'choice',
    number,
    id: `question-${number}`,
    stem: `<p>Question ${number}</p>`,
    options: [1, 2, 3, 4].map((option) => ({ number: option, text: `Answer ${option}` })),
    key: 1,
    rationale: `Reason ${number}`,
    references: [],
  })),
]

const itemOf = ({ number, id, kind }: Question): Item => ({
  number,
  id,
  kind,
  objective: number % 2 === 0 ? 'screen-people' : 'name-zones',
  difficulty: (number % 3) + 1,
})

/** An exam without limits of any sort. */
export const plainExam: Pick<
  Exam,
  'noRepeat' | 'timeLimit' | 'extensions' | 'feedback' | 'attempts' | 'coolDown' | 'remedial'
> = {
  noRepeat: 0,
  timeLimit: 0,
  extensions: [],
  feedback: 'end',
  attempts: 0,
  coolDown: 0,
  remedial: 'offered',
}

/** The clock at the beginning of a sitting. */
export const noTime: ExamClock = { spent: 0, inView: 0 }

/** Five pages, two banks of three questions, a graded exam of four with pass mark 70, and a practice exam. */
export const sampleCourse: Course = {
  id: 'mr-safety',
  iri: 'https://training.example.org/courses/mr-safety',
  title: 'MR safety',
  language: 'en-GB',
  description: 'Safe work around the magnet.',
  publisher: 'Example Hospital',
  revision: '0123456789abcdef',
  modules: [
    {
      number: 1,
      id: 'zones',
      title: 'Zones',
      minutes: 20,
      objectives: [{ id: 'name-zones', text: 'Name the four zones.' }],
      pages: [1, 2, 3].map((number) => ({ number, title: `Page ${number}`, objectives: [] })),
    },
    {
      number: 2,
      id: 'screening',
      title: 'Screening',
      minutes: 30,
      objectives: [{ id: 'screen-people', text: 'Screen a person.' }],
      pages: [4, 5].map((number) => ({ number, title: `Page ${number}`, objectives: [] })),
    },
  ],
  banks: [
    { number: 1, id: 'zones', title: 'Zones', items: sampleQuestions.slice(0, 3).map(itemOf) },
    { number: 2, id: 'screening', title: 'Screening', items: sampleQuestions.slice(3).map(itemOf) },
  ],
  exams: [
    {
      number: 1,
      id: 'final',
      title: 'Final exam',
      draw: 4,
      pass: 70,
      graded: true,
      shuffle: true,
      blueprint: [{ count: 2, bank: 'zones' }],
      ...plainExam,
    },
    {
      number: 2,
      id: 'practice',
      title: 'Practice exam',
      draw: 3,
      pass: 50,
      graded: false,
      shuffle: false,
      blueprint: [],
      ...plainExam,
    },
  ],
  decks: [],
  info: [],
  belowPass: 'incomplete',
  interactions: 'exam',
  passAs: 'passed',
  commitGap: 30,
  feedback: false,
  downloads: [],
}

/** The learner opens a page. */
export function viewed(page: number): LearningEvent {
  return { type: 'page-viewed', page }
}

/** The learner begins the graded exam, with the same four questions every time. */
export const examStarted: LearningEvent = {
  type: 'exam-started',
  exam: 1,
  seed: 7,
  items: [1, 2, 3, 4],
  limit: 0,
}

/** The learner answers a question of the exam with its first option. */
export function answered(index: number): LearningEvent {
  return { type: 'exam-answered', index, response: { kind: 'choice', option: 1 }, clock: noTime }
}

/** The learner hands in the graded exam; the score is in percent. */
export function submitted(
  percent: number,
  time: number = Date.UTC(2026, 0, 15),
  noRepeat = 0,
): LearningEvent {
  const score = Math.round(percent * 100)
  return {
    type: 'exam-submitted',
    exam: 1,
    attempt: 1,
    score,
    marks: [],
    noRepeat,
    reveals: true,
    time,
  }
}

/** The learner goes to a question of the exam, without having taken any time. */
export function moved(position: number): LearningEvent {
  return { type: 'exam-moved', position, clock: noTime }
}

/** The record of an exam, of which only this matters. */
export function recorded(parts: Partial<ExamRecord> = {}): ExamRecord {
  return { best: 0, day: 0, tries: 1, last: 0, recent: [], ...parts }
}
