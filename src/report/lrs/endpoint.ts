import { LrsError } from './lrs-error.ts'

const example = 'Write it like https://lrs.example.org/xapi.'

/**
 * The address of an LRS's xAPI, with a slash at the end.
 *
 * @throws LrsError for what is no address, has credentials in it, or would send them over the network in the open. The address is
 * not in the message: it may have a password in it.
 */
export function lrsEndpoint(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new LrsError(`The address of the LRS is no http or https address. ${example}`)
  }
  if (url.username || url.password) {
    throw new LrsError(
      'The address of the LRS has credentials in it, which histories and logs would keep. Take them out, and give them in COURSEWRIGHT_LRS_KEY and COURSEWRIGHT_LRS_SECRET or in a file.',
    )
  }
  if (url.search || url.hash) {
    throw new LrsError(`The address of the LRS ends in a query or a fragment. ${example}`)
  }
  if (url.protocol === 'http:' && !isHere(url.hostname)) {
    throw new LrsError(
      `${url.origin} is not encrypted: the credentials and the records could be read on the way. Use https; http is for this machine alone.`,
    )
  }
  const path = url.pathname.replace(/\/+$/, '').replace(/\/statements$/, '')
  return `${url.origin}${path}/`
}

/** Whether a host is this machine. */
function isHere(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
