import { compile } from '../../src/compile/index.ts'
import type { Format, PackageFile } from '../../src/formats/format.ts'
import { makePackage } from '../../src/formats/package.ts'
import { render } from '../../src/render/index.ts'
import { toolFiles } from '../cli/tool.ts'
import { folderOf } from '../compile/mini-course.ts'
import type { Sources } from '../compile/mini-course.ts'

/** The files of a package of a course, by path; the player in it stands for the real one. */
export async function packageOf(
  format: Format,
  sources: Sources,
): Promise<ReadonlyMap<string, PackageFile>> {
  const { compiled, files } = compile(folderOf(sources))
  if (!compiled) throw new Error(files.flatMap((file) => file.messages).join('\n'))
  const tool = { ...toolFiles, players: { [format.id]: '' } }
  const made = await makePackage(format, render(compiled, tool.template), tool)
  return new Map(made.files.map((file) => [file.path, file]))
}

/** What a format says of a package when a part of one of its files is something else. */
export async function checkWith(
  format: Format,
  files: ReadonlyMap<string, PackageFile>,
  { path, from, to }: { path: string; from: string | RegExp; to: string },
): Promise<readonly string[]> {
  const before = String(files.get(path)?.data)
  const data = before.replace(from, to)
  if (data === before) throw new Error(`${path} does not contain ${String(from)}.`)
  return format.check([...new Map(files).set(path, { path, data }).values()])
}
