import { readToolFiles } from '../../src/cli/tool-files.ts'
import { compile } from '../../src/compile/index.ts'
import type { CourseFolder } from '../../src/compile/source.ts'
import { formats } from '../../src/formats/index.ts'
import { makePackage } from '../../src/formats/package.ts'
import { render } from '../../src/render/index.ts'
import { publish } from './publish.ts'

/** Builds a course as a web package and has the test server serve it under `/own/<name>/`. */
export async function publishCourse(name: string, folder: CourseFolder): Promise<void> {
  const { compiled, files } = compile(folder)
  const web = formats.find(({ id }) => id === 'web')
  if (!compiled || !web) throw new Error(files.flatMap(({ messages }) => messages).join('\n'))
  const tool = await readToolFiles(new URL('../../', import.meta.url))
  const made = await makePackage(web, render(compiled, tool.template), tool)
  await publish(name, new Map(made.files.map(({ path, data }) => [path, Buffer.from(data)])))
}
