/** What the LRS answers, as data. */
export interface Answer {
  readonly status: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Why it is a 400. */
  readonly reasons?: readonly string[]
}

export function refused(...reasons: readonly string[]): Answer {
  return { status: 400, body: JSON.stringify(reasons), reasons }
}

export function toResponse({ status, body, headers }: Answer): Response {
  return new Response(status === 204 ? null : (body ?? null), { status, headers: { ...headers } })
}
