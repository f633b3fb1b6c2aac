import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { z } from 'zod'
import { isUnreadable } from './source.ts'
import { readYaml } from './yaml-source.ts'
import type { YamlValue } from './yaml-source.ts'

/** Reads a file's front matter; a file without any is read as if it had an empty one, so that missing keys are named. */
export function readFrontMatter<T>(
  file: VFile,
  tree: Root,
  schema: z.ZodType<T>,
): YamlValue<T> | undefined {
  if (isUnreadable(file)) return undefined
  const node = tree.children[0]
  const text = node?.type === 'yaml' ? node.value : ''
  return readYaml({ file, text, line: text === '' ? 1 : 2 }, schema)
}
