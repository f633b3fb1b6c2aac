import type { LearningEvent } from '../../../model/event.ts'
import type { Status } from '../../../model/status.ts'
import type { CmiData } from './data.ts'
import type { Outbox } from './outbox.ts'

/** Values that belong together, such as the fields of one interaction, in the order of writing. */
export interface Entry {
  readonly values: readonly (readonly [element: string, value: string])[]
  /** `once`: never written again after it was taken. `tracked`: every rewriting has it too. `repeated`: a fault may have lost it, and it is written again once. */
  readonly keep: 'once' | 'tracked' | 'repeated'
}

/** What an event is worth in the record, beside status and state. */
export type Describe = (event: LearningEvent, status: Status) => readonly Entry[]

/** Entries on their way to the LMS, oldest first, a batch for each commit. */
export interface Batches {
  add(entries: readonly Entry[]): void
  waiting(): boolean
  /** Writes the next batch; false when the LMS refused some of it and it is to be tried again. */
  write(): boolean
  /** The commit that followed was taken: the batch has arrived. */
  kept(): void
  /** Something may not have arrived. */
  doubted(): void
}

/** Values in one batch. With those of state and status a commit stays under 200 (PHP's `max_input_vars` bites Moodle). */
const mostValues = 180

/** How often a batch is tried that an LMS refuses though it takes everything else: all of this is optional for an LMS. */
const mostTries = 3

/** What an earlier session could not deliver goes first. */
export function batches(data: CmiData, outbox: Outbox): Batches {
  let queue = outbox.left
  let repeated: readonly Entry[] = []
  let tries = 0
  let offered = 0
  const change = (next: readonly Entry[]): void => {
    queue = next
    outbox.keep(queue, offered)
  }
  return {
    add: (entries) => {
      if (entries.length > 0) change([...queue, ...entries])
    },
    waiting: () => queue.length > 0,
    write: () => {
      if (queue.length === 0) return true
      const written = firstOf(queue).map(({ values, keep }) =>
        values.map(([element, value]) =>
          keep === 'tracked' ? data.set(element, value) : data.put(element, value),
        ),
      )
      const reached = written.map((values) => values.includes(true)).lastIndexOf(true) + 1
      if (reached > offered) {
        offered = reached
        outbox.keep(queue, offered)
      }
      tries = written.flat().every(Boolean) ? 0 : tries + 1
      return tries === 0 || tries >= mostTries
    },
    kept: () => {
      if (queue.length === 0) return
      const { length } = firstOf(queue)
      const arrived = queue.slice(0, length).filter(({ keep }) => keep === 'repeated')
      repeated = [...repeated, ...arrived]
      tries = 0
      offered = 0
      change(queue.slice(length))
    },
    doubted: () => {
      if (repeated.length === 0) return
      change([...queue, ...repeated.map(({ values }): Entry => ({ values, keep: 'once' }))])
      repeated = []
    },
  }
}

function firstOf(queue: readonly Entry[]): readonly Entry[] {
  let room = mostValues
  const end = queue.findIndex(({ values }) => (room -= values.length) < 0)
  return end < 0 ? queue : queue.slice(0, end)
}
