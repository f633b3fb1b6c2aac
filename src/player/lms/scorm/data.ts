import type { ScormApi } from './api.ts'
import type { Dialect } from './dialect.ts'

/** The data model of one session: guarded reads and writes, and a memory of what the LMS was given. */
export interface CmiData {
  /**
   * The value, or an empty string when the LMS has none or fails.
   *
   * Asks twice in doubt: a state that reads as empty by mistake would cost the learner everything.
   */
  readonly get: (element: string) => string
  /** Writes a value unless the LMS has it already; says whether the LMS took it. */
  set(element: string, value: string): boolean
  /** Writes a value once: it is neither remembered nor written again. */
  put(element: string, value: string): boolean
  commit(): boolean
  /** Writes every value again, each in a changed form first, and commits. */
  rewrite(): boolean
}

type Value = readonly [element: string, value: string]

/** Values in one commit of a rewriting (PHP's `max_input_vars` bites Moodle). */
const mostRewritten = 150

export function cmiData(api: ScormApi, { detours, nothingThere }: Dialect): CmiData {
  /** In the order of the last writing, so that a rewriting too has the score before the status. */
  const wanted = new Map<string, string>()
  const given = new Map<string, string>()
  const write = (element: string, value: string): boolean =>
    attempt(() => isTrue(api.setValue(element, value)) || lastError(api) === '0')
  const commit = (): boolean => attempt(() => isTrue(api.commit()))
  /** Writes so many values for each commit; says whether all of them and every commit were taken. */
  const inCommits = (values: readonly Value[], writeOne: (value: Value) => boolean): boolean => {
    const answers: boolean[] = []
    for (let at = 0; at < values.length; at += mostRewritten) {
      answers.push(...values.slice(at, at + mostRewritten).map(writeOne), commit())
    }
    return answers.every(Boolean)
  }
  return {
    get: (element) => read(api, element, nothingThere) ?? read(api, element, nothingThere) ?? '',
    set: (element, value) => {
      wanted.delete(element)
      wanted.set(element, value)
      if (given.get(element) === value) return true
      const taken = write(element, value)
      if (taken) given.set(element, value)
      else given.delete(element)
      return taken
    },
    put: write,
    commit,
    rewrite: () => {
      const values = [...wanted]
      const collected =
        detours.length === 0 ||
        inCommits(values, ([element, value]) => {
          const detour = detours.find(([pattern]) => pattern.test(element))?.[1]
          if (detour) write(element, detour(value))
          return true
        })
      // The real values follow in any case: the end of the session may still store what stands here.
      const taken = inCommits(values, ([element, value]) => {
        const taken = write(element, value)
        if (taken) given.set(element, value)
        else given.delete(element)
        return taken || isOptional(element)
      })
      return taken && collected
    },
  }
}

/** What an LMS need not keep: that it refuses it is no fault. */
function isOptional(element: string): boolean {
  return element.startsWith('cmi.objectives.')
}

/** The value; nothing when the LMS failed. It may say so by an error code alone, beside an empty text or "false". */
function read(api: ScormApi, element: string, nothingThere: readonly string[]): string | undefined {
  try {
    const value = asText(api.getValue(element))
    if (value !== '' && value !== 'false') return value
    return nothingThere.includes(lastError(api)) ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether the session answers questions about itself: values that were read before it was lost may be empty by mistake. */
export function isOpen(api: ScormApi, { root, names, nothingThere }: Dialect): boolean {
  return [names.id, names.status].some(
    (name) => read(api, `${root}.${name}`, nothingThere) !== undefined,
  )
}

/** Opens the session: true also when the LMS says that it is open already, as it does after a reload inside its frame. */
export function initialize(api: ScormApi, { root, names }: Dialect): boolean {
  return attempt(
    () => isTrue(api.initialize()) || asText(api.getValue(`${root}.${names.status}`)) !== '',
  )
}

/** Tries twice: without it the session's time is not counted. */
export function finish(api: ScormApi): boolean {
  const once = (): boolean => attempt(() => isTrue(api.terminate()))
  return once() || once()
}

/** Some LMSs answer "false" to a SetValue that worked; only the error code tells. It may be unset, or a number. */
function lastError(api: ScormApi): string {
  return String(api.lastError())
}

/** A few LMSs answer with the boolean. */
function isTrue(answer: unknown): boolean {
  return String(answer) === 'true'
}

function attempt(call: () => boolean): boolean {
  try {
    return call()
  } catch {
    return false
  }
}

/** Moodle gives a score back as a number once it was set. */
function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
