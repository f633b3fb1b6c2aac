import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import { messagesOf, mini, pageWith } from './mini-course.ts'
import { tempFolder } from './temp-folder.ts'

const plan = pageWith('![A plan](../assets/plan.svg)')
const svg = '<svg xmlns="http://www.w3.org/2000/svg"></svg>'

/** The messages of a course folder on disk. */
async function messagesIn(folder: string): Promise<string[]> {
  return messagesOf(compile(await readCourse(folder)).files)
}

const noSettings =
  'course.yaml:1:1 error There is no course.yaml here. (course-missing)\n' +
  'Name a folder that holds a course, or create course.yaml with id, iri, title, language, description and publisher.'

describe('what is no course folder gives one message', () => {
  test('a folder without course.yaml', async () => {
    const { 'course.yaml': _, ...rest } = mini
    expect(await messagesIn(await tempFolder(rest))).toEqual([noSettings])
  })

  test('an empty folder', async () => {
    expect(await messagesIn(await tempFolder({}))).toEqual([noSettings])
  })

  test('a folder that does not exist', async () => {
    const folder = await tempFolder({})
    expect(await messagesIn(join(folder, 'nowhere'))).toEqual([noSettings])
  })

  test('a file', async () => {
    const folder = await tempFolder(mini)
    expect(await messagesIn(join(folder, 'course.yaml'))).toEqual([noSettings])
  })
})

describe('files are read in the order of their names', () => {
  test('modules and banks lie flat in their folders, and hidden files are left alone', async () => {
    const folder = await tempFolder({
      ...mini,
      'modules/10-ten.md': '',
      'modules/02-two.md': '',
      'modules/.03-draft.md': '',
      'modules/deep/04-four.md': '',
      'modules/notes.txt': 'x',
      'info/02-about.md': '',
      'info/01-faq.md': '',
      'info/deep/03-more.md': '',
      'assets/.hidden/plan.svg': svg,
      '.git/modules/05-five.md': '',
      'README.md': '',
    })
    const { modules, banks, info, assets, lock } = await readCourse(folder)
    expect(modules.map((file) => file.data['coursePath'])).toEqual([
      'modules/01-one.md',
      'modules/02-two.md',
      'modules/10-ten.md',
    ])
    expect(banks.map((file) => file.data['coursePath'])).toEqual(['banks/01-one.md'])
    expect(info.map((file) => file.data['coursePath'])).toEqual([
      'info/01-faq.md',
      'info/02-about.md',
    ])
    expect([...assets.keys()]).toEqual(['modules/notes.txt'])
    expect(lock).toBeUndefined()
  })
})

const latin1 = Buffer.from('Caf\xe9 au lait', 'latin1')
const head = '---\ntitle: Two\n---\n\n'

describe('a text that is not UTF-8 gives one message at its first bad byte', () => {
  test.each([
    { title: 'Latin-1', bytes: Buffer.concat([Buffer.from(head), latin1]), at: '5:4', byte: 24 },
    { title: 'a lone continuation', bytes: Buffer.from([0x61, 0x80]), at: '1:2', byte: 2 },
    {
      title: 'a character cut off at the end',
      bytes: Buffer.from([0x61, 0x0a, 0xe2, 0x82]),
      at: '2:1',
      byte: 3,
    },
    {
      title: 'a character cut off by another',
      bytes: Buffer.from([0xe2, 0x82, 0x41]),
      at: '1:1',
      byte: 1,
    },
    { title: 'a surrogate', bytes: Buffer.from([0x41, 0xed, 0xa0, 0x80]), at: '1:2', byte: 2 },
    {
      title: 'UTF-16 with its mark',
      bytes: Buffer.from('\ufefftitle', 'utf16le'),
      at: '1:1',
      byte: 1,
    },
    {
      title: 'a bad byte after wide characters',
      bytes: Buffer.from([...Buffer.from('ä€😀'), 0xff]),
      at: '1:5',
      byte: 10,
    },
    {
      title: 'a bad byte after a mark',
      bytes: Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]),
      at: '1:2',
      byte: 5,
    },
  ])('$title', async ({ bytes, at, byte }) => {
    const folder = await tempFolder({ ...mini, 'modules/02-two.md': bytes })
    expect(await messagesIn(folder)).toEqual([
      `modules/02-two.md:${at} error Byte ${byte} of the file is not UTF-8. (file-encoding)\nSave the file in the encoding UTF-8.`,
    ])
  })

  test.each(['course.yaml', 'modules/01-one.md', 'banks/01-one.md', 'course.lock.yaml'])(
    '%s, without messages about what it may hold',
    async (path) => {
      const link = '[it](01-one.md#page) ::question'
      const folder = await tempFolder({
        ...mini,
        'modules/02-two.md': `${head}${link}\n\n::question{#first}\n\n::quiz{bank=one count=1}\n`,
        [path]: latin1,
      })
      expect(await messagesIn(folder)).toEqual([
        `${path}:1:4 error Byte 4 of the file is not UTF-8. (file-encoding)\nSave the file in the encoding UTF-8.`,
      ])
    },
  )
})

