/** What a Rustici (Tin Can) launch passes in the address. */
export interface XapiLaunch {
  /** With a slash at the end. */
  readonly endpoint: string
  /** Value of the Authorization header; empty when the launch brings none. */
  readonly auth: string
  readonly actor: Actor
  readonly registration?: string
  /** The launch's own id for the course, if it differs from the package's. */
  readonly activityId?: string
  readonly platform?: string
  readonly grouping?: string
}

/** An xAPI agent, identified in one of the ways of xAPI 1.0.3 Data 4.2. */
export interface Actor {
  readonly objectType: 'Agent'
  readonly name?: string
  readonly mbox?: string
  readonly mbox_sha1sum?: string
  readonly openid?: string
  readonly account?: { readonly homePage: string; readonly name: string }
}

/** Reads the launch from the query, or from behind the `#` where some launchers put it; nothing without endpoint and actor. */
export function readLaunch(address: string): XapiLaunch | undefined {
  const { search, hash } = new URL(address)
  const query = new URLSearchParams(
    search.includes('endpoint=') ? search : hash.replace(/^#?\??/, ''),
  )
  const endpoint = query.get('endpoint')
  const actor = readActor(query.get('actor') ?? '')
  if (!endpoint || !actor) return undefined
  const auth = query.get('auth') ?? ''
  const optional = {
    registration: query.get('registration'),
    activityId: query.get('activity_id'),
    platform: query.get('activity_platform'),
    grouping: query.get('grouping'),
  }
  return {
    endpoint: endpoint.replace(/\/*$/, '/'),
    auth: auth === '' || auth.includes(' ') ? auth : `Basic ${auth}`,
    actor,
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value),
    ) as Partial<XapiLaunch>),
  }
}

/** Old launchers encode twice and send lists, as xAPI 0.9 had them. */
function readActor(text: string): Actor | undefined {
  for (const candidate of [text, decodeTwice(text)]) {
    try {
      return normalise(JSON.parse(candidate) as Record<string, unknown>)
    } catch {
      // Not JSON in this reading; the other one is tried.
    }
  }
  return undefined
}

function decodeTwice(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function normalise(raw: Record<string, unknown>): Actor | undefined {
  const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)
  const [name, mbox, sum, openid] = ['name', 'mbox', 'mbox_sha1sum', 'openid'].map((key) =>
    first(raw[key]),
  )
  const account = readAccount(first(raw['account']))
  const identified = (account && { account }) ?? (typeof mbox === 'string' && { mbox }) ?? undefined
  const identity =
    identified ||
    (typeof sum === 'string' && { mbox_sha1sum: sum }) ||
    (typeof openid === 'string' && { openid })
  return identity
    ? { objectType: 'Agent', ...(typeof name === 'string' && { name }), ...identity }
    : undefined
}

/** `homePage` and `name`, or the `accountServiceHomePage` and `accountName` of xAPI 0.9. */
function readAccount(raw: unknown): Actor['account'] {
  const fields = (raw ?? {}) as Record<string, unknown>
  const homePage = fields['homePage'] ?? fields['accountServiceHomePage']
  const name = fields['name'] ?? fields['accountName']
  return typeof homePage === 'string' && typeof name === 'string' ? { homePage, name } : undefined
}
