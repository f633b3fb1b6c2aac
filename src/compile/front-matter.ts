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
  if (node?.type === 'yaml')
    return readYaml({ file, text: node.value, line: node.value === '' ? 1 : 2 }, schema)
  return readYaml({ file, text: '', line: 1, whenMissing }, schema)
}

const whenMissing =
  'Begin the file in its very first line with ---, then a line such as title: Zones, then --- again.'
