import type { PackageFile } from '../format.ts'
import { allElements, readXml } from './read.ts'
import type { XmlTree } from './read.ts'
import { checkShape } from './shape.ts'
import type { Shape } from './shape.ts'

/** A kind of XML document in a package. */
export interface XmlKind {
  /** Path in the package. */
  readonly path: string
  readonly root: string
  readonly namespace: string
  readonly shape: Shape
  /** Rules that go beyond single elements; `paths` are those of the package. */
  readonly rules: (root: XmlTree, paths: ReadonlySet<string>) => readonly string[]
}

/** Checks a document of a package by the rules of its kind. */
export async function checkXml(
  files: readonly PackageFile[],
  { path, root, namespace, shape, rules }: XmlKind,
): Promise<readonly string[]> {
  const file = files.find((one) => one.path === path)
  if (!file) return [`${path} is missing`]
  const tree = await readXml(String(file.data))
  if (typeof tree === 'string') return [`${path}: ${tree}`]
  if (tree.name !== root || tree.namespace !== namespace) {
    return [`${path}: the root must be ${root} of the namespace ${namespace}`]
  }
  const paths = new Set(files.map((one) => one.path))
  return [...checkShape(tree, shape), ...rules(tree, paths)].map((text) => `${path}: ${text}`)
}

/** Says which ids stand there twice. */
export function checkIds(root: XmlTree): string[] {
  const ids = allElements(root).flatMap(({ attributes }) => attributes.get('id') ?? [])
  const twice = ids.filter((id, index) => ids.indexOf(id) < index)
  return [...new Set(twice)].map((id) => `the id ${id} is used twice`)
}
