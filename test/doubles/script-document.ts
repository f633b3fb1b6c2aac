/** What becomes of the scripts that a page asks for. */
export interface ScriptDocument {
  /** As much of a document as loading a script takes. */
  readonly document: object
  /** Paths asked for so far. */
  readonly requested: readonly string[]
}

/** A document whose scripts do what `run` says, and are loaded when it is through; one that throws can't be loaded. */
export function scriptDocument(run: (path: string) => void | Promise<void>): ScriptDocument {
  const requested: string[] = []
  const load = async (script: EventTarget & { readonly src: string }): Promise<void> => {
    requested.push(script.src)
    const outcome = await Promise.resolve(script.src)
      .then(run)
      .then(
        () => 'load',
        () => 'error',
      )
    script.dispatchEvent(new Event(outcome))
  }
  const document = {
    createElement: () => Object.assign(new EventTarget(), { src: '', remove: () => undefined }),
    head: { append: (script: EventTarget & { readonly src: string }) => void load(script) },
  }
  return { document, requested }
}
