import { readToolFiles } from '../../src/cli/tool-files.ts'
import { compile } from '../../src/compile/index.ts'
import { formats } from '../../src/formats/index.ts'
import { makePackage } from '../../src/formats/package.ts'
import { render } from '../../src/render/index.ts'
import { assetOf, folderOf } from '../compile/mini-course.ts'
import { smallCourse } from '../texts/small-courses.ts'
import type { PackageFiles } from './packages.ts'

const small = smallCourse('ar')

/** A film at the end of the first page. */
const film = `:::video{src=../assets/film.mp4 captions=../assets/film.vtt title="السلّم"}
يوضع السلّم على أرض صلبة.
:::

## `

const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nيوضع السلّم على أرض صلبة.\n'

/** The SCORM 1.2 package of a course in Arabic that is read in order, with a film. */
export async function startedPackage(): Promise<PackageFiles> {
  const sources = {
    ...small,
    'course.yaml': `${small['course.yaml']}navigation: { order: sequential, checks: right, exam: after-pages }\n`,
    'modules/01-one.md': small['modules/01-one.md']?.replace('## ', film) ?? '',
    'modules/02-two.md': '---\ntitle: النهاية\n---\n\nيوضع السلّم على أرض صلبة.\n',
  }
  const assets = [assetOf('assets/film.mp4', 'film'), assetOf('assets/film.vtt', captions)]
  const { compiled, files } = compile(folderOf(sources, assets))
  const format = formats.find(({ id }) => id === 'scorm12')
  if (!compiled || !format) throw new Error(files.flatMap((file) => file.messages).join('\n'))
  const tool = await readToolFiles(new URL('../../', import.meta.url))
  const made = await makePackage(format, render(compiled, tool.template), tool)
  return new Map(made.files.map(({ path, data }) => [path, Buffer.from(data)]))
}
