import type { StatementRow } from '../statement-row.ts'
import type { Store } from '../store/store.ts'
import type { LrsClient } from './client.ts'
import type { LrsEffects } from './effects.ts'
import type { LrsTraits } from './known-lrs.ts'
import { etaSeconds } from './progress.ts'
import type { Way } from './progress.ts'

export interface PullOptions {
  /** As `lrsEndpoint` gives it. */
  readonly endpoint: string
  /** As `lrsCredentials` gives it. */
  readonly auth: string
  /** IRI of the course, and its aliases. */
  readonly activities: readonly string[]
  /** Statements to ask for on a page. Default: what suits the LRS, 1,000 as a rule. */
  readonly page?: number
  /** Default: what is known of the LRS; as a rule no limit but those that it reports. */
  readonly callsPerMinute?: number
  /** The row of a statement; nothing for what is malformed or belongs to another course. */
  readonly read: (statement: unknown) => StatementRow | undefined
  readonly store: Pick<Store, 'add' | 'mark'>
}

/** What a pull counts. */
interface Tally {
  brought: number
  /** Of these, those of the earlier runs that this one goes on with. */
  before: number
  added: number
  skipped: number
  calls: number
  retries: number
  pageSize: number
  /** What is asked for: less than the option says where the LRS refused that. */
  limit: number
}

/** What the parts of a pull share. */
export interface Job {
  readonly options: PullOptions
  readonly effects: LrsEffects
  /** Ends calls and pauses, when the user ends the pull and when it fails. */
  readonly signal: AbortSignal
  readonly client: LrsClient
  readonly traits: LrsTraits
  readonly pace: (signal: AbortSignal) => Promise<void>
  readonly tally: Tally
  readonly started: number
  /** How far the stream that is pulled has come, and when it began. */
  way: (Way & { readonly began: number }) | undefined
}

/** Tells how the pull is getting on. */
export function report({ effects, tally, started, way }: Job): void {
  const elapsed = effects.now() - started
  const { brought, before, added, calls, retries, pageSize } = tally
  effects.progress?.({
    brought,
    added,
    calls,
    retries,
    pageSize,
    perSecond: elapsed > 0 ? ((brought - before) * 1000) / elapsed : 0,
    etaSeconds: way && etaSeconds(way, effects.now() - way.began),
  })
}
