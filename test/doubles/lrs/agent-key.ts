import { isObject } from '../xapi-rules/check.ts'

/** The identifier of an agent, whatever its name and the order of its properties. */
export function agentKey(agent: unknown): string {
  if (!isObject(agent)) return ''
  const { mbox, mbox_sha1sum: sum, openid, account } = agent
  const { homePage, name } = isObject(account) ? account : {}
  return JSON.stringify([mbox, sum, openid, homePage, name].map((part) => part ?? ''))
}
