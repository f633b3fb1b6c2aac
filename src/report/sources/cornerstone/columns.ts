import type { ColumnNames } from '../csv/columns.ts'

/** What is read of a transcript. */
export type TranscriptColumn =
  | 'user'
  | 'email'
  | 'name'
  | 'first'
  | 'last'
  | 'title'
  | 'training'
  | 'status'
  | 'score'
  | 'assigned'
  | 'started'
  | 'completed'
  | 'registration'

/** The names of fields in Cornerstone's transcript reports, old and new, and what administrators rename them to. */
export const transcriptNames: ColumnNames<TranscriptColumn> = {
  user: ['User ID', 'Username', 'User Name', 'Login ID', 'Employee ID', 'User GUID'],
  email: ['User Email', 'User Email Address', 'Email', 'Email Address', 'E-mail'],
  name: ['User Full Name', 'Full Name', 'User', 'Name', 'Employee Name'],
  first: ['User First Name', 'First Name'],
  last: ['User Last Name', 'Last Name'],
  title: ['Training Title', 'Title', 'Transcript Training Title', 'Course Title', 'LO Title'],
  training: [
    'Training ID',
    'Training Locator',
    'Training Locator Number',
    'Locator Number',
    'Training Object ID',
    'LO ID',
    'Object ID',
    'Course ID',
  ],
  status: [
    'Transcript Status',
    'Training Record Status',
    'Training Status',
    'User Training Status',
    'Completion Status',
    'Status',
  ],
  score: ['Transcript Score', 'Training Record Score', 'Training Score', 'User Score', 'Score'],
  assigned: [
    'Transcript Assigned Date',
    'Assigned Date',
    'Date Assigned',
    'Transcript Registration Date',
    'Transcript Registered Date',
    'Registered Date',
    'Registration Date',
  ],
  started: [
    'Transcript Start Date',
    'Transcript Started Date',
    'Training Record Start Date',
    'Training Started Date',
    'Started Date',
    'Start Date',
    'Date Started',
    'Training Access Date',
    'Transcript Access Date',
  ],
  completed: [
    'Transcript Completed Date',
    'Transcript Completion Date',
    'Training Record Completed Date',
    'Training Completed Date',
    'Completed Date',
    'Completion Date',
    'Date Completed',
  ],
  registration: [
    'Registration Number',
    'Transcript Registration Number',
    'Reg Num',
    'Registration Num',
  ],
}
