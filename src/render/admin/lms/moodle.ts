import type { LmsNotes } from './notes.ts'

export const moodle: LmsNotes = {
  settings: [
    {
      name: 'Appearance › Student skip content structure page',
      value: 'Always',
      text: 'There is only one item to choose.',
    },
    {
      name: 'Appearance › Disable preview mode',
      value: 'Yes',
      text: 'A preview may be stored as completed.',
    },
    {
      name: 'Appearance › Display course structure in player',
      value: 'Disabled',
      text: 'The course needs the width.',
    },
    {
      name: 'Grade › Grading method',
      value: 'Highest grade',
      text: 'The score is the best percentage.',
    },
    { name: 'Grade › Maximum grade', value: '100', text: 'One percent is one point.' },
    {
      name: 'Attempts › Number of attempts',
      value: 'Unlimited',
      text: 'Retakes below the pass mark happen inside one attempt, so 1 works as well. More are for taking the whole course again.',
    },
    {
      name: 'Attempts › Attempts grading',
      value: 'Highest attempt',
      text: 'A later attempt lowers nothing.',
    },
    {
      name: 'Attempts › Force new attempt',
      value: 'No',
      text: '“Always” begins every launch empty; all progress is lost.',
    },
    {
      name: 'Compatibility › Force completed',
      value: 'No',
      text: 'It turns “incomplete” with a score into “completed”.',
    },
    {
      name: 'Compatibility › Auto-commit',
      value: 'No',
      text: 'The course saves by itself, at most every 30 seconds.',
    },
    {
      name: 'Completion › Require status',
      value: '{pass} only',
      text: 'Any ticked status is enough, so tick no other.',
    },
    {
      name: 'Completion › Require minimum score',
      value: '{mark}',
      text: 'A second rule beside the status. Leave it out for a course without a graded exam.',
    },
    {
      name: 'Site › Protect package downloads',
      value: 'off',
      text: 'Needed for the Moodle app only.',
    },
  ],
  limits: [
    {
      text: 'After a pass Moodle opens the course in review, where nothing is recorded. Tell learners to get the certificate before they leave.',
    },
    {
      text: 'For a yearly refresher the learner ticks “Start a new attempt”. It begins empty, and with “Highest attempt” the old grade stays. A new activity for each year keeps the years apart.',
    },
    {
      text: 'Completion looks at all attempts, and stays once it is reached.',
    },
    {
      text: 'Replace the package in the same activity. Another course id makes Moodle delete the records of the old one.',
    },
    {
      text: 'The time counts when a session ends. A session that ended in a crash adds none.',
    },
    {
      text: 'Moodle itself plays neither xAPI nor cmi5 packages, and the Moodle app plays SCORM 1.2 only.',
    },
    { text: 'Names of settings differ a little between versions of Moodle.', pilot: true },
  ],
  reports: [
    { text: 'Activity completion of the course, for who is done.' },
    { text: 'The reports of the SCORM activity, for status, score and attempts.' },
    { text: 'Its report “Interactions”, for single answers and for the code of a certificate.' },
  ],
}
