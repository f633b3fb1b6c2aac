import type { DeviceStore } from '../../device.ts'
import type { Outbox } from '../xapi/outbox.ts'
import { lastingId } from '../xapi/statement.ts'
import { eachTry, standingTold } from '../xapi/verdicts.ts'
import type { Verdicts } from '../xapi/verdicts.ts'

/** The ids of statements that the LRS is known to have and that must not be made again. */
export interface Told {
  readonly knows: (id: string) => boolean
  readonly note: (ids: readonly string[]) => void
}

/** Passes and completions of this and earlier assignments; the oldest are forgotten. */
const mostIds = 8

export function toldIds(store: DeviceStore): Told {
  let ids = store.read().split(' ')
  return {
    knows: (id) => ids.includes(id),
    note: (more) => {
      if (more.length === 0) return
      ids = [...ids.filter((id) => id !== ''), ...more].slice(-mostIds)
      store.write(ids.join(' '))
    },
  }
}

/** The same outbox; passes and completions that the LRS took are noted. */
export function noting(outbox: Outbox, told: Told): Outbox {
  return {
    ...outbox,
    remove: (statements) => {
      outbox.remove(statements)
      const verdicts = statements.filter((one) => standingTold([one]) !== 'not attempted')
      told.note(verdicts.map(({ id }) => id))
    },
  }
}

/**
 * Each try, and a pass or a completion unless this device knows that the LRS has it or will get it.
 *
 * The record of an LMS may have been passed where nothing could be told: then it is told here, with the id that it has
 * everywhere.
 */
export function untold(outbox: Outbox, told: Told): Verdicts {
  return {
    ...eachTry,
    after: (change) =>
      eachTry.after(change).filter((parts) => {
        const id = lastingId(change.base, parts)
        return (
          id === undefined || !(told.knows(id) || outbox.waiting().some((one) => one.id === id))
        )
      }),
  }
}
