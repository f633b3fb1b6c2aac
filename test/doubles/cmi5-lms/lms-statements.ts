import { randomUUID } from 'node:crypto'
import { isoDuration } from '../../../src/model/duration.ts'
import { cmi5Category, cmi5Verbs, extensionKeys } from '../cmi5-rules/vocabulary.ts'
import type { Cmi5Verb } from '../cmi5-rules/vocabulary.ts'
import type { Json } from '../xapi-rules/check.ts'
import type { Cmi5Settings } from './options.ts'
import type { Session } from './session.ts'

interface Parts {
  readonly verb: Cmi5Verb
  readonly object: Json
  readonly sessionId: string
  readonly result?: Json
  readonly extensions?: Json
}

function make({ actor, registration, publisherId }: Cmi5Settings, parts: Parts): Json {
  const { verb, object, sessionId, result, extensions } = parts
  return {
    id: randomUUID(),
    actor,
    verb: { id: cmi5Verbs[verb], display: { en: verb } },
    object,
    ...(result && { result }),
    context: {
      registration,
      contextActivities: { grouping: [{ id: publisherId }], category: [{ id: cmi5Category }] },
      extensions: { [extensionKeys.sessionId]: sessionId, ...extensions },
    },
    timestamp: new Date().toISOString(),
  }
}

/** What the LMS says before it opens the AU, cmi5 §9.3.1. */
export function launched(settings: Cmi5Settings, { id, launchData, page }: Session): Json {
  const { launchMode, moveOn, masteryScore, launchParameters } = launchData
  return make(settings, {
    verb: 'launched',
    object: { id: settings.activityId },
    sessionId: id,
    extensions: {
      [extensionKeys.launchMode]: launchMode,
      [extensionKeys.launchUrl]: page,
      [extensionKeys.moveOn]: moveOn,
      ...(masteryScore !== undefined && { [extensionKeys.masteryScore]: masteryScore }),
      ...(launchParameters !== undefined && { [extensionKeys.launchParameters]: launchParameters }),
    },
  })
}

/** What the LMS says of a session without an end, cmi5 §9.3.6. */
export function abandoned(settings: Cmi5Settings, { id, begun, last }: Session): Json {
  return make(settings, {
    verb: 'abandoned',
    object: { id: settings.activityId },
    sessionId: id,
    result: { duration: isoDuration(last - begun) },
  })
}

/** What the LMS says when moveOn is met, of the course under an id of its own, cmi5 §9.3.9. */
export function satisfied(settings: Cmi5Settings, session: Session | undefined): Json {
  return make(settings, {
    verb: 'satisfied',
    object: {
      id: `${settings.activityId}/course`,
      definition: { type: 'https://w3id.org/xapi/cmi5/activitytype/course' },
    },
    sessionId: session?.id ?? randomUUID(),
  })
}
