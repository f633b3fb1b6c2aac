import { matches } from './check.ts'
import type { Check } from './check.ts'

/** With a scheme, and without the characters that RFC 3987 leaves out. */
export const iri: Check = matches('iri', /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i)

/** An IRI with an authority, so that something can be fetched. */
export const irl: Check = matches(
  'irl',
  /^[a-z][a-z0-9+.-]*:\/\/[^\s<>"{}|\\^`/]+[^\s<>"{}|\\^`]*$/i,
)
