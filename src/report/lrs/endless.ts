import { LrsError } from './lrs-error.ts'
import { idOf } from './page.ts'
import type { Page } from './page.ts'

/** So many pages in a row may bring nothing new, and so many statements are remembered twice. */
const patience = 100
const remembered = 50_000

/** Looks out for a pull that never ends. */
export interface EndlessWatch {
  /** @throws LrsError when pages go round in a circle. */
  readonly see: (page: Page) => void
  /** The pull begins anew: what was there may come again. */
  readonly beginAnew: () => void
}

/**
 * Sees whether pages go round in a circle.
 *
 * Links are compared as Brent does, which finds a circle of any length without keeping all of them. Statements are compared with
 * the latest 50,000 or more, for links that are new each time.
 */
export function endlessWatch(): EndlessWatch {
  let mark = ''
  let steps = 0
  let lap = 1
  let stalled = 0
  let recent = new Set<unknown>()
  let before = new Set<unknown>()
  const isNew = (id: unknown): boolean => !recent.has(id) && !before.has(id)
  const remember = (ids: readonly unknown[]): void => {
    for (const id of ids) recent.add(id)
    if (recent.size < remembered) return
    before = recent
    recent = new Set()
  }
  const see = ({ statements, more }: Page): void => {
    const ids = statements.map(idOf)
    stalled = ids.some(isNew) ? 0 : stalled + 1
    remember(ids)
    if (more === '') return
    if (more === mark || stalled >= patience) {
      throw new LrsError(
        'The LRS goes round in a circle: it names pages that were there before, without end. What came until then is kept. Tell those who run the LRS.',
      )
    }
    steps += 1
    if (steps < lap) return
    mark = more
    steps = 0
    lap *= 2
  }
  const beginAnew = (): void => {
    mark = ''
    steps = 0
    lap = 1
    stalled = 0
    recent = new Set()
    before = new Set()
  }
  return { see, beginAnew }
}
