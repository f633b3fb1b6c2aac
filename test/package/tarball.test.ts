import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'coursewright-tarball-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** npm is a script on Windows, so it needs a shell there. */
function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
}

function coursewright(...args: string[]): string {
  return execFileSync('npx', ['coursewright', ...args], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
}

test('the packed tool, installed in an empty folder, builds a course and makes a report there', () => {
  const [packed] = JSON.parse(
    npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder),
  ) as [{ filename: string }]
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  npm(folder, 'install', '--omit=dev', '--prefer-offline', `./${packed.filename}`)
  cpSync(join(root, 'course'), join(folder, 'course'), { recursive: true })
  const output = coursewright('build')
  expect(output).toMatch(
    /dist\/packages\/mrso-scorm12\.zip {2}[\d.]+ kB {2}\d+ pages {2}\d+ questions/,
  )
  for (const format of ['scorm12', 'scorm2004', 'xapi', 'cmi5', 'web']) {
    expect(existsSync(join(folder, `dist/packages/mrso-${format}.zip`))).toBe(true)
  }
  // Charts, workbook, queries and database: all that a report needs has come along.
  writeFileSync(join(folder, 'statements.json'), '[]')
  coursewright('report', '--from', 'statements.json')
  for (const name of ['report.html', 'report.xlsx', 'learners.csv', 'report.json']) {
    expect(existsSync(join(folder, 'dist/reports', name))).toBe(true)
  }
})
