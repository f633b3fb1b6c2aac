import type { StatementRow } from '../statement-row.ts'

/** What a table says of who somebody is; empty where it does not. */
export interface LearnerCells {
  /** What the person signs in by: what an LMS gives to SCORM and to an LRS. */
  readonly user: string
  /** Number in a staff or student list. */
  readonly id: string
  readonly email: string
  readonly name: string
}

/** Who a row is about. */
export type LearnerParts = Pick<StatementRow, 'learner' | 'account' | 'name'>

/** Longest identity and name: what is longer is no such thing. */
const longest = { account: 2000, name: 500 }

/**
 * The learner by the first of user name, id and e-mail address that is there, or by the name alone; nothing without any.
 *
 * An e-mail address is written as statements write it, so that both are one person.
 */
export function learnerOf({ user, id, email, name }: LearnerCells): LearnerParts | undefined {
  const account = plain(user || id || email).toLowerCase()
  const shown = plain(name).slice(0, longest.name)
  if ((account === '' && shown === '') || account.length > longest.account) return undefined
  const isEmail = !user && !id && account !== ''
  return {
    learner: isEmail ? `mailto:${account}` : account || shown,
    account: account || null,
    name: shown || null,
  }
}

/** Without the character that databases end a text at. */
function plain(text: string): string {
  return text.replaceAll('\0', '').trim()
}
