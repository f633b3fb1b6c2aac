import type { DeviceStore } from '../../device.ts'
import type { Statement } from './statement.ts'

/** Statements on their way to the LRS, oldest first; kept in the browser too, so that the next launch sends what is left. */
export interface Outbox {
  readonly statements: () => readonly Statement[]
  replace(statements: readonly Statement[]): void
}

export function openOutbox(store: DeviceStore): Outbox {
  let statements = parse(store.read())
  return {
    statements: () => statements,
    replace: (next) => {
      statements = next
      store.write(next.length > 0 ? JSON.stringify(next) : '')
    },
  }
}

/** What an earlier session could not deliver; a damaged text counts as nothing. */
function parse(text: string): readonly Statement[] {
  try {
    const statements = JSON.parse(text || '[]') as unknown
    return Array.isArray(statements) ? (statements as Statement[]) : []
  } catch {
    return []
  }
}
