import { defaultFormats } from '../formats/index.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { paper } from './paper.ts'
import { reportCommands } from './report/commands.ts'

const formatIds = defaultFormats.map((format) => format.id).join(',')

/** Every command: dispatch and help both read this table. */
export const commands: readonly Command[] = [
  {
    name: 'build',
    summary: 'compile a course folder and write its packages',
    options: {
      out: { type: 'string', value: 'folder', help: 'where the zips go (default: dist/packages)' },
      format: {
        type: 'string',
        value: 'list',
        help: `formats, joined by commas (default: ${formatIds})`,
      },
      lms: {
        type: 'string',
        value: 'name',
        help: 'values for an LMS, see below (default: what course.yaml says, else generic)',
      },
      'embed-write-key': {
        type: 'string',
        value: 'file',
        help: 'a write-only key of the LRS for SCORM packages; every learner can read it',
      },
      frozen: { type: 'boolean', help: 'fail when course.lock.yaml is out of date, as CI should' },
    },
    run: (folder, { out, format, lms, frozen, 'embed-write-key': writeKey }, io) =>
      build(
        {
          folder,
          out: typeof out === 'string' ? out : 'dist/packages',
          frozen: frozen === true,
          ...(typeof writeKey === 'string' && { writeKey }),
          ...(typeof lms === 'string' && { lms }),
          ...(typeof format === 'string' && { formats: format.split(',').map((id) => id.trim()) }),
        },
        io,
      ),
  },
  {
    name: 'check',
    summary: 'compile a course folder, report every mistake, write nothing',
    options: {},
    run: (folder, _, io) => check(folder, io),
  },
  {
    name: 'paper',
    summary: 'write an exam to print, with its keys',
    options: {
      out: { type: 'string', value: 'folder', help: 'where the file goes (default: dist/papers)' },
      exam: { type: 'string', value: 'id', help: 'which exam (default: the graded one)' },
      form: {
        type: 'string',
        value: 'number',
        help: 'another number draws another form (default: 1)',
      },
    },
    run: (folder, { out, exam, form }, io) =>
      paper(
        {
          folder,
          out: typeof out === 'string' ? out : 'dist/papers',
          form: typeof form === 'string' ? form : '1',
          ...(typeof exam === 'string' && { exam }),
        },
        io,
      ),
  },
  ...reportCommands,
]
