import { createHash } from 'node:crypto'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { mini } from './plain-course.ts'
import { tempFolder } from '../compile/temp-folder.ts'
import { runIn } from './command.ts'
import { toolFiles } from './tool.ts'

vi.mock('../../src/cli/tool-files.ts', () => ({
  readToolFiles: () => Promise.resolve(toolFiles),
  readAdminTemplate: () => Promise.resolve('<h1>{{course}} in {{lms}}</h1>{{body}}\n'),
}))

const lock = 'course.lock.yaml'
const build = ['build', '.', '--format', 'web', '--out', 'out']
const bad = { ...mini, 'banks/01-one.md': mini['banks/01-one.md'].replace('[x]', '[ ]') }

/** Every file below the folder, with a hash of its content. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(
      files.sort().map(async (path) => {
        const hash = createHash('sha256').update(await readFile(path))
        return [path.slice(folder.length + 1).replaceAll('\\', '/'), hash.digest('hex')] as const
      }),
    ),
  )
}

test('a good course is written with its lock file, and the same again the second time', async () => {
  const folder = await tempFolder(mini)
  const { code, out, err } = await runIn(folder, ...build)
  expect({ code, err }).toEqual({ code: 0, err: [] })
  expect(out[2]).toMatch(/^out\/mini-web\.zip {2}[\d.]+ kB {2}2 pages {2}1 question$/)
  expect(out[3]).toBe('out/mini-generic-admin.html  for the admins of any LMS')
  const first = await contentOf(folder)
  expect(Object.keys(first)).toEqual(
    [...Object.keys(mini), lock, 'out/mini-web.zip', 'out/mini-generic-admin.html'].sort(),
  )
  await rm(join(folder, 'out'), { recursive: true })
  await runIn(folder, ...build)
  expect(await contentOf(folder)).toEqual(first)
})

test('a bad course writes nothing, and leaves what an earlier build wrote', async () => {
  const folder = await tempFolder({ ...bad, 'out/mini-web.zip': 'old', 'out/other.txt': 'mine' })
  const before = await contentOf(folder)
  const { code, out, err } = await runIn(folder, ...build)
  expect({ code, out }).toEqual({ code: 1, out: [] })
  expect(err.at(-1)).toBe('1 error, 0 warnings; nothing was written.')
  expect(await contentOf(folder)).toEqual(before)
})

test('a bad course makes no folder for packages', async () => {
  const folder = await tempFolder(bad)
  await runIn(folder, ...build)
  expect(await readdir(folder)).toEqual(['banks', 'course.yaml', 'modules'])
})

describe('a frozen build', () => {
  const stale = [
    `${lock}:1:1 error The lock file is out of date. (lock-stale)`,
    '  Run coursewright build without --frozen, and commit the lock file.',
  ]

  test('fails without a lock file, and writes nothing', async () => {
    const folder = await tempFolder({ ...mini, 'out/mini-web.zip': 'old' })
    const before = await contentOf(folder)
    expect(await runIn(folder, ...build, '--frozen')).toEqual({ code: 1, out: [], err: stale })
    expect(await contentOf(folder)).toEqual(before)
  })

  test('fails with a stale lock file, and leaves it', async () => {
    const folder = await tempFolder(mini)
    await runIn(folder, ...build)
    const page = `${mini['modules/01-one.md']}\n## New page\n`
    await writeFile(join(folder, 'modules/01-one.md'), page)
    const before = await contentOf(folder)
    expect(await runIn(folder, ...build, '--frozen')).toEqual({ code: 1, out: [], err: stale })
    expect(await contentOf(folder)).toEqual(before)
  })

  test('succeeds with a lock file that is up to date', async () => {
    const folder = await tempFolder(mini)
    await runIn(folder, ...build)
    const before = await contentOf(folder)
    expect(await runIn(folder, ...build, '--frozen')).toMatchObject({ code: 0, err: [] })
    expect(await contentOf(folder)).toEqual(before)
  })
})

describe('what cannot be written gives one sentence and code 3', () => {
  /** Runs a build that must fail on its way to the disk, and changes nothing. */
  async function expectRefusal(folder: string, says: RegExp): Promise<void> {
    const before = await contentOf(folder)
    const { code, out, err } = await runIn(folder, ...build)
    expect({ code, out }).toEqual({ code: 3, out: [] })
    expect(err).toEqual([expect.stringMatching(says)])
    expect(err.join('\n')).not.toMatch(/\n\s+at /)
    expect(await contentOf(folder)).toEqual(before)
  }

  test('when a file stands where the folder should be', async () => {
    await expectRefusal(
      await tempFolder({ ...mini, out: 'a file' }),
      /^coursewright: E(EXIST|NOTDIR)/,
    )
  })

  test('when a file stands where the folder above it should be', async () => {
    const folder = await tempFolder({ ...mini, above: 'a file' })
    const { code, err } = await runIn(folder, 'build', '.', '--format', 'web', '--out', 'above/out')
    expect({ code, lines: err.length }).toEqual({ code: 3, lines: 1 })
  })

  test('when a folder stands where the package should be', async () => {
    const folder = await tempFolder({ ...mini, 'out/mini-web.zip/inside.txt': 'mine' })
    await expectRefusal(folder, /^coursewright: E(ISDIR|PERM)/)
  })
})

test.each([{ command: ['check', '.'] }, { command: ['build', '.', '--out', 'out'] }])(
  '$command.0 reports a format in course.yaml that does not exist',
  async ({ command }) => {
    const settings = `${mini['course.yaml']}formats: [web, scorm13]\n`
    const folder = await tempFolder({ ...mini, 'course.yaml': settings })
    const { code, err } = await runIn(folder, ...command)
    expect(code).toBe(1)
    expect(err.slice(0, 2)).toEqual([
      'course.yaml:10:16 error There is no format `scorm13`. (format-unknown)',
      '  Did you mean `scorm12`? The formats are scorm12, scorm2004, xapi, cmi5, web, universal.',
    ])
    expect(await readdir(folder)).not.toContain('out')
  },
)

test('formats named in course.yaml are built, and those on the command line instead of them', async () => {
  const settings = `${mini['course.yaml']}formats: [web]\n`
  const folder = await tempFolder({ ...mini, 'course.yaml': settings })
  expect((await runIn(folder, 'build', '.', '--out', 'out')).code).toBe(0)
  expect(await readdir(join(folder, 'out'))).toEqual(['mini-generic-admin.html', 'mini-web.zip'])
  await expect(runIn(folder, 'build', '.', '--format', 'xapi')).rejects.toThrow('no player')
})
