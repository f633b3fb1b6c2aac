import type { Format } from '../format.ts'
import { xmlDocument } from '../xml/document.ts'
import { checkTincan } from './check.ts'
import { tincanXml } from './tincan.ts'

export const xapi: Format = {
  id: 'xapi',
  summary: 'xAPI (Tin Can): launched by an LMS or a plug-in, reports statements to its LRS',
  reportsToLrs: false,
  files: ({ course }) => [{ path: 'tincan.xml', data: xmlDocument(tincanXml(course)) }],
  check: checkTincan,
}
