import { agentOf, identityOf } from '../../model/actor.ts'
import type { StatementRow } from '../statement-row.ts'
import { fieldsOf, listOf, textOf } from './json.ts'

/** Longest identity: cut, two learners could become one. */
const longest = 2000

/**
 * Whom a statement is about; nothing where nobody is identified.
 *
 * A group with an identity of its own is taken as it is, a group of one as its member (xAPI 1.0.3 Data 2.4.2.2). Several
 * anonymous members have no record each.
 */
export function learnerOf(
  actor: unknown,
): Pick<StatementRow, 'learner' | 'account' | 'name'> | undefined {
  const fields = fieldsOf(Array.isArray(actor) ? actor[0] : actor)
  const agent = agentOf(fields)
  const members = agent ? [] : listOf(fields['member'])
  const found = agent ?? (members.length === 1 ? agentOf(fieldsOf(members[0])) : undefined)
  if (!found) return undefined
  const learner = identityOf(found).replaceAll('\0', '')
  if (learner.trim() === '' || learner.length > longest) return undefined
  const account = found.account?.name ?? found.mbox?.replace(/^mailto:/i, '')
  return {
    learner,
    account: textOf(account?.trim().toLowerCase(), longest),
    name: textOf(found.name, 500),
  }
}
