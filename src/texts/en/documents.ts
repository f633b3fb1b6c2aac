import { number, plural } from './locale.ts'

/** What stands in the documents that learners take away, beside the author's texts. */
export const documents = {
  /** What learners call each document. */
  titles: {
    'study-guide': 'Study guide',
    'flash-cards-pdf': 'Flash cards to print',
    'flash-cards-csv': 'Flash cards as a table',
    'flash-cards-anki': 'Flash cards for Anki',
  },
  contents: 'Contents',
  /** Stands before a page's number, and `of` between it and the count of pages. */
  page: 'Page',
  of: 'of',
  module: (place: number, title: string): string => `Module ${place}: ${title}`,
  objectives: 'After this module you can',
  notes: 'References of this module',
  exams: 'Exams',
  examColumns: ['Exam', 'Questions', 'To pass', 'Time'] as readonly [
    string,
    string,
    string,
    string,
  ],
  percent: (pass: number): string => `${number(pass)}%`,
  minutes: (limit: number): string => plural(limit, { one: '# minute', other: '# minutes' }),
  noLimit: 'No limit',
  glossary: 'Glossary',
  references: 'References',
  edition: 'Edition',
  revision: 'Revision',
  signedBy: 'Signed off by',
  role: 'Role',
  date: 'Date',
  signature: 'Signature',
  callouts: { note: 'Note', tip: 'Tip', warning: 'Warning', policy: 'Local policy' },
  /** Stands before an author's own title of a block. */
  callout: (kind: string): string => `${kind}: `,
  picture: (alt: string): string => `[Picture: ${alt}]`,
  video: (name: string): string => `Video “${name}”: it plays in the course.`,
  audio: (name: string): string => `Recording “${name}”: it plays in the course.`,
  check: 'Knowledge check: answer it in the course.',
  cards: 'Flash cards',
  card: (deck: string, place: number): string => `${deck} · ${place}`,
  front: 'Question',
  back: 'Answer',
  sheet: (sheet: number, sheets: number): string => `Sheet ${sheet} of ${sheets}`,
  duplex: 'Print on both sides, turned over the long edge. Cut along the marks.',
  quotes: ['“', '”'] as readonly [string, string],
  ankiDeck: (publisher: string, revision: string): string => `${publisher}, revision ${revision}`,
}
