import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import type { Exam } from '../../src/model/course.ts'
import { renderPaper } from '../../src/render/paper/index.ts'

const good = fileURLToPath(new URL('../fixtures/good', import.meta.url))
let compiled: CompiledCourse
let template: string
let everything: Exam
beforeAll(async () => {
  const found = compile(await readCourse(good)).compiled
  const exam = found?.course.exams[0]
  if (!found || !exam) throw new Error('The fixture does not compile.')
  compiled = found
  const draw = found.course.banks.reduce((sum, { items }) => sum + items.length, 0)
  everything = { ...exam, draw, blueprint: [] }
  template = await readFile(new URL('../../templates/paper.html', import.meta.url), 'utf8')
})

const paper = (seed: number): string => renderPaper(compiled, { exam: everything, seed }, template)
const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'))

describe('an exam on paper', () => {
  test('has every kind of question with a place for the answer, and the keys on a sheet of their own', async () => {
    const body = bodyOf(paper(7)).replaceAll('<li class="item">', '\n<li class="item">')
    await expect(body).toMatchFileSnapshot('__snapshots__/paper.html')
  })

  test('is the same for the same number of the form', () => {
    expect(paper(7)).toBe(paper(7))
  })

  test('has another order of questions and options for another number', () => {
    const stems = (html: string): string[] => html.match(/<li class="item">.*?<\/div>/gs) ?? []
    const [one, other] = [stems(paper(7)), stems(paper(8))]
    expect(one).not.toEqual(other)
    expect([...one].sort()).toEqual([...other].sort())
  })

  test('asks for no other file', () => {
    const addresses = [...paper(7).matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url]) => url ?? '')
    expect(addresses.filter((url) => !url.startsWith('data:') && !url.startsWith('http'))).toEqual(
      [],
    )
    expect(addresses.some((url) => url.startsWith('data:image/'))).toBe(true)
  })
})
