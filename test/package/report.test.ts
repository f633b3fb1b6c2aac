import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killedPull, root, tool, writeStatements } from '../../scripts/report/killed-pull.ts'
import type { CourseReport } from '../../src/report/course-report.ts'

/** A hundredth of what `npm run bench` pulls and reads, of a course that is read in no time. */
const size = { statements: 10_000, learners: 50, folder: 'test/fixtures/good' }

let work = ''
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'coursewright-report-'))
  await writeStatements(join(work, 'statements.ndjson'), size)
})
afterAll(() => rm(work, { recursive: true, force: true }))

function reportIn(folder: string): CourseReport {
  return JSON.parse(readFileSync(join(work, folder, 'report.json'), 'utf8')) as CourseReport
}

test('a pull that is killed twice from an LRS that fails brings each statement once, and the report of a file is the same', async () => {
  const file = join(work, 'statements.ndjson')
  const places = { file, store: join(work, 'pulled.duckdb'), out: join(work, 'pulled') }
  const { kills, wanted, found, calls, failed } = await killedPull(places, size)
  expect(wanted.count).toBe(size.statements)
  expect(found).toEqual(wanted)
  expect(kills[0]).toBeLessThan(size.statements * 0.6)
  expect(kills).toHaveLength(2)
  expect(failed).toBeGreaterThan(calls * 0.02)
  const read = join(work, 'read')
  const options = ['--store', `${read}.duckdb`, '--out', read, '--format', 'json']
  execFileSync(process.execPath, [tool, 'report', size.folder, '--from', file, ...options], {
    cwd: root,
  })
  const { about, ...pulled } = reportIn('pulled')
  const { about: aboutRead, ...fromFile } = reportIn('read')
  expect(about).toMatchObject({ statements: size.statements })
  expect(aboutRead).toEqual({ ...about, sources: aboutRead.sources })
  expect(pulled.learners).toHaveLength(size.learners)
  expect(fromFile).toEqual(pulled)
})
