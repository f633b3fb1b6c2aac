/** The SCORM 1.2 API object that the LMS offers under the name `API` (RTE 3.3). Everything is a string. */
export interface Scorm12Api {
  LMSInitialize(parameter: ''): unknown
  LMSFinish(parameter: ''): unknown
  LMSGetValue(element: string): unknown
  LMSSetValue(element: string, value: string): unknown
  LMSCommit(parameter: ''): unknown
  LMSGetLastError(): unknown
}

type AnyWindow = Window & { API?: unknown; document?: { API?: unknown } }

/** More frames than any LMS stacks; the bound keeps a looping chain from hanging the page. */
const longestChain = 32

/**
 * Looks for the API once: this window and its parents, then the opener and its parents, then `opener.document`.
 *
 * Every hop is guarded, because reading a window of another origin throws. Plateau (SuccessFactors) hangs the API on the
 * opener's document.
 */
export function findApi(win: Window): Scorm12Api | undefined {
  const opener = guarded(() => win.opener as AnyWindow | null)
  const top = guarded(() => win.top)
  const topOpener = guarded(() => top?.opener as AnyWindow | null | undefined)
  return (
    climb(win) ??
    (opener ? climb(opener) : undefined) ??
    (topOpener ? (climb(topOpener) ?? usable(guarded(() => topOpener.document?.API))) : undefined)
  )
}

/** Looks again and again for so many milliseconds, because some LMSs make the API after the course. */
export async function awaitApi(win: Window, patience: number): Promise<Scorm12Api | undefined> {
  const end = Date.now() + patience
  for (;;) {
    const api = findApi(win)
    if (api || Date.now() >= end) return api
    await pause(200)
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

function climb(start: AnyWindow): Scorm12Api | undefined {
  let here: AnyWindow | undefined = start
  for (let hop = 0; here && hop < longestChain; hop++) {
    const at: AnyWindow = here
    const api = usable(guarded(() => at.API))
    if (api) return api
    const parent = guarded(() => at.parent as AnyWindow)
    here = parent === at ? undefined : parent
  }
  return undefined
}

/** An element with the id `API` would show up under that name too; only an object with the functions counts. */
function usable(found: unknown): Scorm12Api | undefined {
  const has = guarded(
    () =>
      typeof (found as Scorm12Api | undefined)?.LMSInitialize === 'function' ||
      isHostFunction(found),
  )
  return has ? (found as Scorm12Api) : undefined
}

/** Java applets and old plug-ins offer functions whose type is not `function`. */
function isHostFunction(found: unknown): boolean {
  return (
    typeof found === 'object' &&
    found !== null &&
    !('nodeType' in found) &&
    'LMSInitialize' in found
  )
}

function guarded<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
