import type { Format } from '../format.ts'
import { xmlDocument } from '../xml/document.ts'
import { checkStructure } from './check.ts'
import { cmi5Xml } from './structure.ts'
import { assignableUnit } from './unit.ts'

export const cmi5: Format = {
  id: 'cmi5',
  summary: 'cmi5: the xAPI way of LMSs such as SCORM Cloud and TalentLMS',
  reportsToLrs: false,
  arrange: (rendered) => rendered.divided ?? rendered,
  files: ({ course, entries }) => {
    const units = entries.map((entry) => assignableUnit(course, entry))
    return [{ path: 'cmi5.xml', data: xmlDocument(cmi5Xml(course, units)) }]
  },
  check: checkStructure,
}
