/** What was written, of an address that Markdown has made one of ASCII; the address itself when it is malformed. */
export function decodeUrl(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
