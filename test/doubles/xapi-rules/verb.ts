import { shape } from './check.ts'
import type { Check } from './check.ts'
import { iri } from './iri.ts'
import { languageMap } from './language-map.ts'

export const verb: Check = shape({ required: { id: iri }, optional: { display: languageMap } })
