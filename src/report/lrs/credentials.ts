import { LrsError } from './lrs-error.ts'

/** Where credentials may come from. Never from the command line, which lists of processes and histories show. */
export interface CredentialSources {
  readonly env: Readonly<Record<string, string | undefined>>
  /** A file that the user named; it comes before the environment. */
  readonly file?: { readonly name: string; readonly text: string }
}

const ways =
  'Set COURSEWRIGHT_LRS_KEY and COURSEWRIGHT_LRS_SECRET, or COURSEWRIGHT_LRS_AUTH with a whole Authorization value such as "Bearer …", or name a file with one line, key:secret.'

/** The value of the Authorization header. @throws LrsError where there is none; what was found is not in the message. */
export function lrsCredentials({ env, file }: CredentialSources): string {
  if (file) return fromFile(file.name, file.text)
  const {
    COURSEWRIGHT_LRS_AUTH: auth = '',
    COURSEWRIGHT_LRS_KEY: key = '',
    COURSEWRIGHT_LRS_SECRET: secret = '',
  } = env
  if (auth.trim()) return checked(auth.trim(), 'COURSEWRIGHT_LRS_AUTH')
  if (key && secret) return basic(key, secret, 'COURSEWRIGHT_LRS_KEY')
  if (key || secret) {
    const [there, lacking] = key ? ['KEY', 'SECRET'] : ['SECRET', 'KEY']
    throw new LrsError(
      `COURSEWRIGHT_LRS_${there} is set, but COURSEWRIGHT_LRS_${lacking} is not. Set both.`,
    )
  }
  throw new LrsError(`There are no credentials for the LRS. ${ways}`)
}

function fromFile(name: string, text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const [line = ''] = lines
  if (lines.length !== 1) {
    throw new LrsError(
      `${name} has ${lines.length} lines with text. Write one: key:secret, or a whole Authorization value.`,
    )
  }
  if (/^[A-Za-z]+ \S/.test(line)) return checked(line, name)
  const colon = line.indexOf(':')
  if (colon < 1 || colon === line.length - 1) {
    throw new LrsError(`${name} has no key:secret in it. ${ways}`)
  }
  return basic(line.slice(0, colon), line.slice(colon + 1), name)
}

/** RFC 7617; the key can't have a colon in it. */
function basic(key: string, secret: string, where: string): string {
  if (key.includes(':')) throw new LrsError(`The key in ${where} has a colon in it.`)
  return `Basic ${Buffer.from(`${key}:${secret}`, 'utf8').toString('base64')}`
}

/** `fetch` would put a value that is no header into its message. */
function checked(value: string, where: string): string {
  if (/^[\x21-\x7e]+ [\x20-\x7e]+$/.test(value)) return value
  throw new LrsError(
    `${where} is no Authorization value. It has a scheme and a token in one line, such as "Basic …" or "Bearer …".`,
  )
}
