import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { formats } from '../../src/formats/index.ts'
import { readZip } from '../read-zip.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Files of a package by path. */
export type PackageFiles = ReadonlyMap<string, Buffer>

/**
 * The packages of the bundled course, made by the built tool and read back, by the place where they are served.
 *
 * Under `bundled/<format>` as they are. Under `<format>` with a hundred questions in the final assessment: the longest exam is
 * the hardest for records, crashes and windows.
 */
export async function buildPackages(): Promise<ReadonlyMap<string, PackageFiles>> {
  const folder = await mkdtemp(join(tmpdir(), 'coursewright-browser-'))
  try {
    await cp(join(root, 'course'), join(folder, 'long'), { recursive: true })
    const settings = join(folder, 'long/course.yaml')
    await writeFile(settings, withLongExam(await readFile(settings, 'utf8')))
    const [asItIs, long] = await Promise.all([
      packagesOf(join(root, 'course'), join(folder, 'as-it-is')),
      packagesOf(join(folder, 'long'), join(folder, 'out')),
    ])
    return new Map([...asItIs.map(([id, files]) => [`bundled/${id}`, files] as const), ...long])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The settings with a hundred questions in the graded exam, shared among the banks as before. */
function withLongExam(settings: string): string {
  const document = parseDocument(settings)
  const draw = Number(document.getIn(['exams', 0, 'draw']))
  document.setIn(['exams', 0, 'draw'], 100)
  const quotas = document.getIn(['exams', 0, 'blueprint']) as { items: readonly unknown[] }
  for (const at of quotas.items.keys()) {
    const path = ['exams', 0, 'blueprint', at, 'count']
    document.setIn(path, (Number(document.getIn(path)) * 100) / draw)
  }
  // Its documents are those of the course itself, and take longer than all else.
  document.set('downloads', [])
  // Journeys begin on the first page; the cover has tests of its own.
  document.set('cover', false)
  return String(document)
}

async function packagesOf(
  course: string,
  out: string,
): Promise<(readonly [string, PackageFiles])[]> {
  const tool = join(root, 'dist/bin/cli/coursewright.js')
  const ids = formats.map(({ id }) => id)
  const options = ['--frozen', '--out', out, '--format', ids.join(',')]
  await promisify(execFile)(process.execPath, [tool, 'build', course, ...options], { cwd: root })
  return Promise.all(
    ids.map(
      async (id) => [id, await readZip(await readFile(join(out, `mrso-${id}.zip`)))] as const,
    ),
  )
}
