/** The functions of an LMS's API under one set of names. Everything is a string, but LMSs answer what they like. */
export interface ScormApi {
  initialize(): unknown
  terminate(): unknown
  getValue(element: string): unknown
  setValue(element: string, value: string): unknown
  commit(): unknown
  lastError(): unknown
}

/** How the API object of a version is found, and used. */
export interface ApiKind {
  /** Name under which the LMS offers it. */
  readonly object: 'API' | 'API_1484_11'
  /** The function that tells it from other things of this name. */
  readonly opener: string
  readonly bind: (found: unknown) => ScormApi
}

type AnyWindow = Window & { [O in ApiKind['object']]?: unknown } & {
  document?: { [O in ApiKind['object']]?: unknown }
}

/** More frames than any LMS stacks; the bound keeps a looping chain from hanging the page. */
const longestChain = 32

/**
 * Looks for the API once: this window and its parents, then the opener and its parents, then `opener.document`.
 *
 * Every hop is guarded, because reading a window of another origin throws. Plateau (SuccessFactors) hangs the API on the
 * opener's document.
 */
export function findApi(win: Window, kind: ApiKind): unknown {
  const opener = guarded(() => win.opener as AnyWindow | null)
  const top = guarded(() => win.top)
  const topOpener = guarded(() => top?.opener as AnyWindow | null | undefined)
  return (
    climb(win, kind) ??
    (opener ? climb(opener, kind) : undefined) ??
    (topOpener
      ? (climb(topOpener, kind) ??
        usable(
          guarded(() => topOpener.document?.[kind.object]),
          kind,
        ))
      : undefined)
  )
}

/** Looks again and again for so many milliseconds, because some LMSs make the API after the course. */
export async function awaitApi(win: Window, kind: ApiKind, patience: number): Promise<unknown> {
  const end = Date.now() + patience
  for (;;) {
    const api = findApi(win, kind)
    if (api || Date.now() >= end) return api
    await pause(200)
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

function climb(start: AnyWindow, kind: ApiKind): unknown {
  let here: AnyWindow | undefined = start
  for (let hop = 0; here && hop < longestChain; hop++) {
    const at: AnyWindow = here
    const api = usable(
      guarded(() => at[kind.object]),
      kind,
    )
    if (api) return api
    const parent = guarded(() => at.parent as AnyWindow)
    here = parent === at ? undefined : parent
  }
  return undefined
}

/**
 * What was found, if it has the functions: an element with that id would show up under the name too.
 *
 * Java applets and old plug-ins offer functions whose type is not `function`.
 */
function usable(found: unknown, { opener }: ApiKind): unknown {
  const has = guarded(
    () =>
      typeof (found as Record<string, unknown> | undefined)?.[opener] === 'function' ||
      (typeof found === 'object' && found !== null && !('nodeType' in found) && opener in found),
  )
  return has ? found : undefined
}

function guarded<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
