import { readdir, readFile } from 'node:fs/promises'

/** What the browser tests counted, all files together. */
export interface Tallies {
  readonly counts: ReadonlyMap<string, number>
  readonly failed: ReadonlySet<string>
}

/** Reads what the tests left in a folder. @throws when they did not run. */
export async function readTallies(folder: URL): Promise<Tallies> {
  const counts = new Map<string, number>()
  const failed = new Set<string>()
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json'))) {
    const tally = JSON.parse(await readFile(new URL(name, folder), 'utf8')) as {
      readonly counts: Readonly<Record<string, number>>
      readonly failed: readonly string[]
    }
    for (const [check, count] of Object.entries(tally.counts))
      counts.set(check, (counts.get(check) ?? 0) + count)
    for (const check of tally.failed) failed.add(check)
  }
  return { counts, failed }
}
