/** An xAPI agent, identified in one of the ways of xAPI 1.0.3 Data 4.2. */
export interface Actor {
  readonly objectType: 'Agent'
  readonly name?: string
  readonly mbox?: string
  readonly mbox_sha1sum?: string
  readonly openid?: string
  readonly account?: { readonly homePage: string; readonly name: string }
}

/** The agent that JSON describes, also in the lists of xAPI 0.9; nothing where nobody is identified. */
export function agentOf(raw: Readonly<Record<string, unknown>>): Actor | undefined {
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

/** Who the actor is, in one text: the account, or whatever else identifies the learner. */
export function identityOf({ account, mbox, mbox_sha1sum: sum, openid }: Actor): string {
  return account ? `${account.homePage} ${account.name}` : (mbox ?? sum ?? openid ?? '')
}
