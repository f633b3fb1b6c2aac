import { LrsError } from './lrs-error.ts'

/**
 * Path and query of the next page, below the root of the LRS's server (xAPI-Data 2.5: `more` is relative to it).
 *
 * Absolute addresses are accepted where they lead to the same server. Behind a proxy that ends the encryption, an LRS may write
 * `http:` for what is `https:`; the path is asked for at the endpoint, encrypted. @throws LrsError when it leads elsewhere, where
 * the credentials have no business.
 */
export function morePath(more: string, endpoint: string): string {
  const { origin, host, protocol } = new URL(endpoint)
  const url = URL.canParse(more, origin) ? new URL(more, origin) : undefined
  const isSame = url?.origin === origin
  const isStripped = url?.host === host && url.protocol === 'http:' && protocol === 'https:'
  if (url && !url.username && !url.password && (isSame || isStripped)) {
    return `${url.pathname}${url.search}`
  }
  throw new LrsError(
    `The LRS at ${origin} names a next page that is not on that server. The credentials are not sent there; the address of the LRS may be wrong, or its own setting of it.`,
  )
}
