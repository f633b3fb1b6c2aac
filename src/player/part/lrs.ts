import { lrsGlobal } from '../lms/tandem/part.ts'
import { tandem } from '../lms/tandem/session.ts'

Object.assign(window, { [lrsGlobal]: tandem })
