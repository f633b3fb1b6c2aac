import { mkdir, writeFile } from 'node:fs/promises'

/** What inspections found, and how much they looked at. */
export interface Tally {
  /** Where the next findings are from. */
  readonly at: (place: string) => void
  /** So many things were looked at. */
  readonly count: (check: string, count: number) => void
  /** One look at a view, and the faults that it brought. */
  readonly add: (check: string, faults: readonly string[]) => void
  readonly faults: () => readonly string[]
  /** How many things were looked at. */
  readonly total: () => number
  /** Writes the counts where the report finds them. */
  readonly save: (name: string) => Promise<void>
}

/** Where the report on accessibility finds what the tests counted. */
export const tallies = new URL('../../dist/accessibility/', import.meta.url)

export function newTally(): Tally {
  const counts: Record<string, number> = {}
  const faults: Record<string, string[]> = {}
  let place = ''
  const count = (check: string, more: number): void => {
    counts[check] = (counts[check] ?? 0) + more
  }
  const all = (): string[] => Object.values(faults).flat()
  return {
    at: (name) => {
      place = name
    },
    count,
    add: (check, found) => {
      count(check, 1)
      faults[check] = [
        ...(faults[check] ?? []),
        ...found.map((fault) => `${place}: ${check}: ${fault}`),
      ]
    },
    faults: all,
    total: () => Object.values(counts).reduce((sum, one) => sum + one, 0),
    save: async (name) => {
      const failed = Object.keys(faults).filter((check) => (faults[check] ?? []).length > 0)
      await mkdir(tallies, { recursive: true })
      const text = JSON.stringify({ counts, failed }, undefined, 2)
      await writeFile(new URL(`${name}.json`, tallies), `${text}\n`)
    },
  }
}
