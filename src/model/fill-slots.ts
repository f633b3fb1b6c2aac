/**
 * Gives as many slots as possible a thing that fits, each thing to one slot at most.
 *
 * The pools are tried in turn: a thing of a later pool is taken only for what all earlier pools together leave empty. Slots
 * that want the same may overlap with others in any way; a slot already filled gives way when it has another choice
 * (augmenting paths, Kuhn 1955).
 */
export function fillSlots<S, T>(
  slots: readonly S[],
  pools: readonly (readonly T[])[],
  fits: (slot: S, thing: T) => boolean,
): T[] {
  const slotOf = new Map<T, number>()
  const filled = new Set<number>()
  for (const pool of pools) {
    for (const slot of slots.keys()) {
      if (!filled.has(slot) && place(slot, pool, new Set())) filled.add(slot)
    }
  }
  return [...slotOf.keys()]

  function place(slot: number, pool: readonly T[], tried: Set<T>): boolean {
    const wanted = slots[slot] as S
    const fitting = pool.filter((thing) => !tried.has(thing) && fits(wanted, thing))
    const free = fitting.find((thing) => !slotOf.has(thing))
    if (free !== undefined) {
      slotOf.set(free, slot)
      return true
    }
    for (const thing of fitting) {
      if (tried.has(thing)) continue
      tried.add(thing)
      if (place(slotOf.get(thing) as number, pool, tried)) {
        slotOf.set(thing, slot)
        return true
      }
    }
    return false
  }
}
