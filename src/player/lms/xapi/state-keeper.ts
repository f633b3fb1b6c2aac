import { joinStates } from '../../../model/join-states.ts'
import { standingNamed } from '../../../model/status.ts'
import type { Standing } from '../../../model/status.ts'
import type { Failure, Lrs } from './lrs.ts'

/** The state document and what the LRS is known to have of it. */
export interface StateKeeper {
  readonly keep: (text: string) => void
  /** Notes how far statements have told of the learner's standing: what the LRS has not taken is told again next time. */
  readonly told: (standing: Standing) => void
  readonly isSent: () => boolean
  /** Length of what is still to be sent. */
  readonly size: () => number
  /** Sends the state if it changed; what went wrong, if anything did. */
  readonly write: (closing: boolean) => Promise<Failure | undefined>
}

/** What the document of a state says. */
export interface KeptState {
  readonly text: string
  /** The standing that statements have told of; absent in a document of an earlier version. */
  readonly told?: Standing
  /** As {@link Lrs} gives it. */
  readonly tag?: string
}

/** Name of the state document. */
const stateId = 'coursewright'

/** @throws {@link LmsSilent} when the LRS does not say. */
export async function readKept(lrs: Lrs): Promise<KeptState> {
  const { text, ...tag } = await lrs.readState(stateId)
  return { ...parse(text), ...tag }
}

/** Nothing is kept: the state is somebody else's business. */
export const noState: StateKeeper = {
  keep: () => undefined,
  told: () => undefined,
  isSent: () => true,
  size: () => 0,
  write: async () => undefined,
}

/** Another tab or device may have written meanwhile: then both are joined, and what it knew stays in all that follows. */
export function stateKeeper(lrs: Lrs, stored: KeptState): StateKeeper {
  let { tag, told } = stored
  /** Some LRSs give tags with documents, but none in the answer to a writing. */
  let isTagOld = false
  let others = ''
  let text = ''
  let written = ''
  let sent = true
  const reread = async (): Promise<boolean> => {
    const now = await readKept(lrs).catch(() => undefined)
    if (!now) return false
    if (now.text !== written) others = others === '' ? now.text : joinStates(others, now.text)
    tag = now.tag
    isTagOld = false
    return true
  }
  const write = async (closing: boolean): Promise<Failure | undefined> => {
    if (sent) return undefined
    if (isTagOld && !closing && !(await reread())) return laterOn
    const before = text
    const state = others === '' ? text : joinStates(text, others)
    const condition = isTagOld || tag === undefined ? {} : { tag }
    const document = { text: JSON.stringify({ state, told }), ...condition }
    const outcome = await lrs.writeState(stateId, document, closing)
    if (outcome.kind === 'changed') return (await reread()) ? write(closing) : laterOn
    if (outcome.kind === 'objected') return laterOn
    if (outcome.kind !== 'taken') return outcome
    written = state
    isTagOld = tag !== undefined && outcome.tag === undefined
    tag = outcome.tag ?? tag
    sent = text === before
    return undefined
  }
  return {
    keep: (next) => {
      text = next
      sent = false
    },
    told: (standing) => {
      told = standing
      sent &&= text === ''
    },
    isSent: () => sent,
    size: () => (sent ? 0 : text.length),
    write,
  }
}

const laterOn: Failure = { kind: 'later', after: 0 }

/** What another tool has written counts as nothing. */
function parse(document: string): KeptState {
  try {
    const { state, told } = JSON.parse(document) as { state?: unknown; told?: unknown }
    if (typeof state !== 'string') return { text: '' }
    return { text: state, ...(typeof told === 'string' && { told: standingNamed(told) }) }
  } catch {
    return { text: '' }
  }
}
