import { describe, expect, test } from 'vitest'
import { mini } from '../compile/mini-course.ts'
import { tempFolder } from '../compile/temp-folder.ts'
import { runIn } from './command.ts'

describe('help', () => {
  test('says what every command and option does', async () => {
    const { code, out, err } = await runIn('.', '--help')
    await expect(`${out.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/help.txt')
    expect({ code, err }).toEqual({ code: 0, err: [] })
  })

  test.each([['-h'], ['build', '--help'], ['check', 'course', '--help'], ['nonsense', '--help']])(
    'is the same for %s %s',
    async (...args) => {
      expect(await runIn('.', ...args)).toEqual(await runIn('.', '--help'))
    },
  )

  test('is shown to those who name no command, who get the code for wrong usage', async () => {
    expect(await runIn('.')).toEqual({ ...(await runIn('.', '--help')), code: 2 })
  })
})

describe('a command line that makes no sense gives one sentence, the way to the help, and code 2', () => {
  test.each([
    { args: ['bild'], says: 'There is no command "bild".' },
    { args: ['--frozen'], says: 'There is no command "--frozen".' },
    { args: ['build', '--fromat', 'web'], says: /^Unknown option '--fromat'/ },
    { args: ['check', '--frozen'], says: /^Unknown option '--frozen'/ },
    { args: ['build', '--out'], says: /argument missing/ },
    { args: ['build', '--frozen=yes'], says: /does not take an argument/ },
    { args: ['check', 'one', 'two'], says: 'Name one course folder.' },
    {
      args: ['paper', 'course', '--form', 'B'],
      says: '"B" is no number of a form: 1, 2, 3 …',
    },
    {
      args: ['build', 'course', '--format', 'scorm13'],
      says: 'There is no format "scorm13"; choose from scorm12, scorm2004, xapi, cmi5, web, universal.',
    },
    {
      args: ['build', 'course', '--lms', 'moodel'],
      says: 'There is no preset "moodel"; choose from generic, moodle, cornerstone, successfactors, healthstream, docebo, scormcloud, canvas, blackboard, brightspace.',
    },
    {
      args: ['build', 'course', '--format', 'web,'],
      says: 'There is no format ""; choose from scorm12, scorm2004, xapi, cmi5, web, universal.',
    },
  ])('$args', async ({ args, says }) => {
    const { code, out, err } = await runIn(await tempFolder({}), ...args)
    expect({ code, out }).toEqual({ code: 2, out: [] })
    expect(err).toHaveLength(2)
    expect(err[0]?.replace(/^coursewright: /, '')).toMatch(says)
    expect(err[0]).toMatch(/^coursewright: /)
    expect(err[1]).toBe('Run coursewright --help for the commands.')
  })
})

describe('check', () => {
  test('describes a good course and gives code 0', async () => {
    const { code, out, err } = await runIn(await tempFolder(prefixed('course', mini)), 'check')
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out).toEqual([
      expect.stringMatching(
        /^Mini · 1 module · 2 pages · 1 question · 1 exam · revision [0-9a-f]{12}$/,
      ),
      expect.stringMatching(/^learner state: worst case \d+ of 4000 characters$/),
    ])
  })

  test('shows warnings of a good course, and gives code 0', async () => {
    const page = mini['modules/01-one.md'].replace('Text.', '<b onclick="x()">Text</b>.')
    const folder = await tempFolder({ ...mini, 'modules/01-one.md': page })
    const { code, out, err } = await runIn(folder, 'check', '.')
    expect({ code, lines: out.length }).toEqual({ code: 0, lines: 2 })
    expect(err).toEqual([
      'modules/01-one.md:11:1 warning `onclick` is not allowed in a course and is taken out. (html-unsafe)',
      '  Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
    ])
  })

  test('shows every mistake of a bad course, file by file and line by line, and gives code 1', async () => {
    const folder = await tempFolder({
      ...prefixed('my/course', mini),
      'my/course/course.yaml': mini['course.yaml'].replace('title', 'titel'),
      'my/course/modules/01-one.md': mini['modules/01-one.md'].replace(
        'Text.',
        `${' '.repeat(3)}[a](#x) [b](#y)\n\n#### Deep\n\n::quest`,
      ),
      'my/course/banks/01-one.md': mini['banks/01-one.md'].replace('[x]', '[ ]'),
    })
    const { code, out, err } = await runIn(folder, 'check', 'my/course')
    expect({ code, out }).toEqual({ code: 1, out: [] })
    expect(err.filter((line) => !line.startsWith('  '))).toEqual([
      'my/course/course.yaml:3:1 error Unknown key `titel`. (yaml-unknown-key)',
      'my/course/modules/01-one.md:11:4 error `#x` leads nowhere. (link-dead)',
      'my/course/modules/01-one.md:11:12 error `#y` leads nowhere. (link-dead)',
      'my/course/modules/01-one.md:13:1 error A heading of level 4 follows one of level 2. (heading-level)',
      'my/course/modules/01-one.md:15:1 error There is no block `quest`. (directive-unknown)',
      'my/course/banks/01-one.md:10:1 error No option is marked as right. (question-key)',
      '6 errors, 0 warnings; nothing was written.',
    ])
  })

  test('says so of a folder that holds no course', async () => {
    const { code, err } = await runIn(await tempFolder({}), 'check', 'nowhere')
    expect(code).toBe(1)
    expect(err[0]).toBe(
      'nowhere/course.yaml:1:1 error There is no course.yaml here. (course-missing)',
    )
    expect(err.at(-1)).toBe('1 error, 0 warnings; nothing was written.')
  })
})

/** The files of a course inside a folder. */
function prefixed(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  )
}
