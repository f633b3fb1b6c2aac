import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import { listen } from '../../browser/listen.ts'
import type { Listening } from '../../browser/listen.ts'
import type { LrsPages, PageAnswer } from './index.ts'

/** How long a call hangs, in milliseconds, before the server gives it up: forever unless said otherwise. */
export interface ServeOptions {
  readonly hangMs?: number
}

/** Serves the LRS at a free port of this machine. */
export function servePages(lrs: LrsPages, { hangMs }: ServeOptions = {}): Promise<Listening> {
  const server = createServer((request, response) => {
    const headers = new Headers(
      Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as [string, string]] : [],
      ),
    )
    send(lrs.answer(request.url ?? '', headers), response, hangMs)
  })
  return listen(server)
}

function send(answer: PageAnswer, response: ServerResponse, hangMs: number | undefined): void {
  const { status, headers, body, fault } = answer
  const bytes = Buffer.from(body, 'utf8')
  const half = bytes.subarray(0, bytes.length >> 1)
  if (fault === 'hang') {
    if (hangMs !== undefined) setTimeout(() => response.destroy(), hangMs)
    return
  }
  const length = fault === 'cut' ? half.length : bytes.length
  response.writeHead(status, { ...headers, 'Content-Length': length })
  if (fault === 'reset') response.write(half, () => response.destroy())
  else response.end(fault === 'cut' ? half : bytes)
}
