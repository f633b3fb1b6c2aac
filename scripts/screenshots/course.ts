import { fileURLToPath } from 'node:url'
import { readToolFiles } from '../../src/cli/tool-files.ts'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import { formats } from '../../src/formats/index.ts'
import { makePackage } from '../../src/formats/package.ts'
import { render } from '../../src/render/index.ts'
import type { CourseFolder } from '../../src/compile/source.ts'
import type { Question } from '../../src/model/question.ts'
import { folderOf } from '../../test/compile/mini-course.ts'
import { smallCourse } from '../../test/texts/small-courses.ts'

/** A course as a SCORM 1.2 package, its questions, and which of its pages are shown. */
export interface ShownCourse {
  readonly files: ReadonlyMap<string, Buffer>
  readonly questions: ReadonlyMap<number, Question>
  /** By their numbers: a page to read, and one with a knowledge check. */
  readonly pages: { readonly reading: number; readonly check: number }
}

/** Where a course comes from. */
interface Source {
  readonly read: () => Promise<CourseFolder>
  readonly pages: ShownCourse['pages']
}

const root = new URL('../../', import.meta.url)

/** By language: the bundled course is in English, and the one in Arabic is small. */
const sources = {
  en: {
    read: () => readCourse(fileURLToPath(new URL('course', root))),
    pages: { reading: 4, check: 5 },
  },
  ar: { read: async () => folderOf(smallCourse('ar')), pages: { reading: 1, check: 2 } },
} satisfies Readonly<Record<string, Source>>

/** Makes the package of the course in a language. */
export async function shownCourse(language: keyof typeof sources): Promise<ShownCourse> {
  const { read, pages } = sources[language]
  const { compiled, files } = compile(await read())
  const format = formats.find(({ id }) => id === 'scorm12')
  if (!compiled || !format) throw new Error(files.flatMap((file) => file.messages).join('\n'))
  const tool = await readToolFiles(root)
  const made = await makePackage(format, render(compiled, tool.template), tool)
  const questions = [...compiled.questions.values()].flat()
  return {
    pages,
    files: new Map(made.files.map(({ path, data }) => [path, Buffer.from(data)])),
    questions: new Map(questions.map((question) => [question.number, question])),
  }
}
