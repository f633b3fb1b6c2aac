import type { Json } from '../xapi-rules/check.ts'

export type MoveOn =
  | 'Passed'
  | 'Completed'
  | 'CompletedAndPassed'
  | 'CompletedOrPassed'
  | 'NotApplicable'

export type LaunchMode = 'Normal' | 'Browse' | 'Review'

/** The State document `LMS.LaunchData`, cmi5 §10.2. */
export interface LaunchData {
  /** What every context has to have. */
  readonly contextTemplate: Json
  readonly launchMode: LaunchMode
  readonly moveOn: MoveOn
  readonly launchParameters?: string
  /** 0 to 1. */
  readonly masteryScore?: number
  readonly returnURL?: string
  readonly entitlementKey?: { readonly courseStructure?: string; readonly alternate?: string }
}

/** A request that the LMS answered. */
export interface Cmi5Request {
  readonly to: 'fetch' | 'lrs'
  readonly method: string
  /** Below the endpoint of the LRS; empty for the fetch URL. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly authorization: string
  readonly body: string
  readonly status: number
}

/** What happened between a launch and the end of its session. */
export interface Cmi5Session {
  readonly token: string
  readonly launchData: LaunchData
  /** In the order of arrival. */
  readonly requests: readonly Cmi5Request[]
}

/** Everything that an AU asked and said in a registration. */
export interface Cmi5Trace {
  readonly activityId: string
  readonly actor: Json
  readonly registration: string
  /** In the order of the launches. */
  readonly sessions: readonly Cmi5Session[]
}
