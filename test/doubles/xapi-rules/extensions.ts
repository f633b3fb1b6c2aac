import { anything, mapOf } from './check.ts'
import type { Check } from './check.ts'
import { iri } from './iri.ts'

/** Any values, null too, by IRIs. */
export const extensions: Check = mapOf(iri, anything)
