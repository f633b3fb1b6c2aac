import type { Format } from './format.ts'
import { scorm12 } from './scorm12/index.ts'
import { scorm2004 } from './scorm2004/index.ts'
import { web } from './web/index.ts'
import { xapi } from './xapi/index.ts'

/** The registry: every format there is, in the order of the command line's help. */
export const formats: readonly Format[] = [scorm12, scorm2004, xapi, web]
