import { fileURLToPath } from 'node:url'
import { compile } from '../../src/compile/index.ts'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { readCourse } from '../../src/compile/read.ts'
import type { AssetFile } from '../../src/compile/source.ts'
import { folderOf, mini, pageWith } from '../compile/mini-course.ts'
import type { Sources } from '../compile/mini-course.ts'

/** The course that has one of everything. */
export async function goodCourse(): Promise<CompiledCourse> {
  const folder = fileURLToPath(new URL('../fixtures/good', import.meta.url))
  return compiledOrThrow(compile(await readCourse(folder)))
}

/** The mini course with this text on a page of it. */
export function courseWith(
  text: string,
  more: Sources = {},
  assets: readonly AssetFile[] = [],
): CompiledCourse {
  return compiledOrThrow(compile(folderOf({ ...mini, ...pageWith(text), ...more }, assets)))
}

function compiledOrThrow({ compiled }: ReturnType<typeof compile>): CompiledCourse {
  if (!compiled) throw new Error('The course did not compile.')
  return compiled
}
