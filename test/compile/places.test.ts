import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import { leafItems } from '../../src/model/leaf-items.ts'
import { caseWith } from './case-text.ts'
import { folderOf, mini } from './mini-course.ts'

const good = fileURLToPath(new URL('../fixtures/good', import.meta.url))

test('the line of every question is that of its heading', async () => {
  const { compiled } = compile(await readCourse(good))
  const written = (compiled ? leafItems(compiled.course) : []).map(({ number, id }) => {
    const { file = '', line = 0 } = compiled?.places.get(number) ?? {}
    return [id, readFileSync(`${good}/${file}`, 'utf8').split('\n')[line - 1]]
  })
  expect(written.length).toBeGreaterThan(5)
  for (const [id, text] of written) expect(text).toMatch(new RegExp(`^##+ ${id}$`))
})

test('a case and its parts have a place each', () => {
  const { compiled } = compile(folderOf({ ...mini, ...caseWith() }))
  const lines = [...(compiled?.places.values() ?? [])].map(({ file, line }) => `${file}:${line}`)
  expect(lines).toEqual([
    'banks/01-one.md:6',
    'banks/01-one.md:19',
    'banks/01-one.md:27',
    'banks/01-one.md:36',
  ])
})

test('every page has the file of its module', async () => {
  const { compiled } = compile(await readCourse(good))
  const files = compiled?.course.modules.flatMap(({ id, pages }) =>
    pages.map(({ number }) => [id, compiled.pageFiles.get(number)]),
  )
  expect(files?.length).toBeGreaterThan(2)
  for (const [id = '', file] of files ?? []) expect(file).toMatch(`${id}.md`)
})
