import XAPI from '@xapi/xapi'
import type { LrsAnswer } from './answer.ts'

/** What is asked of an LRS (xAPI-Communication 2.1.3). */
export interface StatementQuery {
  readonly activity?: string
  readonly related_activities?: boolean
  readonly verb?: string
  /** ISO 8601, exclusive; by the time of storing. */
  readonly since?: string
  readonly limit: number
  readonly ascending?: true
}

/** The two calls that a pull makes. They resolve with whatever was answered, and reject when nothing was. */
export interface LrsClient {
  readonly first: (query: StatementQuery) => Promise<LrsAnswer>
  /** `path` and query below the server's root. */
  readonly more: (path: string) => Promise<LrsAnswer>
}

/** How one address is got. */
export type Get = (url: string, headers: Readonly<Record<string, string>>) => Promise<LrsAnswer>

/**
 * The client of `@xapi/xapi`, which knows the addresses and headers of xAPI 1.0.3.
 *
 * Its adapters have no timeout, no bound and no way to stop a call, and axios would put the credentials into its errors; so
 * `get` is the adapter. The types of the package name the module what Node hands over as the class, which has itself as
 * `default`: that is right for both.
 */
export function lrsClient(endpoint: string, auth: string, get: Get): LrsClient {
  // oxlint-disable-next-line import/no-named-as-default-member -- see above.
  const xapi = new XAPI.default({
    endpoint,
    auth,
    version: '1.0.3',
    // It looks for attachments by the headers, so it gets none; the type of its data is for callers to choose.
    adapter: async ({ url, headers = {} }: { url: string; headers?: Record<string, string> }) => {
      const answer = await get(url, headers)
      return { data: answer as never, headers: {}, status: answer.status }
    },
  })
  return {
    first: async (query) => answerOf(await xapi.getStatements({ ...query })),
    more: async (path) => answerOf(await xapi.getMoreStatements({ more: path })),
  }
}

function answerOf({ data }: { readonly data: unknown }): LrsAnswer {
  return data as LrsAnswer
}
