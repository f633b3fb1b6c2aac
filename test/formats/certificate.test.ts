import { expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { compile } from '../../src/compile/index.ts'
import { sharedFiles } from '../../src/formats/content.ts'
import type { PackageFile } from '../../src/formats/format.ts'
import { render } from '../../src/render/index.ts'
import { toolFiles } from '../cli/tool.ts'
import { folderOf, mini } from '../compile/mini-course.ts'

function filesOf(settings: string): readonly PackageFile[] {
  const sources = { ...mini, 'course.yaml': mini['course.yaml'] + settings }
  const compiled = compile(folderOf(sources)).compiled as CompiledCourse
  return sharedFiles(render(compiled, toolFiles.template), toolFiles, '')
}

const textOf = (files: readonly PackageFile[], path: string): unknown =>
  files.find((file) => file.path === path)?.data

test('a package of a course with a certificate holds it, what makes a PDF of it, and a way to it', () => {
  const files = filesOf('')
  expect(textOf(files, 'content/certificate.js')).toBe(
    '(self.coursewrightContent=self.coursewrightContent||[]).push(["certificate","<h1>Certificate of completion</h1>\\n"])\n',
  )
  expect(textOf(files, 'certificate-pdf.js')).toBe(toolFiles.parts['certificate-pdf.js'])
  expect(textOf(files, 'view-certificate.js')).toBe(toolFiles.parts['view-certificate.js'])
  expect(textOf(files, 'index.html')).toContain('<a href="#certificate" data-certificate')
})

test('a package of a course without one holds nothing of it', () => {
  const files = filesOf('certificate: false\n')
  expect(files.filter(({ path }) => path.includes('certificate'))).toEqual([])
  expect(textOf(files, 'index.html')).not.toContain('certificate')
})
