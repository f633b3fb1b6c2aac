import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { mini } from '../compile/mini-course.ts'
import { tempFolder } from '../compile/temp-folder.ts'
import { readZip } from '../read-zip.ts'
import { runIn } from './command.ts'
import { toolFiles } from './tool.ts'

vi.mock('../../src/cli/tool-files.ts', () => ({
  readToolFiles: () => Promise.resolve(toolFiles),
  readAdminTemplate: () => Promise.resolve('{{course}} {{lms}} {{body}}\n'),
}))

const deck = '---\ntitle: Rungs\n---\n\n## rung\n\nFront\n\n> Back\n'
const both = 'downloads: [flash-cards-csv, flash-cards-anki]\n'
const course = {
  ...mini,
  'course.yaml': mini['course.yaml'] + both,
  'flashcards/rungs.md': deck,
}
const build = ['build', '.', '--format', 'web', '--out', 'out']
const names = ['mini-flash-cards-anki.apkg', 'mini-flash-cards-csv.csv']

test('documents lie beside the zips and in them, with a line each, and are the same at every build', async () => {
  const folder = await tempFolder(course)
  const { code, out, err } = await runIn(folder, ...build)
  expect({ code, err }).toEqual({ code: 0, err: [] })
  expect(out.slice(3, 5)).toEqual([
    'out/mini-flash-cards-csv.csv  0.0 kB  Flash cards as a table',
    expect.stringMatching(
      /^out\/mini-flash-cards-anki\.apkg {2}[\d.]+ kB {2}Flash cards for Anki$/,
    ),
  ])
  const read = (name: string): Promise<Buffer> => readFile(join(folder, 'out', name))
  const first = await Promise.all(names.map(read))
  const zip = await readZip(await read('mini-web.zip'))
  expect(zip.get('downloads/mini-flash-cards-anki.zip')?.equals(first[0] ?? Buffer.of())).toBe(true)
  expect(zip.get('downloads/mini-flash-cards-csv.csv')?.equals(first[1] ?? Buffer.of())).toBe(true)
  await runIn(folder, ...build)
  expect(await Promise.all(names.map(read))).toEqual(first)
})

test('a course that wants none gets none', async () => {
  const folder = await tempFolder({
    ...course,
    'course.yaml': `${mini['course.yaml']}downloads: []\n`,
  })
  await runIn(folder, ...build)
  expect((await readdir(join(folder, 'out'))).sort()).toEqual([
    'mini-generic-admin.html',
    'mini-web.zip',
  ])
})

test('a document that there is nothing to make of is told, and the rest is built', async () => {
  const { 'flashcards/rungs.md': _, ...without } = course
  const { code, err } = await runIn(await tempFolder(without), ...build)
  expect({ code, err }).toEqual({
    code: 0,
    err: ['flash-cards-csv', 'flash-cards-anki'].map(
      (id) => `The course has nothing to make the document "${id}" of.`,
    ),
  })
})

test('check makes none, and a folder in the place of one leaves everything as it was', async () => {
  const folder = await tempFolder({ ...course, 'out/mini-flash-cards-csv.csv/x': 'mine' })
  expect((await runIn(folder, 'check', '.')).code).toBe(0)
  expect(await readdir(join(folder, 'out'))).toEqual(['mini-flash-cards-csv.csv'])
  expect((await runIn(folder, ...build)).code).toBe(3)
  expect(await readdir(join(folder, 'out'))).toEqual(['mini-flash-cards-csv.csv'])
})
