import { commonReports, commonSettings, untried } from './generic.ts'
import type { Fact, LmsNotes, Setting } from './notes.ts'

const override: Setting = {
  name: 'Score Overrides Status',
  value: 'off',
  text: 'The course always sets the status itself.',
}

const safari: Fact = {
  text: 'Safari blocks cookies and storage in frames of other sites. The course needs neither, but then there is no copy on the device.',
}

export const scormcloud: LmsNotes = {
  settings: [...commonSettings, override],
  limits: [
    untried,
    {
      text: 'There are many settings for each package, such as the launch window, how often is saved, and where learners go afterwards. Begin with the defaults.',
    },
    safari,
  ],
  reports: commonReports,
}

export const canvas: LmsNotes = {
  settings: [
    {
      name: 'Where to upload',
      value: 'the SCORM tool, in each course anew',
      text: 'Direct links to SCORM content do not work since 2021.',
    },
    ...commonSettings,
    { ...override, pilot: true },
  ],
  limits: [untried, safari],
  reports: commonReports,
}

export const blackboard: LmsNotes = {
  settings: [...commonSettings, { ...override, pilot: true }],
  limits: [
    untried,
    { text: 'It plays SCORM 1.2, SCORM 2004 and Tin Can.' },
    { text: 'It has no LRS of its own: of Tin Can, basic results go to the Grade Center.' },
    safari,
  ],
  reports: [{ text: 'The Grade Center.', pilot: true }, ...commonReports],
}

export const brightspace: LmsNotes = {
  settings: commonSettings,
  limits: [
    untried,
    {
      text: 'A grade is set only when there is a score and the session was finished. Tell learners to leave by “Save and exit”.',
    },
    safari,
  ],
  reports: [{ text: 'The grade of the SCORM object.', pilot: true }, ...commonReports],
}
