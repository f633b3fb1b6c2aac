import { x } from 'xastscript'
import type { PackageFile } from '../format.ts'
import { xmlDocument } from '../xml.ts'
import { mendSchema } from './errata.ts'

/** File of each control schema by its namespace; those that they import themselves need not be named. */
export type ControlSchemas = Readonly<Record<string, string>>

const encoder = new TextEncoder()

/** Validates the manifest against the control schemas that lie beside it in the package; returns what they object to. */
export async function validateManifest(
  files: readonly PackageFile[],
  controlSchemas: ControlSchemas,
): Promise<readonly string[]> {
  const libxml = await import('libxml2-wasm')
  const text = new Map(files.filter(isXml).map(({ path, data }) => [path, String(data)]))
  const schemas = [...text].map(([path, xsd]) => [path, encoder.encode(mendSchema(path, xsd))])
  libxml.xmlRegisterInputProvider(new libxml.XmlBufferInputProvider(Object.fromEntries(schemas)))
  const schema = libxml.XmlDocument.fromString(xmlDocument(allSchemas(controlSchemas)), {
    url: 'all.xsd',
  })
  const validator = libxml.XsdValidator.fromDoc(schema)
  const manifest = libxml.XmlDocument.fromString(text.get('imsmanifest.xml') ?? '')
  try {
    validator.validate(manifest)
    return []
  } catch (error) {
    if (!(error instanceof libxml.XmlValidateError)) throw error
    return error.details.map(({ line, message }) => `imsmanifest.xml:${line}: ${message.trim()}`)
  } finally {
    for (const used of [manifest, validator, schema]) used.dispose()
    libxml.xmlCleanupInputProvider()
  }
}

/** A schema that does nothing but import the control schemas: the manifest mixes their namespaces. */
function allSchemas(controlSchemas: ControlSchemas): ReturnType<typeof x> {
  const imports = Object.entries(controlSchemas).map(([namespace, schemaLocation]) =>
    x('xsd:import', { namespace, schemaLocation }),
  )
  return x('xsd:schema', { 'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema' }, imports)
}

function isXml({ path }: PackageFile): boolean {
  return /^imsmanifest\.xml$|\.(xsd|dtd)$/.test(path)
}
