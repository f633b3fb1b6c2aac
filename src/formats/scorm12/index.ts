import type { Format } from '../format.ts'
import { schemaFiles } from '../scorm/schema-files.ts'
import { validateManifest } from '../scorm/validate.ts'
import { xmlDocument } from '../xml.ts'
import { controlSchemas, scorm12Manifest } from './manifest.ts'

export const scorm12: Format = {
  id: 'scorm12',
  summary:
    'SCORM 1.2: one SCO, for Moodle, Cornerstone, SuccessFactors, HealthStream and most others',
  files: ({ course }, shared, tool) => {
    const schemas = schemaFiles(tool, 'scorm12')
    const paths = [...shared, ...schemas].map((file) => file.path)
    const manifest = xmlDocument(scorm12Manifest(course, paths))
    return [{ path: 'imsmanifest.xml', data: manifest }, ...schemas]
  },
  check: (files) => validateManifest(files, controlSchemas),
}
