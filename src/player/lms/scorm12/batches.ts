import type { LearningEvent } from '../../../model/event.ts'
import type { Status } from '../../../model/status.ts'
import type { CmiData } from './data.ts'

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

export function batches(data: CmiData): Batches {
  let queue: readonly Entry[] = []
  let repeated: readonly Entry[] = []
  let tries = 0
  return {
    add: (entries) => {
      queue = [...queue, ...entries]
    },
    waiting: () => queue.length > 0,
    write: () => {
      const written = firstOf(queue).flatMap(({ values, keep }) =>
        values.map(([element, value]) =>
          keep === 'tracked' ? data.set(element, value) : data.put(element, value),
        ),
      )
      tries = written.every(Boolean) ? 0 : tries + 1
      return tries === 0 || tries >= mostTries
    },
    kept: () => {
      const { length } = firstOf(queue)
      const arrived = queue.slice(0, length).filter(({ keep }) => keep === 'repeated')
      repeated = [...repeated, ...arrived]
      queue = queue.slice(length)
      tries = 0
    },
    doubted: () => {
      queue = [...queue, ...repeated.map(({ values }): Entry => ({ values, keep: 'once' }))]
      repeated = []
    },
  }
}

function firstOf(queue: readonly Entry[]): readonly Entry[] {
  let room = mostValues
  const end = queue.findIndex(({ values }) => (room -= values.length) < 0)
  return end < 0 ? queue : queue.slice(0, end)
}
