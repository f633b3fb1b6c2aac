import { commonReports, commonSettings, untried } from './generic.ts'
import type { LmsNotes } from './notes.ts'

export const cornerstone: LmsNotes = {
  settings: commonSettings,
  limits: [
    untried,
    {
      text: 'A course that reports “failed” stays In Progress, or is shown as Failed where your portal has that switch on; it does not count for certifications.',
    },
    {
      text: 'The vendor’s guide advises a first try in SCORM Cloud, in frameset mode.',
    },
    {
      text: 'The same guide warns of reporting options with Passed or Failed. If “passed” does not complete the course on the transcript, set lms.pass_as: completed in course.yaml and build again.',
      pilot: true,
    },
    { text: 'xAPI: the course’s iri must be unique in the portal.' },
    { text: 'Reports on SCORM 1.2 are said to show less than those on SCORM 2004.', pilot: true },
  ],
  reports: [
    { text: 'The learner’s transcript, by the status {pass}.', pilot: true },
    {
      text: 'For xAPI the export interface of the LRS: at most 32,000 statements in a request and 10 requests a minute.',
    },
  ],
}

export const successfactors: LmsNotes = {
  settings: [
    {
      name: 'Where the package lies',
      value: 'iContent',
      text: 'The course and the LMS must share a host name, or go through SAP’s proxy.',
    },
    {
      name: 'Mastery score of the content object',
      value: 'leave empty',
      text: 'The package names none. An admin can set one, and then the LMS may judge by it.',
    },
    ...commonSettings.slice(1),
  ],
  limits: [
    untried,
    {
      text: 'The page that opened the course must stay open. When it is closed or its session ends, completions are lost although the course goes on. The idle limit is 30 minutes, with a setting to keep the session alive.',
    },
    {
      text: 'If “passed” does not complete the item, set lms.pass_as: completed in course.yaml and build again.',
      pilot: true,
    },
  ],
  reports: [{ text: 'The learning history of the learner, by the status {pass}.', pilot: true }],
}

export const healthstream: LmsNotes = {
  settings: [
    {
      name: 'Standard',
      value: 'SCORM 1.2, not 2004',
      text: 'An old note of the vendor reports errors with 2004.',
      pilot: true,
    },
    ...commonSettings.slice(0, -1),
    {
      name: 'Window',
      value: 'not “Frameset / New Window on Click”',
      text: 'An old note says that the status may not arrive there.',
      pilot: true,
    },
  ],
  limits: [
    untried,
    {
      text: 'The documentation that was found is old. It wants a pass to be “completed”; this build reports {pass}.',
      pilot: true,
    },
    {
      text: 'This preset begins without answers to single questions. When the pilot went well, try lms.interactions: exam.',
      pilot: true,
    },
    {
      text: 'The learning center has tests and certificates of its own. Two certificates confuse; certificate: false in course.yaml switches that of the course off.',
      pilot: true,
    },
    { text: 'No technical sheet on xAPI was found.', pilot: true },
  ],
  reports: commonReports,
}

export const docebo: LmsNotes = {
  settings: commonSettings,
  limits: [
    untried,
    { text: 'SCORM 1.2 and SCORM 2004 3rd edition are supported, the latter without sequencing.' },
    {
      text: 'Answers to single questions can be read only with SCORM 2004 3rd edition and a completion by quiz.',
      pilot: true,
    },
    { text: 'That a package works in SCORM Cloud says little about Docebo.' },
  ],
  reports: commonReports,
}
