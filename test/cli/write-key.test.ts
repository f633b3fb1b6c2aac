import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { mini } from './plain-course.ts'
import { tempFolder } from '../compile/temp-folder.ts'
import { readZip } from '../read-zip.ts'
import { runIn } from './command.ts'
import type { Outcome } from './command.ts'
import { scormToolFiles } from './tool.ts'

vi.mock('../../src/cli/tool-files.ts', () => ({
  readToolFiles: () => scormToolFiles(),
  readAdminTemplate: () => Promise.resolve('{{body}}'),
}))

const endpoint = 'https://lrs.example/xapi'
const platform = 'https://lms.example'
const pair = 'write-only-key:not-a-secret-1'
const basic = `Basic ${Buffer.from(pair).toString('base64')}`

/** A folder with a course in `course` and the key's file beside it. */
function folderWith(xapi: string, key = `${pair}\n`): Promise<string> {
  const course = Object.entries({ ...mini, 'course.yaml': `${mini['course.yaml']}${xapi}` })
  const files = course.map(([path, text]) => [`course/${path}`, text] as const)
  return tempFolder({ ...Object.fromEntries(files), 'lrs.key': key })
}

const direct = `xapi: { endpoint: '${endpoint}', platform: '${platform}' }\n`
const relayed = `xapi: { relay: '${endpoint}', platform: '${platform}' }\n`

/** The course as a package carries it. */
async function carried(folder: string, format: string): Promise<{ lrs?: unknown }> {
  const files = await readZip(await readFile(join(folder, `out/mini-${format}.zip`)))
  const script = String(files.get('content/course.js'))
  const chunk = script.slice(script.indexOf('["course"'), script.lastIndexOf(']') + 1)
  return (JSON.parse(chunk) as [string, { lrs?: unknown }])[1]
}

const build = (folder: string, ...args: string[]): Promise<Outcome> =>
  runIn(folder, 'build', '--out', 'out', ...args)

describe('a course with an LRS', () => {
  test('has its address in SCORM packages and in no other', async () => {
    const folder = await folderWith(direct)
    const { code, err } = await build(folder)
    expect(code).toBe(0)
    expect((await carried(folder, 'scorm12')).lrs).toEqual({ endpoint: `${endpoint}/`, platform })
    expect(await carried(folder, 'xapi')).not.toHaveProperty('lrs')
    expect(await carried(folder, 'web')).not.toHaveProperty('lrs')
    expect(err).toEqual([
      `warning: mini-scorm12.zip, mini-scorm2004.zip: no key for ${endpoint}/, which may refuse the statements; see xapi.relay and --embed-write-key`,
    ])
  })

  test('has the relay in the place of the LRS, the key of hashes, and no warning', async () => {
    const hash = ", actor: hash, hash_key: 'sixteen letters or more' }"
    const folder = await folderWith(relayed.replace(' }', hash))
    const { err } = await build(folder, '--format', 'scorm12')
    expect((await carried(folder, 'scorm12')).lrs).toEqual({
      endpoint: `${endpoint}/`,
      platform,
      hashKey: 'sixteen letters or more',
    })
    expect(err).toEqual([])
  })

  test.each([
    ['key:secret', `${pair}\n`],
    ['a header', basic],
  ])(
    'has a write key from %s in SCORM packages, with a warning that does not show it',
    async (_, key) => {
      const folder = await folderWith(direct, key)
      const { code, out, err } = await build(folder, '--embed-write-key', 'lrs.key')
      expect(code).toBe(0)
      expect((await carried(folder, 'scorm12')).lrs).toMatchObject({ auth: basic })
      expect(JSON.stringify(await carried(folder, 'xapi'))).not.toContain(basic)
      expect(err).toEqual([
        `warning: mini-scorm12.zip, mini-scorm2004.zip: every learner can read the key for ${endpoint}/ in this package`,
        '  It must be write-only: statements/write and nothing else. Replace it at once when it is misused.',
      ])
      const files = (await readdir(join(folder, 'out'))).filter((name) => !name.endsWith('.zip'))
      const texts = await Promise.all(
        files.map((name) => readFile(join(folder, 'out', name), 'utf8')),
      )
      for (const shown of [...out, ...err, ...texts]) {
        expect(shown).not.toContain(basic.slice(6))
        expect(shown).not.toContain('not-a-secret-1')
      }
    },
  )

  test('has the same revision with and without a way to an LRS', async () => {
    const revisions = []
    for (const [xapi, args] of [
      ['', []],
      [direct, []],
      [direct, ['--embed-write-key', 'lrs.key']],
    ] as const) {
      const folder = await folderWith(xapi)
      revisions.push((await build(folder, '--format', 'scorm12', ...args)).out[0])
    }
    expect(new Set(revisions).size).toBe(1)
  })
})

describe('a write key is refused', () => {
  test.each([
    { what: 'without an LRS', xapi: '', says: '--embed-write-key needs xapi: in course.yaml.' },
    {
      what: 'with a relay',
      xapi: relayed,
      says: '--embed-write-key is of no use with xapi.relay, which adds its own credentials.',
    },
    {
      what: 'when no package would hold it',
      xapi: direct,
      args: ['--format', 'web,xapi'],
      says: '--embed-write-key needs a format that reports to an LRS beside the LMS, such as scorm12.',
    },
    {
      what: 'when it is a bearer token',
      xapi: direct,
      key: 'Bearer abc:def',
      says: 'The file of --embed-write-key holds neither key:secret nor Basic and its value.',
    },
    {
      what: 'when it is a word',
      xapi: direct,
      key: 'sesame',
      says: 'The file of --embed-write-key holds neither key:secret nor Basic and its value.',
    },
  ])('$what', async ({ xapi, key, args = [], says }) => {
    const folder = await folderWith(xapi, key)
    const { code, out, err } = await build(folder, ...args, '--embed-write-key', 'lrs.key')
    expect({ code, out }).toEqual({ code: 2, out: [] })
    expect(err).toEqual([`coursewright: ${says}`, 'Run coursewright --help for the commands.'])
    expect(await readdir(folder)).toEqual(['course', 'lrs.key'])
  })

  test.each(['course/lrs.key', 'course/modules/../..key'])(
    'in the course folder: %s',
    async (path) => {
      const folder = await tempFolder({ ...mini, [path]: pair })
      const { code, err } = await build(folder, '--embed-write-key', path)
      expect(code).toBe(2)
      expect(err[0]).toBe(
        'coursewright: The file of --embed-write-key lies in the course folder; keep it outside.',
      )
    },
  )

  test('when its file does not exist', async () => {
    const folder = await folderWith(direct)
    const { code, err } = await build(folder, '--embed-write-key', 'none.key')
    expect(code).toBe(3)
    expect(err[0]).toMatch(/^coursewright: ENOENT/)
  })
})
