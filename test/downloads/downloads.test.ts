import { describe, expect, test } from 'vitest'
import type { DownloadMaker } from '../../src/downloads/download.ts'
import {
  downloads,
  makeDownloads,
  unfitDownloads,
  withDownloads,
} from '../../src/downloads/index.ts'
import type { MadeDownload } from '../../src/downloads/index.ts'
import { formats } from '../../src/formats/index.ts'
import { makePackage } from '../../src/formats/package.ts'
import { downloadIds } from '../../src/model/download.ts'
import { render } from '../../src/render/index.ts'
import { scormToolFiles } from '../cli/tool.ts'
import { mini } from '../compile/mini-course.ts'
import type { Sources } from '../compile/mini-course.ts'
import { compiledOf, withCards } from './course-with-cards.ts'

/** A maker that writes what it is asked for. */
const maker = (id: DownloadMaker['id'], part: Partial<DownloadMaker> = {}): DownloadMaker => ({
  id,
  extension: 'txt',
  isFor: () => true,
  make: async ({ course }) => `${id} of ${course.title} é`,
  ...part,
})

const makers = [
  maker('study-guide'),
  maker('flash-cards-csv', { isFor: ({ decks }) => decks.length > 0 }),
  maker('flash-cards-anki', { extension: 'apkg', servedAs: 'zip' }),
]

const choosing = (list: string, sources: Sources = withCards): Sources => ({
  ...sources,
  'course.yaml': `${sources['course.yaml']}downloads: ${list}\n`,
})

const made = async (sources: Sources): Promise<MadeDownload[]> =>
  makeDownloads(compiledOf(sources), makers)

test('every document of the registry has its place among the names for authors, once and in their order', () => {
  const ids = downloads.map(({ id }) => id)
  expect(ids).toEqual(downloadIds.filter((id) => ids.includes(id)))
})

describe('the documents of a course', () => {
  const idsOf = async (sources: Sources): Promise<string[]> =>
    (await made(sources)).map(({ id }) => id)

  test('are all that it can fill when it names none', async () => {
    expect(await idsOf(withCards)).toEqual(['study-guide', 'flash-cards-csv', 'flash-cards-anki'])
    expect(await idsOf(mini)).toEqual(['study-guide', 'flash-cards-anki'])
  })

  test('are those that it names, in the order of the registry', async () => {
    expect(await idsOf(choosing('[flash-cards-anki, study-guide, study-guide]'))).toEqual([
      'study-guide',
      'flash-cards-anki',
    ])
    expect(await idsOf(choosing('[]'))).toEqual([])
  })

  test('are left out, and told, where it has nothing to make them of', async () => {
    const sources = choosing('[flash-cards-csv]', mini)
    expect(await idsOf(sources)).toEqual([])
    expect(unfitDownloads(compiledOf(sources))).toEqual(['flash-cards-csv'])
    expect(unfitDownloads(compiledOf(choosing('[flash-cards-csv]')))).toEqual([])
    expect(unfitDownloads(compiledOf(mini))).toEqual([])
  })

  test('have their sizes in bytes, and in packages an extension that web servers know', async () => {
    const [guide, , anki] = await made(withCards)
    expect(guide).toEqual({
      id: 'study-guide',
      title: 'Study guide',
      extension: 'txt',
      name: 'mini-study-guide.txt',
      path: 'downloads/mini-study-guide.txt',
      bytes: 22,
      data: new TextEncoder().encode('study-guide of Mini é'),
    })
    expect([anki?.name, anki?.path]).toEqual([
      'mini-flash-cards-anki.apkg',
      'downloads/mini-flash-cards-anki.zip',
    ])
  })

  test('do not change the revision, which they may print', async () => {
    const compiled = compiledOf(withCards)
    const { course } = withDownloads(compiled, await made(withCards))
    expect(course.downloads).toHaveLength(3)
    expect(course.revision).toBe(compiled.course.revision)
    expect(compiledOf(choosing('[]')).course.revision).toBe(compiled.course.revision)
  })
})

describe('in a package', () => {
  test.each(formats)('$id, each document is one file, and the course says so', async (format) => {
    const tool = await scormToolFiles()
    const documents = await made(withCards)
    const compiled = withDownloads(compiledOf(withCards), documents)
    const { files } = await makePackage(format, render(compiled, tool.template), tool)
    const carried = files.filter(({ path }) => path.startsWith('downloads/'))
    expect(carried).toEqual(
      documents
        .map(({ path, data }) => ({ path, data }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    )
    const course = files.find(({ path }) => path === 'content/course.js')
    for (const { path } of documents) expect(String(course?.data)).toContain(`"path":"${path}"`)
  })

  test('in units, they go with the exams alone, and are in the zip once', async () => {
    const sources = {
      ...withCards,
      'course.yaml': `${mini['course.yaml']}cmi5: { units: module }\n`,
    }
    const compiled = withDownloads(compiledOf(sources), await made(sources))
    const { divided } = render(compiled, '{{outline}}')
    const offers = divided?.entries.map(({ path, course }) => [path, course.downloads.length])
    expect(offers).toEqual([
      ['module-1.html', 0],
      ['exam.html', 3],
    ])
    expect(divided?.assets.filter(({ path }) => path.startsWith('downloads/'))).toHaveLength(3)
  })

  test('in units, a course with nothing but pages has a unit for them', async () => {
    const settings = mini['course.yaml'].replace(/exams:\n.*\n/, 'cmi5: { units: module }\n')
    const { 'banks/01-one.md': _, ...rest } = { ...mini, 'course.yaml': settings }
    const compiled = withDownloads(compiledOf(rest), await made(rest))
    const { divided } = render(compiled, '{{outline}}')
    const unit = divided?.entries.at(-1)
    expect([unit?.title, unit?.html]).toEqual([
      'Downloads',
      expect.stringContaining('data-downloads'),
    ])
  })
})

describe('the contents', () => {
  const outlineOf = (sources: Sources): string =>
    render(compiledOf(sources), '{{outline}}').entries[0]?.html ?? ''

  test('lead to the downloads after the flash cards and before the exam', () => {
    expect(outlineOf(withCards)).toMatch(/data-cards.*data-downloads.*data-exam/)
  })

  test('do not where there is neither a document nor a question', () => {
    const settings = mini['course.yaml'].replace(/exams:\n.*\n/, '')
    const { 'banks/01-one.md': _, ...rest } = { ...mini, 'course.yaml': settings }
    expect(outlineOf(rest)).not.toContain('data-downloads')
  })
})
