import type { Command } from '../command.ts'

const store = {
  type: 'string',
  value: 'file',
  help: 'where records are kept (default: records/<course id>.duckdb)',
} as const

const pseudonymise = {
  type: 'string',
  value: 'file',
  help: 'keep pseudonyms made with the key in this file in place of learners',
} as const

/** What reads records of learners. */
export const reportCommands: readonly Command[] = [
  {
    name: 'report',
    summary: 'pull records of learners and say who passed, who has not, which questions are bad',
    options: {
      lrs: { type: 'string', value: 'url', help: 'pull new statements from this LRS first' },
      'lrs-auth': {
        type: 'string',
        value: 'file',
        help: 'its credentials, key:secret (default: COURSEWRIGHT_LRS_KEY and _SECRET)',
      },
      page: { type: 'string', value: 'number', help: 'statements to ask for at once (1000)' },
      calls: { type: 'string', value: 'number', help: 'calls to the LRS in a minute, at most' },
      activity: {
        type: 'string',
        value: 'list',
        help: 'other activity ids of the course, joined by commas',
      },
      from: {
        type: 'string',
        value: 'files',
        help: 'read statements or LMS exports first, joined by commas',
      },
      title: { type: 'string', value: 'text', help: 'what an LMS export calls the course' },
      'time-zone': {
        type: 'string',
        value: 'name',
        help: 'of times in LMS exports (default: the system’s)',
      },
      roster: { type: 'string', value: 'file', help: 'CSV of those who ought to be there' },
      'due-days': {
        type: 'string',
        value: 'number',
        help: 'days from assignment to due day where the roster has none',
      },
      store,
      out: {
        type: 'string',
        value: 'folder',
        help: 'where the report goes (default: dist/reports)',
      },
      format: { type: 'string', value: 'list', help: 'csv,xlsx,json,html (default: all)' },
      since: { type: 'string', value: 'day', help: 'first day that counts' },
      until: { type: 'string', value: 'day', help: 'last day that counts' },
      'as-of': { type: 'string', value: 'day', help: 'day of the report (default: today)' },
      'valid-days': {
        type: 'string',
        value: 'number',
        help: 'days that a pass is good for (default: what course.yaml says)',
      },
      'soon-days': { type: 'string', value: 'number', help: 'days before a due day (30)' },
      parquet: { type: 'string', value: 'folder', help: 'write the records as Parquet, too' },
      annotate: { type: 'boolean', help: 'write item statistics beside the banks' },
      pseudonymise,
      columns: { type: 'string', value: 'list', help: 'keep only these columns' },
      'forget-days': {
        type: 'string',
        value: 'number',
        help: 'take what is older out of the store, for good',
      },
    },
    run: async (folder, options, io) => {
      const { report } = await import('./report.ts')
      return report(folder, options, io)
    },
  },
  {
    name: 'report verify',
    argument: 'code',
    summary: 'say whether a certificate is valid, and show its record',
    options: { store, pseudonymise },
    run: async (folder, options, io) => {
      const { verify } = await import('./verify.ts')
      return verify(folder, options, io)
    },
  },
]
