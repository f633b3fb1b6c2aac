import type { LrsPages, PageAnswer } from './index.ts'

/** Has `fetch` reach the LRS without a network. `onHang` is called when it falls silent, for clocks that nobody waits for. */
export function fetchPages(lrs: LrsPages, onHang: () => void = () => undefined): typeof fetch {
  return async (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input)
    const answer = lrs.answer(`${pathname}${search}`, new Headers(init?.headers))
    if (answer.fault === 'hang') return silence(init?.signal ?? undefined, onHang)
    const { status, headers } = answer
    return new Response(bodyOf(answer), { status, headers: { ...headers } })
  }
}

function silence(signal: AbortSignal | undefined, onHang: () => void): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
    onHang()
  })
}

function bodyOf({ body, fault }: PageAnswer): string | ReadableStream {
  const half = body.slice(0, Math.floor(body.length / 2))
  if (fault === 'cut') return half
  if (fault !== 'reset') return body
  const bytes = new TextEncoder().encode(half)
  return new ReadableStream({
    pull: (controller) => {
      if (controller.desiredSize === 1) controller.enqueue(bytes)
      controller.error(new TypeError('terminated', { cause: { code: 'ECONNRESET' } }))
    },
  })
}
