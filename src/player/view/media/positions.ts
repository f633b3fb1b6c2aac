import type { DeviceStore } from '../../device.ts'

/** Where films and recordings were left, in seconds, by their package paths. */
export interface Positions {
  /** 0 where nothing is known. */
  readonly of: (path: string) => number
  /** 0 forgets it. */
  readonly keep: (path: string, seconds: number) => void
}

/** How many are kept; the ones left longest ago go first. */
const most = 40

/** Seconds by path, the latest first; kept in this browser only, because an LMS has no room for them and no use. */
export function positionsIn(store: DeviceStore): Positions {
  const read = (): (readonly [string, number])[] => {
    try {
      const kept: unknown = JSON.parse(store.read() || '[]')
      return Array.isArray(kept) ? kept.filter(isEntry) : []
    } catch {
      return []
    }
  }
  return {
    of: (path) => read().find(([known]) => known === path)?.[1] ?? 0,
    keep: (path, seconds) => {
      const others = read().filter(([known]) => known !== path)
      const all = seconds > 0 ? [[path, Math.floor(seconds)], ...others] : others
      store.write(all.length > 0 ? JSON.stringify(all.slice(0, most)) : '')
    },
  }
}

/** Anything may be under the name: other software shares the storage. */
function isEntry(value: unknown): value is readonly [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && Number.isFinite(value[1])
}
