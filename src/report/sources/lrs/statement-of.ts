import { cellValue } from './cell-value.ts'
import type { StatementPath } from './statement-path.ts'

/** A column of statements: where its cells stand, and what they are. */
export interface StatementColumn {
  readonly at: number
  readonly path: StatementPath
}

type Fields = Record<string | number, unknown>

/** The statement that a line holds, as far as its columns go; whole parts as JSON first, then what columns say of them. */
export function statementOf(
  cells: readonly string[],
  columns: readonly StatementColumn[],
  zone: string,
): unknown {
  const root: { statement?: unknown } = {}
  for (const { at, path } of columns) {
    const cell = cells[at] ?? ''
    const value = cellValue(cell, path.shape, zone) ?? plainPart(cell.trim(), path)
    if (value !== undefined) put(root, ['statement', ...path.keys], value)
  }
  return root.statement ?? {}
}

/** Widest first, so that a column for a part is not lost in that for the whole. */
export function inPutOrder(columns: readonly StatementColumn[]): readonly StatementColumn[] {
  return columns.toSorted((a, b) => a.path.keys.length - b.path.keys.length)
}

/** What stands for a whole part without being JSON: the IRI of a verb or an activity, the e-mail address of an actor. */
function plainPart(text: string, { keys: [key, ...rest] }: StatementPath): unknown {
  if (rest.length > 0) return undefined
  if ((key === 'verb' || key === 'object') && /^[a-z][a-z\d+.-]*:/i.test(text)) return { id: text }
  const [, address] = /^(?:mailto:)?([^\s@]+@[^\s@]+)$/i.exec(text) ?? []
  return key === 'actor' && address ? { mbox: `mailto:${address}` } : undefined
}

function put(target: Fields, keys: readonly (string | number)[], value: unknown): void {
  const [key = '', ...rest] = keys
  if (rest.length === 0) {
    target[key] = value
    return
  }
  const inside = target[key]
  const isThere = typeof inside === 'object' && inside !== null
  const part = isThere ? (inside as Fields) : typeof rest[0] === 'number' ? [] : {}
  target[key] = part
  put(part as Fields, rest, value)
}
