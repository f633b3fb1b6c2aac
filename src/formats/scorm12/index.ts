import type { Format } from '../format.ts'
import { xmlDocument } from '../xml/document.ts'
import { scorm12Manifest } from './manifest.ts'
import { validateManifest } from './validate.ts'

export const scorm12: Format = {
  id: 'scorm12',
  summary:
    'SCORM 1.2: one SCO, for Moodle, Cornerstone, SuccessFactors, HealthStream and most others',
  reportsToLrs: true,
  files: ({ course }, shared, { scorm12Schemas }) => {
    const schemas = Object.entries(scorm12Schemas).map(([path, data]) => ({ path, data }))
    const paths = [...shared, ...schemas].map((file) => file.path)
    const manifest = xmlDocument(scorm12Manifest(course, paths))
    return [{ path: 'imsmanifest.xml', data: manifest }, ...schemas]
  },
  check: validateManifest,
}
