import { readFile, readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ToolFiles } from '../formats/format.ts'
import type { SqlTexts } from '../report/analysis/run-sql.ts'
import type { OutputTexts } from '../report/output/output.ts'

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

/** Reads what reports as pages are made of. */
export async function readReportTexts(): Promise<OutputTexts> {
  const text = (name: string): Promise<string> =>
    readFile(new URL(`templates/report/${name}`, root), 'utf8')
  const [page, style] = await Promise.all([text('report.html'), text('report.css')])
  return { page, style }
}

/** Reads the queries of reports, by their names without extension. */
export async function readReportSql(): Promise<SqlTexts> {
  const folder = new URL('templates/report/sql/', root)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
  const entries = names.map(
    async (name) =>
      [basename(name, '.sql'), await readFile(new URL(name, folder), 'utf8')] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}
