import { dayNumber } from '../../day-number.ts'
import type { FactTable } from '../../store/store.ts'
import type { RosterRow } from './roster-row.ts'

/**
 * The roster as a table for queries: a line for each key that somebody may be known by. Days are whole days since 1970.
 *
 * `person` counts from 1 and tells the keys of one person from those of another. Who has left is not in it. With a pseudonym,
 * keys are made by it and there are no names.
 */
export function rosterFacts(
  rows: readonly RosterRow[],
  pseudonym?: (key: string) => string,
): FactTable {
  const present = rows.filter(({ isActive }) => isActive)
  return {
    name: 'roster',
    columns: [
      { name: 'key', type: 'text' },
      { name: 'person', type: 'integer' },
      { name: 'name', type: 'text' },
      { name: 'unit', type: 'text' },
      { name: 'due_day', type: 'integer' },
    ],
    rows: present.flatMap(({ keys, name, unit, due }, at) =>
      keys
        .flatMap((key) => (key.includes('@') ? [key, `mailto:${key}`] : [key]))
        .map((key) => [
          pseudonym ? pseudonym(key) : key,
          at + 1,
          pseudonym ? '' : name,
          unit,
          due === null ? null : dayNumber(due),
        ]),
    ),
  }
}
