import { fileURLToPath } from 'node:url'
import { readToolFiles } from '../../src/cli/tool-files.ts'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import { formats } from '../../src/formats/index.ts'
import { makePackage } from '../../src/formats/package.ts'
import { render } from '../../src/render/index.ts'
import type { Question } from '../../src/model/question.ts'

/** The bundled course as a SCORM 1.2 package, and its questions. */
export interface ShownCourse {
  readonly files: ReadonlyMap<string, Buffer>
  readonly questions: ReadonlyMap<number, Question>
}

const root = new URL('../../', import.meta.url)

/** Makes the package; in another language the player's own texts are in it, and those of the course stay English. */
export async function shownCourse(language: string): Promise<ShownCourse> {
  const folder = await readCourse(fileURLToPath(new URL('course', root)))
  const { settings } = folder
  settings.value = String(settings).replace('language: en', `language: ${language}`)
  const { compiled, files } = compile(folder)
  const format = formats.find(({ id }) => id === 'scorm12')
  if (!compiled || !format) throw new Error(files.flatMap((file) => file.messages).join('\n'))
  const tool = await readToolFiles(root)
  const made = await makePackage(format, render(compiled, tool.template), tool)
  const questions = [...compiled.questions.values()].flat()
  return {
    files: new Map(made.files.map(({ path, data }) => [path, Buffer.from(data)])),
    questions: new Map(questions.map((question) => [question.number, question])),
  }
}
