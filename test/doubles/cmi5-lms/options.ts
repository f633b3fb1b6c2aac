import type { LaunchData, LaunchMode, MoveOn } from '../cmi5-rules/trace.ts'
import { lrsEndpoint } from '../lrs/index.ts'
import type { LrsOptions } from '../lrs/index.ts'
import type { Json } from '../xapi-rules/check.ts'

export interface Cmi5Options {
  /** The LMS's own id of the AU. */
  readonly activityId?: string
  /** Id of the AU in cmi5.xml. */
  readonly publisherId?: string
  readonly actor?: Json
  readonly registration?: string
  /** Default `CompletedAndPassed`. */
  readonly moveOn?: MoveOn
  /** 0 to 1, default 0.7; null for none. */
  readonly masteryScore?: number | null
  readonly returnURL?: string
  readonly launchParameters?: string
  readonly entitlementKey?: LaunchData['entitlementKey']
  /** What the LMS has more in its contextTemplate, beside `contextActivities` and `extensions`. */
  readonly template?: Json
  /** The agent profile `cmi5LearnerPreferences`; there is none by default. */
  readonly preferences?: {
    readonly languagePreference?: string
    readonly audioPreference?: 'on' | 'off'
  }
  /** Address of the LRS as launches name it, when another server stands before the double. */
  readonly endpoint?: string
  /** Address of the fetch URL as launches name it, up to the number of the session. */
  readonly fetchUrl?: string
  /** Page that is launched. */
  readonly page?: string
  readonly lrs?: Omit<LrsOptions, 'auth' | 'guard' | 'onAnswered' | 'onTaken'>
}

export interface Cmi5LaunchOptions {
  readonly mode?: LaunchMode
  /** As when an administrator changed it since the last launch. */
  readonly masteryScore?: number | null
  /** What the fetch URL answers instead of a token: an error code, or nothing. */
  readonly fetchFails?: '1' | '2' | '3' | 'unreachable'
  readonly page?: string
}

/** Where the double answers fetch URLs, up to the number of the session. */
export const fetchBase = 'https://lms.example.org/cmi5/fetch/'

/** Options with every value that has a default. */
export type Cmi5Settings = Cmi5Options & typeof defaults

const defaults = {
  activityId: 'https://lms.example.org/au/7' as string,
  publisherId: 'https://training.example.org/courses/mr-safety' as string,
  actor: {
    objectType: 'Agent',
    account: { homePage: 'https://lms.example.org', name: '42' },
  } as Json,
  registration: '11111111-2222-4333-8444-555555555555' as string,
  moveOn: 'CompletedAndPassed' as MoveOn,
  masteryScore: 0.7 as number | null,
  endpoint: lrsEndpoint as string,
  fetchUrl: fetchBase as string,
  page: 'https://content.example.org/course/index.html' as string,
}

export function settingsOf(options: Cmi5Options): Cmi5Settings {
  return { ...defaults, ...options }
}
