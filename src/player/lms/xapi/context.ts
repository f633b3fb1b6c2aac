import type { XapiLaunch } from './launch.ts'
import { commonContext } from './statement.ts'
import type { Context, StatementBase, StatementParts } from './statement.ts'

/** Profile whose verbs and activities the statements use (xAPI SCORM Profile). */
const scormProfile = {
  id: 'https://w3id.org/xapi/scorm',
  definition: { type: 'http://adlnet.gov/expapi/activities/profile' },
}

/** The context of statements outside cmi5: with the registration, and with what a launch wants to find its statements by. */
export function profileContext(
  base: Pick<StatementBase, 'course' | 'courseId'>,
  { registration, platform, grouping }: Pick<XapiLaunch, 'registration' | 'platform' | 'grouping'>,
): (parts: StatementParts) => Context {
  return (parts) => {
    const { contextActivities, ...context } = commonContext(base, parts)
    const own = contextActivities?.['grouping'] ?? []
    return {
      ...(registration && { registration }),
      ...(platform && { platform }),
      ...context,
      contextActivities: {
        ...contextActivities,
        grouping: [...own, ...(grouping ? [{ id: grouping }] : [])],
        category: [scormProfile],
      },
    }
  }
}
