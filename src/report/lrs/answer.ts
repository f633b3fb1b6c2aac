import { LrsError, LrsSilent } from './lrs-error.ts'
import type { LrsEffects } from './effects.ts'

/** What the LRS answered. */
export interface LrsAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** After so many milliseconds without a byte, and after so many altogether, a call has failed. */
const silence = 60_000
const longest = 600_000
/** Largest body, in bytes: 32,000 statements of Cornerstone are some 50 MB. */
const largest = 256 * 2 ** 20

export type AnswerEffects = Pick<LrsEffects, 'fetch' | 'after'> & { readonly signal: AbortSignal }

/**
 * Gets an address once.
 *
 * Redirects are not followed: credentials go to nobody but the LRS. @throws LrsSilent, LrsError for a body that is too large, and
 * what `fetch` throws.
 */
export async function getAnswer(
  url: string,
  headers: Readonly<Record<string, string>>,
  effects: AnswerEffects,
): Promise<LrsAnswer> {
  effects.signal.throwIfAborted()
  const patience = new AbortController()
  const giveUp = (): void => patience.abort(new LrsSilent('no answer in time'))
  const cancelAll = effects.after(longest, giveUp)
  let cancel = effects.after(silence, giveUp)
  const stop = (): void => patience.abort(effects.signal.reason)
  effects.signal.addEventListener('abort', stop)
  const stillThere = (): void => {
    cancel()
    cancel = effects.after(silence, giveUp)
  }
  try {
    const response = await effects.fetch(url, {
      headers: { ...headers },
      redirect: 'manual',
      signal: patience.signal,
    })
    const text = await readText(response, stillThere)
    return { status: response.status, headers: response.headers, text }
  } finally {
    effects.signal.removeEventListener('abort', stop)
    cancel()
    cancelAll()
  }
}

async function readText({ body }: Response, onChunk: () => void): Promise<string> {
  if (!body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    onChunk()
    size += chunk.byteLength
    if (size > largest) {
      throw new LrsError(
        `The LRS sent an answer of more than ${largest / 2 ** 20} MiB. Ask for smaller pages with --page.`,
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
