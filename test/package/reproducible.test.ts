import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { downloads } from '../../src/downloads/index.ts'
import { formats } from '../../src/formats/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** Builds a copy of the bundled course in a new folder and returns the hashes of its files. */
function hashesOf(timeZone: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-'))
  folders.push(folder)
  cpSync(join(root, 'course'), join(folder, 'course'), { recursive: true })
  const tool = join(root, 'dist/bin/cli/coursewright.js')
  const every = formats.map((format) => format.id).join()
  execFileSync(process.execPath, [tool, 'build', '--format', every], {
    cwd: folder,
    env: { ...process.env, TZ: timeZone },
  })
  const packages = join(folder, 'dist/packages')
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(packages, name)))
      .digest('hex')
  return Object.fromEntries(readdirSync(packages).map((name) => [name, hash(name)]))
}

test('two builds of every format in two folders under two time zones give the same bytes', () => {
  const here = hashesOf('America/Los_Angeles')
  const names = [
    ...formats.map(({ id }) => `mrso-${id}.zip`),
    ...downloads.map(({ id, extension }) => `mrso-${id}.${extension}`),
  ]
  expect(Object.keys(here).sort()).toEqual(['mrso-generic-admin.html', ...names].sort())
  expect(hashesOf('Asia/Tokyo')).toEqual(here)
})
