import {
  all,
  holds,
  isObject,
  listOf,
  matches,
  problem,
  shape,
  text,
  under,
  whole,
} from './check.ts'
import type { Check, Json } from './check.ts'
import { irl } from './iri.ts'

const identifiers = {
  mbox: matches('mbox', /^mailto:[^\s@?,]+@[^\s@?,]+$/),
  mbox_sha1sum: matches('mbox-sha1', /^[0-9a-f]{40}$/i),
  openid: matches('openid', /^https?:\/\/[\x21-\x7e]+$/),
  account: shape({
    required: {
      homePage: irl,
      name: holds('text', (value) => typeof value === 'string' && value !== ''),
    },
  }),
}

function isGroup(actor: Json): boolean {
  return actor['objectType'] === 'Group'
}

function given(actor: Json): number {
  return Object.keys(identifiers).filter((key) => key in actor).length
}

/** A single person or system. */
const agent: Check = all(
  shape({
    optional: {
      objectType: holds('actor-type', (value) => value === 'Agent'),
      name: text,
      ...identifiers,
    },
  }),
  whole((actor, path) => (given(actor) === 1 ? [] : [problem('identifier', path)])),
)

/** People with an identifier of their own, or a list of members. */
export const group: Check = all(
  shape({
    required: { objectType: holds('actor-type', (value) => value === 'Group') },
    optional: { name: text, member: listOf(agent), ...identifiers },
  }),
  whole((actor, path) => {
    if (given(actor) > 1) return [problem('identifier', path)]
    const { member } = actor
    const listed = Array.isArray(member) && member.length > 0
    return given(actor) === 1 || listed ? [] : [problem('member', under(path, 'member'))]
  }),
)

/** An agent unless it says that it is a group. */
export const actor: Check = (value, path) =>
  (isObject(value) && isGroup(value) ? group : agent)(value, path)
