import { agentOf } from '../../../model/actor.ts'
import type { Actor } from '../../../model/actor.ts'

/** The actor of a launch. Old launchers encode twice and send lists, as xAPI 0.9 had them. */
export function readActor(text: string): Actor | undefined {
  for (const candidate of [text, decodeTwice(text)]) {
    try {
      return agentOf(JSON.parse(candidate) as Record<string, unknown>)
    } catch {
      // Not JSON in this reading; the other one is tried.
    }
  }
  return undefined
}

function decodeTwice(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
