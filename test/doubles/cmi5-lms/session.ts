import { randomUUID } from 'node:crypto'
import type { Cmi5Request, LaunchData } from '../cmi5-rules/trace.ts'
import { extensionKeys } from '../cmi5-rules/vocabulary.ts'
import type { Cmi5LaunchOptions, Cmi5Settings } from './options.ts'

/** A session as the LMS keeps it. */
export interface Session {
  readonly number: number
  readonly id: string
  readonly token: string
  readonly launchData: LaunchData
  readonly fetchFails: Cmi5LaunchOptions['fetchFails']
  readonly page: string
  readonly requests: Cmi5Request[]
  /** In milliseconds since 1970. */
  readonly begun: number
  /** When the AU last said something. */
  last: number
  fetched: boolean
  dataRead: boolean
  preferencesAsked: boolean
  initialized: boolean
  /** How it came to its end, if it did. */
  end: 'terminated' | 'abandoned' | undefined
}

export function openSession(
  settings: Cmi5Settings,
  number: number,
  options: Cmi5LaunchOptions,
): Session {
  const id = randomUUID()
  return {
    number,
    id,
    token: Buffer.from(`session:${id}`).toString('base64'),
    launchData: launchDataOf(settings, id, options),
    fetchFails: options.fetchFails,
    page: options.page ?? settings.page,
    requests: [],
    begun: Date.now(),
    last: Date.now(),
    fetched: false,
    dataRead: false,
    preferencesAsked: false,
    initialized: false,
    end: undefined,
  }
}

function launchDataOf(
  settings: Cmi5Settings,
  sessionId: string,
  { mode = 'Normal', masteryScore = settings.masteryScore }: Cmi5LaunchOptions,
): LaunchData {
  const { publisherId, moveOn, returnURL, launchParameters, entitlementKey } = settings
  return {
    contextTemplate: {
      ...settings.template,
      contextActivities: { grouping: [{ id: publisherId }] },
      extensions: { [extensionKeys.sessionId]: sessionId },
    },
    launchMode: mode,
    moveOn,
    ...(launchParameters !== undefined && { launchParameters }),
    ...(masteryScore !== null && { masteryScore }),
    ...(returnURL !== undefined && { returnURL }),
    ...(entitlementKey && { entitlementKey }),
  }
}
