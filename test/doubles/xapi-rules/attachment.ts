import { matches, number, shape, text } from './check.ts'
import type { Check } from './check.ts'
import { iri, irl } from './iri.ts'
import { languageMap } from './language-map.ts'

/** The description of an attachment; its bytes are not looked at. */
export const attachment: Check = shape({
  required: {
    usageType: iri,
    display: languageMap,
    contentType: text,
    length: number,
    sha2: matches('sha2', /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i),
  },
  optional: { description: languageMap, fileUrl: irl },
})
