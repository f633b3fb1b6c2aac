import type { rename, writeFile } from 'node:fs/promises'
import { readFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { writeAll } from '../../src/output/write.ts'
import { tempFolder } from '../compile/temp-folder.ts'

/** A disk on which folders are file systems of their own, and which is full when a test says so. */
const disk = vi.hoisted(() => ({ freeWrites: Infinity }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<{ rename: typeof rename; writeFile: typeof writeFile }>()
  return {
    ...real,
    rename: async (from: string, to: string) => {
      if (dirname(from) !== dirname(to)) throw systemError('EXDEV')
      await real.rename(from, to)
    },
    writeFile: async (path: string, data: string) => {
      if (disk.freeWrites-- > 0) return real.writeFile(path, data)
      await real.writeFile(path, data.slice(0, 1))
      throw systemError('ENOSPC')
    },
  }
})

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: from the test`), { code })
}

beforeEach(() => {
  disk.freeWrites = Infinity
})

/** Paths of all files below the folder, with their texts. */
async function textsIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const name = path.slice(folder.length + 1).replaceAll('\\', '/')
      return [name, await readFile(path, 'utf8')] as const
    })
  return Object.fromEntries(await Promise.all(texts))
}

/** Files to write, by their paths in the folder. */
function filesIn(folder: string, texts: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(texts).map(([path, text]) => [join(folder, path), text]))
}

test('files are written into folders that are made for them, and nothing else stays behind', async () => {
  const folder = await tempFolder({ 'out/a.zip': 'old', 'out/mine.txt': 'mine' })
  const texts = { 'out/a.zip': 'new a', 'out/deep/b.zip': 'new b', 'course/lock.yaml': 'new lock' }
  await writeAll(filesIn(folder, texts))
  expect(await textsIn(folder)).toEqual({ 'out/mine.txt': 'mine', ...texts })
})

test('no files are no work', async () => {
  const folder = await tempFolder({})
  await writeAll(new Map())
  expect(await readdir(folder)).toEqual([])
})

describe('when a write fails, every file is as it was', () => {
  const old = { 'out/a.zip': 'old a', 'out/b.zip': 'old b', 'course/lock.yaml': 'old lock' }
  const fresh = { 'out/a.zip': 'new a', 'out/b.zip': 'new b', 'course/lock.yaml': 'new lock' }

  test.each([0, 1, 2])('because the disk is full after %i files', async (freeWrites) => {
    const folder = await tempFolder(old)
    disk.freeWrites = freeWrites
    await expect(writeAll(filesIn(folder, fresh))).rejects.toThrow('ENOSPC')
    expect(await textsIn(folder)).toEqual(old)
  })

  test.each(Object.keys(old))('because a folder stands where %s should be', async (path) => {
    const { [path as keyof typeof old]: _, ...others } = old
    const before = { ...others, [`${path}/inside.txt`]: 'mine' }
    const folder = await tempFolder(before)
    await expect(writeAll(filesIn(folder, fresh))).rejects.toThrow(/EISDIR|EPERM/)
    expect(await textsIn(folder)).toEqual(before)
  })

  test('because a file stands where a folder should be', async () => {
    const before = { 'out/a.zip': 'old a', course: 'a file' }
    const folder = await tempFolder(before)
    await expect(writeAll(filesIn(folder, fresh))).rejects.toThrow(/EEXIST|ENOTDIR/)
    expect(await textsIn(folder)).toEqual(before)
  })
})
