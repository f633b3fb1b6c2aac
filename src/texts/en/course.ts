import { duration } from './duration.ts'
import { number, plural } from './locale.ts'

/** What the build writes into pages, outline and certificate of a package. */
export const course = {
  /** The frame around every page; `templates/page.html` has a slot for each. */
  shell: {
    skip: 'Skip to content',
    contents: 'Contents',
    search: 'Search',
    display: 'Display',
    saveAndExit: 'Save and exit',
    turnPages: 'Previous and next page',
    noScript: 'This course needs JavaScript to turn pages and to record your progress.',
  },
  outline: {
    introduction: 'Introduction',
    about: 'About this course',
    feedback: 'Feedback',
    contact: 'Contact',
    assessment: 'Practice and assessment',
    practice: 'Practice',
    takeAway: 'Take away',
    cards: 'Flash cards',
    downloads: 'Downloads',
    overview: 'Course overview',
  },
  /** The bar's progress before the first page. */
  progress: {
    label: 'Pages read',
    read: (seen: number, of: number): string => `${seen} of ${of}`,
    unit: ' pages',
    left: (time: string): string => `about ${time} left`,
  },
  cover: {
    start: 'Start the course',
    modules: 'Modules',
    extent: (modules: number, pages: number): string =>
      `${plural(modules, { one: '# module', other: '# modules' })}, ${plural(pages, { one: '# page', other: '# pages' })}`,
    reading: (time: string): string => `About ${time} of reading`,
    practice: (questions: number): string =>
      plural(questions, { one: '# question to practise', other: '# questions to practise' }),
    exam: (title: string, questions: number, pass: number): string =>
      `${title}: ${plural(questions, { one: '# question', other: '# questions' })}, ${number(pass)} % to pass`,
    module: (pages: number, time: string): string =>
      `${plural(pages, { one: '# page', other: '# pages' })} · ${time}`,
  },
  duration: (hours: number, minutes: number): string => duration(hours, minutes),
  opening: (place: number, of: number, minutes: number): string =>
    `Module ${place} of ${of} · about ${plural(minutes, { one: '# minute', other: '# minutes' })}`,
  objectives: 'After this module you can',
  /** Titles of blocks to which the author gave none. */
  callouts: { note: 'Note', tip: 'Tip', warning: 'Warning', policy: 'Local policy' },
  more: 'More',
  footnotes: 'References',
  /** `mark` is the number of the footnote, and of the mark where it has several: `3` or `3-2`. */
  footnoteBack: (mark: string): string => `Back to reference ${mark}`,
  table: 'Table',
  tableOf: (heads: readonly string[]): string => `Table: ${heads.join(', ')}`,
  glossary: 'Glossary',
  /** Which edition of the content it is, and who has answered for it: sentences without their full stop. */
  unsigned: (version: string): string =>
    `Content ${version}: not yet signed off by a reviewer of this site`,
  signed: (version: string, by: { reviewer: string; role: string; date: string }): string =>
    `Content ${version}: reviewed by ${by.reviewer}, ${by.role}, on ${by.date}`,
  certificate: {
    title: 'Certificate of completion',
    statement: 'has completed the course',
    date: 'Date',
    score: 'Score',
    time: 'Learning time',
    code: 'Code',
    hours: (hours: number): string => plural(hours, { one: '# hour', other: '# hours' }),
    note: 'This certificate is proof of completing this course. It is not a board certification.',
    revision: (revision: string): string => `Printed from revision ${revision} of the course.`,
  },
  /** An exam to be taken on paper. */
  paper: {
    facts: (count: number, pass: number, form: string): string =>
      `${plural(count, { one: '# question', other: '# questions' })}. To pass: ${number(pass)} %. Form ${form}.`,
    name: 'Name',
    staffNumber: 'Staff number',
    date: 'Date',
    signature: 'Signature',
    keys: (title: string): string => `Keys: ${title}`,
    keysNote: (course: string, form: string): string =>
      `${course} · form ${form}. Keep this sheet apart from the paper.`,
    trueLabel: 'True',
    falseLabel: 'False',
    matchWith: 'with one of these:',
    range: (low: string, high: string): string => `${low} to ${high}`,
    or: ' or ',
    notMarked: 'not marked',
    /** A decimal of the author's, with the language's own sign for its point. */
    decimal: (text: string): string => text,
  },
}
