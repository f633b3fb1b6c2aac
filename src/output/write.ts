import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes files so that either all of them change or, after any error before the last step, none does.
 *
 * Everything is written to a new folder beside the targets first, and renamed into place when all of it is on disk.
 */
export async function writeAll(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const [first] = files.keys()
  if (first === undefined) return
  await mkdir(dirname(first), { recursive: true })
  const staging = await mkdtemp(join(dirname(first), '.coursewright-'))
  try {
    const staged = [...files].map(([target, data], index) => ({
      target,
      data,
      path: join(staging, String(index)),
    }))
    for (const { path, data } of staged) await writeFile(path, data)
    for (const { target, path } of staged) {
      await mkdir(dirname(target), { recursive: true })
      await rename(path, target)
    }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}
