import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** Builds a copy of the bundled course in a new folder and returns the hashes of its zips. */
function hashesOf(timeZone: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-'))
  folders.push(folder)
  cpSync(join(root, 'course'), join(folder, 'course'), { recursive: true })
  const tool = join(root, 'dist/bin/cli/coursewright.js')
  execFileSync(process.execPath, [tool, 'build'], {
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

test('two builds in two folders under two time zones give the same bytes', () => {
  const here = hashesOf('America/Los_Angeles')
  expect(Object.keys(here).sort()).toEqual([
    'mrso-scorm12.zip',
    'mrso-scorm2004.zip',
    'mrso-web.zip',
    'mrso-xapi.zip',
  ])
  expect(hashesOf('Asia/Tokyo')).toEqual(here)
})