test('a byte order mark at the start of any file changes nothing', async () => {
  const marked = Object.fromEntries(
    Object.entries(mini).map(([path, text]) => [path, `\ufeff${text}`]),
  )
  const [plain, withMarks] = await Promise.all(
    [mini, marked].map(async (files) => compile(await readCourse(await tempFolder(files)))),
  )
  expect(withMarks && messagesOf(withMarks.files)).toEqual([])
  expect(withMarks?.compiled?.course.revision).toBe(plain?.compiled?.course.revision)
})

test('lines that end as on Windows change nothing but the line ends', async () => {
  const windows = Object.fromEntries(
    Object.entries({ ...mini, ...plan }).map(([path, text]) => [
      path,
      text.replaceAll('\n', '\r\n'),
    ]),
  )
  expect(await messagesIn(await tempFolder(windows))).toEqual([
    'modules/01-one.md:11:1 error There is no file `assets/plan.svg` in the course. (asset-missing)\nAdd the file, or mend the path.',
  ])
})

// Windows lets only administrators make links.
describe.skipIf(process.platform === 'win32')(
  'a symbolic link is reported and never followed',
  () => {
    const secret = { 'secret.svg': svg.replace('></', '>secret</') }

    test('as a picture', async () => {
      const [folder, outside] = [await tempFolder({ ...mini, ...plan }), await tempFolder(secret)]
      await mkdir(join(folder, 'assets'))
      await symlink(join(outside, 'secret.svg'), join(folder, 'assets/plan.svg'))
      const { assets } = await readCourse(folder)
      expect(assets.get('assets/plan.svg')).toEqual({
        path: 'assets/plan.svg',
        size: 0,
        isLink: true,
      })
      expect(await messagesIn(folder)).toEqual([
        'modules/01-one.md:11:1 error `assets/plan.svg` is a symbolic link; what it leads to may lie outside the course folder. (asset-outside)\nPut the file itself there.',
      ])
    })

    test('as a folder of pictures', async () => {
      const [folder, outside] = [
        await tempFolder({ ...mini, ...plan }),
        await tempFolder({ 'plan.svg': svg }),
      ]
      await symlink(outside, join(folder, 'assets'))
      expect(await messagesIn(folder)).toEqual([
        'modules/01-one.md:11:1 error There is no file `assets/plan.svg` in the course. (asset-missing)\nAdd the file, or mend the path.',
      ])
    })

    test.each(['course.yaml', 'modules/02-two.md', 'banks/02-two.md', 'course.lock.yaml'])(
      'as %s',
      async (path) => {
        const files = Object.fromEntries(Object.entries(mini).filter(([name]) => name !== path))
        const [folder, outside] = [await tempFolder(files), await tempFolder({ secret: 'x' })]
        await symlink(join(outside, 'secret'), join(folder, path))
        expect(await messagesIn(folder)).toEqual([
          `${path}:1:1 error The file is a symbolic link; what it leads to may lie outside the course folder. (asset-outside)\nPut the file itself there.`,
        ])
      },
    )

    test('not when nothing needs it, even if it leads nowhere or in a circle', async () => {
      const folder = await tempFolder(mini)
      await symlink(join(folder, 'nowhere'), join(folder, 'dangling.svg'))
      await symlink(folder, join(folder, 'self'))
      expect(await messagesIn(folder)).toEqual([])
    })
  },
)

describe('a file over the limit of its type', () => {
  test('is reported with its size and never read into memory', async () => {
    const folder = await tempFolder({ ...mini, ...pageWith('![A plan](../assets/plan.png)') })
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'assets/plan.png'), '')
    await truncate(join(folder, 'assets/plan.png'), 50 * 1_048_576)
    const before = process.memoryUsage().arrayBuffers
    const course = await readCourse(folder)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1_048_576)
    expect(course.assets.get('assets/plan.png')).toEqual({
      path: 'assets/plan.png',
      size: 52_428_800,
    })
    expect(messagesOf(compile(course).files)).toEqual([
      'modules/01-one.md:11:1 error `assets/plan.png` has 50 MB; the limit for its type is 10 MB. (asset-size)\nMake the file smaller, for instance with fewer pixels or stronger compression.',
    ])
  })

  test('and one of a type that no package takes are not read either', async () => {
    const folder = await tempFolder({ ...mini, 'assets/page.php': '<?php', 'assets/plan.svg': svg })
    const { assets } = await readCourse(folder)
    expect(assets.get('assets/page.php')).toEqual({ path: 'assets/page.php', size: 5 })
    expect(assets.get('assets/plan.svg')?.data).toEqual(Buffer.from(svg))
  })
})
