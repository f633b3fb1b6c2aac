import { expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { compile } from '../../src/compile/index.ts'
import { sharedFiles } from '../../src/formats/content.ts'
import { render } from '../../src/render/index.ts'
import { toolFiles } from '../cli/tool.ts'
import { folderOf, mini } from '../compile/mini-course.ts'

const compiled = compile(folderOf(mini)).compiled as CompiledCourse
const lrs = { endpoint: 'https://lrs.example/', platform: 'https://lms.example' }

test('a package of a course with an LRS holds the script that tells it, and its address', () => {
  const course = { ...compiled.course, lrs }
  const files = sharedFiles(render({ ...compiled, course }, toolFiles.template), toolFiles, '')
  expect(files.find(({ path }) => path === 'lrs.js')?.data).toBe(toolFiles.parts['lrs.js'])
  expect(files.find(({ path }) => path === 'content/course.js')?.data).toContain(lrs.endpoint)
})

test('a package of a course without one holds neither', () => {
  const files = sharedFiles(render(compiled, toolFiles.template), toolFiles, '')
  expect(files.map(({ path }) => path)).not.toContain('lrs.js')
})
