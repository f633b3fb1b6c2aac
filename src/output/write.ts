import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes files so that either all of them change or, after any error, none does.
 *
 * Everything is written beside its target first: a rename can't cross from one file system to another. Only when all of
 * it is on disk, and every target has turned out to be writable, is it renamed into place.
 */
export async function writeAll(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const staged = [...files].map(([target, data], index) => ({
    target,
    data,
    path: join(dirname(target), `.coursewright-${process.pid}-${index}`),
  }))
  try {
    for (const { target, path, data } of staged) {
      await mkdir(dirname(target), { recursive: true })
      await writeFile(path, data)
    }
    for (const { target } of staged) await checkWritable(target)
    for (const { target, path } of staged) await rename(path, target)
  } finally {
    for (const { path } of staged) await rm(path, { force: true }).catch(() => undefined)
  }
}

/** @throws what the system says of a target that is a folder, read-only, or held open by another program. */
async function checkWritable(target: string): Promise<void> {
  try {
    const file = await open(target, 'r+')
    await file.close()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
