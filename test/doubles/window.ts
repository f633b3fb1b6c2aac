/** What a test gives its window; everything else is as in a window without frames around it. */
export interface WindowParts {
  readonly API?: unknown
  readonly API_1484_11?: unknown
  readonly parent?: unknown
  readonly top?: unknown
  readonly opener?: unknown
  readonly document?: unknown
  readonly fetch?: typeof fetch
  readonly localStorage?: Storage
  readonly sessionStorage?: Storage
  readonly history?: Pick<History, 'state' | 'replaceState'>
  readonly indexedDB?: IDBFactory
  readonly href?: string
}

/** A window of its own for one test: events dispatched at it reach nobody else. */
export function windowDouble({ href = 'https://lms.example.org/', ...parts }: WindowParts): Window {
  const target: EventTarget & { parent?: unknown; top?: unknown } = new EventTarget()
  target.parent = target
  target.top = (parts.parent as { readonly top?: unknown } | undefined)?.top ?? target
  return Object.assign(target, {
    opener: null,
    location: { href },
    ...parts,
  }) as unknown as Window
}
