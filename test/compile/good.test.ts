import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { printHtml } from '../../src/compile/lower/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import { messagesOf } from './mini-course.ts'

const folder = fileURLToPath(new URL('../fixtures/good', import.meta.url))

async function compileGood(): Promise<CompiledCourse> {
  const { files, compiled } = compile(await readCourse(folder))
  expect(messagesOf(files)).toEqual([])
  return compiled as CompiledCourse
}

const good = await compileGood()

test.each(
  good.course.modules.flatMap((module) => module.pages.map((page) => ({ ...page, module }))),
)('page $number is the text of "$title"', async ({ number, title, module }) => {
  const page = good.pages.get(number)
  const html = page && printHtml(page)
  await expect(`<!-- ${module.id}: ${title} -->\n${html}\n`).toMatchFileSnapshot(
    `__snapshots__/good-page-${number}.html`,
  )
})

test.each(good.course.banks)('bank $number holds the questions of "$title"', async ({ number }) => {
  await expect(json(good.questions.get(number))).toMatchFileSnapshot(
    `__snapshots__/good-bank-${number}.json`,
  )
})

test('the course is the model of the whole', async () => {
  await expect(json(good.course)).toMatchFileSnapshot('__snapshots__/good-course.json')
})

test('the first lock file numbers everything in its order', async () => {
  await expect(good.lockText).toMatchFileSnapshot('__snapshots__/good-lock.yaml')
})

test('files that a page or question shows are packaged once, under plain names, and no others', () => {
  expect(good.assets.map((asset) => asset.path)).toEqual([
    'assets/climb-6f35185a.vtt',
    'assets/climb-7ba4e14b.mp4',
    'assets/ladder-plan-15c9b014.svg',
    'assets/sheet-29ff7d43.csv',
  ])
})

test('the same sources compile to the same course', async () => {
  const again = await compileGood()
  expect(json(again.course)).toBe(json(good.course))
  expect([...again.questions]).toEqual([...good.questions])
  expect([...again.pages].map(([number, page]) => [number, printHtml(page)])).toEqual(
    [...good.pages].map(([number, page]) => [number, printHtml(page)]),
  )
})

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
