import type { LockedPage } from './lock.ts'

/**
 * Gives a module's pages their numbers, in page order; pages that are gone follow.
 *
 * A page is known by its id, which is its heading's slug unless the author named it. A heading that was reworded is
 * known by its place: when, between two pages that are still there, as many ids vanished as appeared, they are the same pages.
 */
export function lockPages(
  ids: readonly string[],
  locked: readonly LockedPage[],
  take: () => number,
): LockedPage[] {
  const renamed = findRenamed(ids, locked)
  const pages = ids.map((id): LockedPage => {
    const known = locked.find((page) => page.id === (renamed.get(id) ?? id))
    return { number: known?.number ?? take(), id }
  })
  const kept = new Set(pages.map((page) => page.number))
  const gone = locked
    .filter((page) => !kept.has(page.number))
    .map((page): LockedPage => ({ number: page.number, id: page.id, gone: true }))
  return [...pages, ...gone]
}

/** New id → the id that the lock file knows the page by. */
function findRenamed(ids: readonly string[], locked: readonly LockedPage[]): Map<string, string> {
  const live = locked.filter((page) => !page.gone).map((page) => page.id)
  const known = new Set(locked.map((page) => page.id))
  const renamed = new Map<string, string>()
  const appeared = gaps(ids, (id) => !known.has(id))
  const vanished = gaps(live, (id) => !ids.includes(id))
  for (const [between, fresh] of appeared) {
    const old = vanished.get(between) ?? []
    if (old.length === fresh.length) fresh.forEach((id, index) => renamed.set(id, old[index] ?? id))
  }
  return renamed
}

/** The odd ids between each pair of neighbours that are not odd. */
function gaps(ids: readonly string[], isOdd: (id: string) => boolean): Map<string, string[]> {
  const found = new Map<string, string[]>()
  let odd: string[] = []
  let before = ''
  for (const id of [...ids, '']) {
    if (id !== '' && isOdd(id)) {
      odd.push(id)
      continue
    }
    if (odd.length > 0) found.set(`${before} ${id}`, odd)
    odd = []
    before = id
  }
  return found
}
