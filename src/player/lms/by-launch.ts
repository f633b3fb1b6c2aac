import { cmi5 } from './cmi5/index.ts'
import type { LmsFactory } from './lms.ts'
import { scorm12 } from './scorm12/index.ts'
import { withLrs } from './with-lrs.ts'
import { launchAddress } from './xapi/address.ts'
import { xapi } from './xapi/index.ts'
import { launchQuery } from './xapi/launch.ts'

/** Adapters by a parameter that only their launches have. */
const launches: readonly (readonly [parameter: string, factory: LmsFactory])[] = [
  ['fetch', cmi5],
  ['endpoint', xapi],
]

/** The adapter that fits how the page was opened: an address without a launch is a SCORM LMS's. */
export const byLaunch: LmsFactory = (host) => {
  const query = launchQuery(launchAddress(host.window))
  const [, factory] = launches.find(([parameter]) => query.has(parameter)) ?? []
  return (factory ?? withLrs(scorm12))(host)
}
