/** Browsers refuse more than 64 KiB at a time in requests that outlive the page. */
export function keepaliveQuota(): (body: string) => Promise<void> {
  let leaving = 0
  return async (body) => {
    const size = new TextEncoder().encode(body).length
    if (leaving + size > 65_536) throw new TypeError('keepalive quota exceeded')
    leaving += size
    await Promise.resolve()
    leaving -= size
  }
}
