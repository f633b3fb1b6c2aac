import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { VFile } from 'vfile'
import { sizeLimit } from './asset-types.ts'
import { statisticsName } from './item-statistics/schema.ts'
import { fail } from './report.ts'
import { coursePath, markUnreadable } from './source.ts'
import type { AssetFile, CourseFolder } from './source.ts'

/** Reads a course folder from disk. What is missing or badly encoded becomes a message on its file. */
export async function readCourse(directory: string): Promise<CourseFolder> {
  const { paths, links } = await listFiles(directory)
  const text = (path: string): Promise<VFile> =>
    links.has(path) ? Promise.resolve(linkedFile(directory, path)) : readText(directory, path)
  const markdown = (folder: string): Promise<VFile[]> =>
    Promise.all(paths.filter((path) => isMarkdownIn(folder, path)).map(text))
  const [settings, modules, banks, decks, info, assets] = await Promise.all([
    paths.includes(settingsName) ? text(settingsName) : missingSettings(directory),
    markdown('modules'),
    markdown('banks'),
    markdown('flashcards'),
    markdown('info'),
    readAssets(directory, { paths, links }),
  ])
  const sources = new Set([...modules, ...banks, ...decks, ...info].map(coursePath))
  for (const path of [settingsName, lockName, glossaryName, statisticsName]) sources.add(path)
  const others = await readOthers(
    directory,
    paths.filter((path) => !links.has(path) && !sources.has(path)),
  )
  const lock = paths.includes(lockName) ? { lock: await text(lockName) } : {}
  const glossary = paths.includes(glossaryName) ? { glossary: await text(glossaryName) } : {}
  const statistics = paths.includes(statisticsName)
    ? { statistics: await text(statisticsName) }
    : {}
  return {
    settings,
    modules,
    banks,
    decks,
    info,
    assets,
    others,
    ...lock,
    ...glossary,
    ...statistics,
  }
}

/** `course.yaml` alone, for those who ask no more of a course. */
export async function readCourseFile(directory: string): Promise<VFile> {
  const { paths, links } = await listFiles(directory)
  if (links.has(settingsName)) return linkedFile(directory, settingsName)
  return paths.includes(settingsName)
    ? readText(directory, settingsName)
    : missingSettings(directory)
}

const settingsName = 'course.yaml'

/** Name of the lock file inside the course folder. */
export const lockName = 'course.lock.yaml'

const glossaryName = 'glossary.md'

function isMarkdownIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`) && path.endsWith('.md') && path.split('/').length === 2
}

function missingSettings(directory: string): VFile {
  const file = sourceFile(directory, settingsName, '')
  markUnreadable(file)
  fail(file, 'course-missing', {
    reason: 'There is no course.yaml here.',
    mend: 'Name a folder that holds a course, or create course.yaml with id, iri, title, language, description and publisher.',
  })
  return file
}

function linkedFile(directory: string, path: string): VFile {
  const file = sourceFile(directory, path, '')
  markUnreadable(file)
  fail(file, 'asset-outside', {
    reason: 'The file is a symbolic link; what it leads to may lie outside the course folder.',
    mend: 'Put the file itself there.',
  })
  return file
}

/** The files below a folder, by their paths in it. */
interface Listing {
  /** Sorted. */
  readonly paths: readonly string[]
  /** Those of the paths that are symbolic links: they are never followed. */
  readonly links: ReadonlySet<string>
}

/** Everything below the folder but what is hidden. */
async function listFiles(directory: string): Promise<Listing> {
  const root = await realpath(directory).catch(() => undefined)
  if (root === undefined || !(await stat(root)).isDirectory()) {
    return { paths: [], links: new Set() }
  }
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const found = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => ({
      path: relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'),
      isLink: entry.isSymbolicLink(),
    }))
    .filter(({ path }) => !/(^|\/)\./.test(path))
  return {
    paths: found.map(({ path }) => path).sort(),
    links: new Set(found.filter(({ isLink }) => isLink).map(({ path }) => path)),
  }
}

async function readText(directory: string, path: string): Promise<VFile> {
  const bytes = await readFile(join(directory, path))
  const wrong = firstInvalidByte(bytes)
  const file = sourceFile(directory, path, wrong === undefined ? bytes.toString('utf8') : '')
  if (wrong !== undefined) {
    markUnreadable(file)
    fail(file, 'file-encoding', {
      reason: `Byte ${wrong + 1} of the file is not UTF-8.`,
      mend: 'Save the file in the encoding UTF-8.',
      place: pointOf(bytes.subarray(0, wrong)),
    })
  }
  return file
}

function sourceFile(directory: string, path: string, value: string): VFile {
  return new VFile({
    path: join(directory, path),
    value: withoutMark(value),
    data: { coursePath: path },
  })
}

/** The text without the byte order mark that some editors put first. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}

/** Index of the first byte that is not part of valid UTF-8, found by halving. */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  // What was read may end in the beginning of a character that never comes: there it went wrong.
  while (!isUtf8(bytes.subarray(0, good))) good--
  return good
}

function isUtf8(bytes: Uint8Array, cut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut })
    return true
  } catch {
    return false
  }
}

function pointOf(before: Buffer): { line: number; column: number } {
  const lines = withoutMark(before.toString('utf8')).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

/** Extensions of files that are text; those with other names are not read. */
const texts =
  /\.(md|markdown|txt|ya?ml|json[lc5]?|csv|tsv|vtt|srt|svg|css|xml|html?|[cm]?[jt]s|py|sh|ps1|ini|cfg|conf|toml|properties|pem|key|log)$/i

/** Largest file that is searched, in bytes. */
const searched = 20 * 1_048_576

async function readOthers(directory: string, paths: readonly string[]): Promise<VFile[]> {
  const files = await Promise.all(
    paths
      .filter((path) => texts.test(path))
      .map(async (path) => {
        const { size } = await stat(join(directory, path))
        if (size > searched) return []
        return [sourceFile(directory, path, await readFile(join(directory, path), 'utf8'))]
      }),
  )
  return files.flat()
}

async function readAssets(
  directory: string,
  { paths, links }: Listing,
): Promise<Map<string, AssetFile>> {
  const assets = await Promise.all(
    paths
      .filter((path) => !/\.(md|yaml)$/.test(path))
      .map(async (path) => {
        const isLink = links.has(path)
        return [
          path,
          isLink ? { path, size: 0, isLink } : await readAsset(directory, path),
        ] as const
      }),
  )
  return new Map(assets)
}

async function readAsset(directory: string, path: string): Promise<AssetFile> {
  const { size } = await stat(join(directory, path))
  if (size > (sizeLimit(path) ?? 0)) return { path, size }
  return { path, size, data: await readFile(join(directory, path)) }
}
