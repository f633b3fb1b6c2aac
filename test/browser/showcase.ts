import { readToolFiles } from '../../src/cli/tool-files.ts'
import { compile } from '../../src/compile/index.ts'
import { makeDownloads, withDownloads } from '../../src/downloads/index.ts'
import { formats } from '../../src/formats/index.ts'
import { makePackage } from '../../src/formats/package.ts'
import { render } from '../../src/render/index.ts'
import { assetOf, folderOf } from '../compile/mini-course.ts'
import type { PackageFiles } from './packages.ts'
import { showcaseSources, stripes } from './showcase-texts.ts'

/** The SCORM 1.2 package of a course with every feature of a page and every kind of question. */
export async function showcasePackage(): Promise<PackageFiles> {
  const folder = folderOf(showcaseSources, [assetOf('assets/stripes.svg', stripes)])
  const { compiled, files } = compile(folder)
  const format = formats.find(({ id }) => id === 'scorm12')
  if (!compiled || !format) throw new Error(files.flatMap((file) => file.messages).join('\n'))
  const complete = withDownloads(compiled, await makeDownloads(compiled))
  const tool = await readToolFiles(new URL('../../', import.meta.url))
  const made = await makePackage(format, render(complete, tool.template), tool)
  return new Map(made.files.map(({ path, data }) => [path, Buffer.from(data)]))
}
