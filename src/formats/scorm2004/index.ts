import type { Format } from '../format.ts'
import { schemaFiles } from '../scorm/schema-files.ts'
import { validateManifest } from '../scorm/validate.ts'
import { xmlDocument } from '../xml.ts'
import { controlSchemas, scorm2004Manifest } from './manifest.ts'

export const scorm2004: Format = {
  id: 'scorm2004',
  summary: 'SCORM 2004, 3rd or 4th edition: one SCO, for LMSs that report answers from it alone',
  files: (rendered, shared, tool) => {
    const schemas = schemaFiles(tool, `scorm2004-${rendered.scorm2004Edition}`)
    const paths = [...shared, ...schemas].map((file) => file.path)
    const manifest = xmlDocument(scorm2004Manifest(rendered, paths))
    return [{ path: 'imsmanifest.xml', data: manifest }, ...schemas]
  },
  check: (files) => validateManifest(files, controlSchemas),
}
