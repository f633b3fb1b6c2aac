import { readFile, readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ToolFiles } from '../formats/format.ts'

/** The tool's own folder, as seen from `dist/bin/cli` and `dist/lib/cli`. */
const root = new URL('../../../', import.meta.url)

/** Standards, by edition, that put their control documents into packages. */
const editions = ['scorm12', 'scorm2004-3', 'scorm2004-4']

/** Reads what the tool itself adds to packages. */
export async function readToolFiles(from: URL = root): Promise<ToolFiles> {
  const text = (path: string): Promise<string> => readFile(new URL(path, from), 'utf8')
  const folder = async (path: string, extension: RegExp): Promise<Record<string, string>> => {
    const names = (await readdir(new URL(path, from))).filter((name) => extension.test(name)).sort()
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await text(path + name)] as const)),
    )
  }
  const [template, certificate, css, viewsCss, parts, texts, scripts, ...schemas] =
    await Promise.all([
      text('templates/page.html'),
      text('templates/certificate.html'),
      text('dist/player/player.css'),
      text('dist/player/views.css'),
      folder('dist/parts/', /\.js$/),
      folder('dist/texts/', /\.js$/),
      folder('dist/player/', /\.js$/),
      ...editions.map((edition) => folder(`dist/schemas/${edition}/`, /\.(xsd|dtd)$/)),
    ])
  const byName = (files: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([name, data]) => [basename(name, '.js'), data]))
  return {
    template,
    certificate,
    css,
    viewsCss,
    parts,
    texts: byName(texts),
    players: byName(scripts),
    schemas: Object.fromEntries(editions.map((edition, at) => [edition, schemas[at] ?? {}])),
  }
}

/** Reads the template of the sheet for admins. */
export function readAdminTemplate(): Promise<string> {
  return readFile(new URL('templates/admin.html', root), 'utf8')
}

/** Reads the template of exams on paper. */
export function readPaperTemplate(): Promise<string> {
  return readFile(new URL('templates/paper.html', root), 'utf8')
}
