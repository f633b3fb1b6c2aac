import type { PackageFile, ToolFiles } from '../format.ts'

/** The control documents of an edition, as they lie at the root of a package. */
export function schemaFiles({ schemas }: ToolFiles, edition: string): readonly PackageFile[] {
  return Object.entries(schemas[edition] ?? {}).map(([path, data]) => ({ path, data }))
}
