import type { DeviceStore } from '../../device.ts'
import type { Entry } from './batches.ts'
import type { CmiData } from './data.ts'

/** What is on its way to the LMS, kept in this browser, so that the next launch delivers what is left. */
export interface Outbox {
  /** What earlier sessions could not deliver, fitted to the record as it is now. */
  readonly left: readonly Entry[]
  /** Keeps what is left now, and how many of the first entries the LMS may have already. */
  keep(entries: readonly Entry[], offered: number): void
}

/** How old left-overs may be, in milliseconds, as with the copy of the progress: then they may be of an earlier assignment. */
const freshness = 7 * 24 * 3_600_000

interface Kept {
  readonly time: number
  readonly offered: number
  readonly entries: readonly Entry[]
}

export function openOutbox(store: DeviceStore, data: CmiData): Outbox {
  const { time, offered, entries } = parse(store.read())
  return {
    left: Date.now() - time > freshness ? [] : fitted(entries, offered, data),
    keep: (entries, offered) => {
      const kept: Kept = { time: Date.now(), offered, entries }
      store.write(entries.length > 0 ? JSON.stringify(kept) : '')
    },
  }
}

/** Where the next record of a collection goes: behind what the LMS has, and behind what is left from earlier. */
export function nextIndex(collection: string, data: CmiData, left: readonly Entry[]): number {
  const places = left.map(placeOf).filter((place) => place?.collection === collection)
  return Math.max(countOf(collection, data), ...places.map((place) => (place?.index ?? 0) + 1))
}

interface Place {
  readonly collection: string
  readonly index: number
}

const indexed = /^cmi\.(interactions|comments_from_learner)\.(\d+)\./

/** The place of an entry in a collection whose records are never changed; nothing for other entries. */
function placeOf({ values }: Entry): Place | undefined {
  const [, collection, index] = indexed.exec(values[0]?.[0] ?? '') ?? []
  return collection === undefined ? undefined : { collection, index: Number(index) }
}

function countOf(collection: string, data: CmiData): number {
  return Number(data.get(`cmi.${collection}._count`)) || 0
}

/**
 * Entries as they can be written now.
 *
 * Records keep their places when the LMS may have some of them already: written again they are the same records. Else they are
 * put behind what the collection has got meanwhile. One with fewer than there were is a new one, which they are not part of.
 */
function fitted(entries: readonly Entry[], offered: number, data: CmiData): readonly Entry[] {
  const places = entries.map(placeOf)
  const shifts = new Map<string, number>()
  for (const { collection, index: first } of places.flatMap((place) => place ?? [])) {
    if (shifts.has(collection)) continue
    const sent = places.slice(0, offered).filter((place) => place?.collection === collection).length
    const count = countOf(collection, data)
    if (count < first) return []
    shifts.set(collection, count <= first + sent ? 0 : count - first)
  }
  return entries.flatMap((entry, at) => {
    const place = places[at]
    if (!place) return isOvertaken(entry, data) ? [] : [entry]
    const { collection, index } = place
    return [moved(entry, `cmi.${collection}.${index + (shifts.get(collection) ?? 0)}.`)]
  })
}

function moved({ values, keep }: Entry, to: string): Entry {
  return {
    values: values.map(([element, value]) => [element.replace(indexed, to), value]),
    keep,
  }
}

/** Whether the record has a better score there by now; nothing is ever lowered. */
function isOvertaken({ values }: Entry, data: CmiData): boolean {
  const [element, score] = values.find(([element]) => element.endsWith('.score.raw')) ?? []
  return element !== undefined && (Number(data.get(element)) || 0) > Number(score)
}

/** A damaged text counts as nothing. */
function parse(text: string): Kept {
  try {
    return JSON.parse(text) as Kept
  } catch {
    return { time: 0, offered: 0, entries: [] }
  }
}
