import { readFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { formats } from '../../src/formats/index.ts'
import { readZip } from '../read-zip.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Files of a package by path. */
export type PackageFiles = ReadonlyMap<string, Buffer>

/** Builds the bundled course with the built tool and reads the zips back, by format. */
export async function buildPackages(): Promise<ReadonlyMap<string, PackageFiles>> {
  const out = await mkdtemp(join(tmpdir(), 'coursewright-browser-'))
  try {
    const tool = join(root, 'dist/bin/cli/coursewright.js')
    const ids = formats.map(({ id }) => id)
    const options = ['--frozen', '--out', out, '--format', ids.join(',')]
    await promisify(execFile)(process.execPath, [tool, 'build', ...options], { cwd: root })
    const zips = ids.map(
      async (format) => [format, readZip(await readFile(join(out, `mrso-${format}.zip`)))] as const,
    )
    return new Map(
      await Promise.all(
        zips.map(async (zip) => {
          const [format, files] = await zip
          return [format, await files] as const
        }),
      ),
    )
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}
