/** A form of credential, and how it is told from text that only speaks of one. */
export interface SecretPattern {
  /** What the message calls it. */
  readonly name: string
  /** Finds candidates; global, and the credential is in the group `secret` when there is one. */
  readonly pattern: RegExp
  /** Whether a candidate is one; always when absent. */
  readonly confirm?: (secret: string) => boolean
}

/**
 * Forms of credentials that give more access than a package may carry.
 *
 * Each stays linear on long lines, because drawings and subtitles are searched too.
 */
export const secretPatterns: readonly SecretPattern[] = [
  {
    name: 'the value of an Authorization header',
    pattern: /\bauthorization["']?\s{0,9}[:=]\s{0,9}["']?(?:basic|bearer)\s{1,9}[\w.~+/=-]{6,}/gi,
  },
  {
    name: 'a Basic credential',
    pattern: /\bBasic\s(?<secret>[A-Za-z0-9+/]{8,}={0,2})/g,
    confirm: isPair,
  },
  {
    name: 'a bearer token',
    pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
  },
  {
    name: 'an address with a password',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>]{1,200}:[^\s/@"'<>]{1,200}@/gi,
  },
  {
    name: 'a credential under a key that names one',
    pattern:
      /(?:^[ \t]*(?:-[ \t]+)?|[{,][ \t]*)["']?[\w-]{0,30}(?:auth|secret|passw(?:or)?d|api[_-]?key|access[_-]?key|token|credentials?)["']?[ \t]*[:=][ \t]*["']?(?<secret>[^\s"',{}[\]]{8,200})["']?[ \t]*(?=\r?$|[,}#])/gim,
    confirm: isCredential,
  },
  { name: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  {
    name: 'a token of GitHub',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,})/g,
  },
  { name: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY-----/g },
]

/** Whether a base64 text is `name:password`; a word behind "Basic" in a sentence is not. */
function isPair(base64: string): boolean {
  return /^[!-~]+:[ -~]+$/.test(Buffer.from(base64, 'base64').toString('latin1'))
}

/** Whether a value is `key:secret`, or a mixture of letters and digits; a plain word or an address is not. */
function isCredential(value: string): boolean {
  if (/^[a-z]+:\/\//i.test(value)) return false
  return /^[^\s:]{4,}:[^\s:]{4,}$/.test(value) || (/[a-z]/i.test(value) && /\d/.test(value))
}
