const longest = 200

/** What a server says, fit for a message: one short line without control characters, and without the credentials if it echoes them. */
export function redact(text: string, auth: string): string {
  const token = auth.slice(auth.indexOf(' ') + 1)
  const plain = /^basic /i.test(auth) ? Buffer.from(token, 'base64').toString('utf8') : ''
  const colon = plain.indexOf(':')
  const secrets = [
    auth,
    token,
    plain,
    plain.slice(colon + 1),
    colon > 0 ? plain.slice(0, colon) : '',
  ]
  const open = secrets
    .filter((secret) => secret.length > 0)
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), text.slice(0, 10_000))
  // oxlint-disable-next-line no-control-regex -- a terminal would obey them.
  const line = open.replace(/[\u0000-\u0020\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
