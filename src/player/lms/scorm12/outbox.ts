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

/** The index of the interaction that an entry is; nothing for other entries. */
export function interactionIndex({ values }: Entry): number | undefined {
  const index = /^cmi\.interactions\.(\d+)\./.exec(values[0]?.[0] ?? '')?.[1]
  return index === undefined ? undefined : Number(index)
}

/**
 * Entries as they can be written now.
 *
 * Interactions keep their places when the LMS may have some of them already: written again they are the same records. Else they
 * are put behind what the record has got meanwhile. A record with fewer than there were is a new one, which they are not part of.
 */
function fitted(entries: readonly Entry[], offered: number, data: CmiData): readonly Entry[] {
  if (entries.length === 0) return []
  const count = Number(data.get('cmi.interactions._count')) || 0
  const places = entries.map(interactionIndex)
  const first = places.find((place) => place !== undefined) ?? count
  const sent = places.slice(0, offered).filter((place) => place !== undefined).length
  if (count < first) return []
  const shift = count <= first + sent ? 0 : count - first
  return entries.flatMap((entry, index) => {
    const place = places[index]
    if (place === undefined) return isOvertaken(entry, data) ? [] : [entry]
    return [moved(entry, place + shift)]
  })
}

function moved({ values, keep }: Entry, place: number): Entry {
  const at = `cmi.interactions.${place}.`
  return {
    values: values.map(([element, value]) => [
      element.replace(/^cmi\.interactions\.\d+\./, at),
      value,
    ]),
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
