import type { ColumnNames } from '../csv/columns.ts'

/** What is read of a roster. */
export type RosterColumn =
  | 'key'
  | 'name'
  | 'first'
  | 'last'
  | 'unit'
  | 'due'
  | 'assigned'
  | 'manager'
  | 'active'

/** The names that a column of a roster may have. */
export const rosterNames: ColumnNames<RosterColumn> = {
  key: [
    'Id',
    'User ID',
    'Username',
    'User name',
    'Login',
    'Login ID',
    'Account',
    'Employee ID',
    'Employee number',
    'Employee no',
    'Staff ID',
    'Staff number',
    'Personnel number',
    'Person ID',
    'Person number',
    'Student ID',
    'Learner ID',
    'ID number',
    'External ID',
    'E-mail',
    'Email address',
    'E-mail address',
    'User email',
    'User email address',
    'Work email',
    'Mail',
    'UPN',
    'User principal name',
  ],
  name: [
    'Name',
    'Full name',
    'User full name',
    'Display name',
    'Employee name',
    'Learner name',
    'Learner',
    'Employee',
  ],
  first: ['First name', 'Given name', 'Forename', 'User first name', 'Preferred first name'],
  last: ['Last name', 'Surname', 'Family name', 'User last name'],
  unit: [
    'Unit',
    'Org unit',
    'Organisational unit',
    'Organizational unit',
    'Organisation unit',
    'Department',
    'Department name',
    'User department',
    'Division',
    'Ward',
    'Team',
    'Group',
    'Cost center',
    'Cost centre',
    'Location',
    'Site',
  ],
  due: ['Due date', 'Due', 'Due by', 'Deadline', 'Transcript due date', 'Training due date'],
  assigned: [
    'Assigned date',
    'Assigned',
    'Assigned on',
    'Date assigned',
    'Assignment date',
    'Transcript assigned date',
    'Transcript registration date',
    'Registration date',
    'Hire date',
    'Start date',
  ],
  manager: ['Manager', 'Manager name', 'Supervisor', 'Line manager', 'User manager', 'Reports to'],
  active: [
    'Active',
    'Is active',
    'Status',
    'User status',
    'Employee status',
    'Employment status',
    'Terminated',
    'Inactive',
    'Suspended',
  ],
}
