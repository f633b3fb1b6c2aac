import type { Fact, LmsNotes, Setting } from './notes.ts'

/** Settings that most LMSs have in one form or another. */
export const commonSettings: readonly Setting[] = [
  {
    name: 'Mastery or passing score of the package',
    value: 'leave empty',
    text: 'The course knows its pass mark. A second one in the LMS may overrule what the course reports.',
  },
  {
    name: 'Completion',
    value: 'status {pass}',
    text: 'Nothing else means that the course is done. Do not count “opened” or “incomplete”.',
  },
  {
    name: 'Attempts',
    value: 'unlimited, and no new attempt at each launch',
    text: 'A new attempt at each launch begins empty: learners lose their place and their answers.',
  },
  {
    name: 'Grade of several attempts',
    value: 'highest',
    text: 'The score is the best percentage so far; a later try lowers nothing.',
  },
  {
    name: 'Window',
    value: 'the same window, or a new one',
    text: 'Both work, from 320 pixels of width on. The page that opened the course has to stay open.',
  },
]

/** Holds for any LMS that nobody has tried yet. */
export const untried: Fact = {
  text: 'This package has not been tried in this LMS. Run the pilot below before you rely on it.',
}

/** Where completions stand when nothing more is known. */
export const commonReports: readonly Fact[] = [
  {
    text: 'The report on completions of the course, or the learner’s transcript, by the status {pass}.',
    pilot: true,
  },
]

export const generic: LmsNotes = {
  settings: commonSettings,
  limits: [
    {
      text: 'Some LMSs close the attempt at a pass. The next launch is then a review: everything can be read and nothing is recorded.',
      pilot: true,
    },
    {
      text: 'Some LMSs do not show answers to single questions. Status and score do not depend on them.',
      pilot: true,
    },
  ],
  reports: commonReports,
}
