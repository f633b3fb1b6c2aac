import type { Actor } from '../../../model/actor.ts'
import type { Course, LrsTarget } from '../../../model/course.ts'
import { uuidOf } from '../xapi/uuid.ts'
import { hmacSha256, sha256 } from './sha256.ts'

/** Whom the statements name: an account at the LMS, by its learner id or by a keyed hash of it. Never by name: reports get it from the LMS. */
export function actorOf({ platform, hashKey }: LrsTarget, learner: string): Actor {
  const name = hashKey === undefined ? learner : hex(hmacSha256(bytes(hashKey), bytes(learner)))
  return { objectType: 'Agent', account: { homePage: platform, name } }
}

/**
 * The registration of a learner in a course: the same at every launch and on every device.
 *
 * Made from the actor as it is sent, so that it tells no more of the learner than that.
 */
export function registrationOf({ account }: Actor, { iri }: Pick<Course, 'iri'>): string {
  return uuidOf(sha256(bytes(JSON.stringify([account?.homePage, account?.name, iri]))), 5)
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function hex(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
