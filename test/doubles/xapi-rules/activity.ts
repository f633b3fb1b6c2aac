import { all, holds, shape, whole } from './check.ts'
import type { Check } from './check.ts'
import { extensions } from './extensions.ts'
import { interactionFields, interactionProblems } from './interaction.ts'
import { iri, irl } from './iri.ts'
import { languageMap } from './language-map.ts'

const definition: Check = all(
  shape({
    optional: {
      name: languageMap,
      description: languageMap,
      type: iri,
      moreInfo: irl,
      extensions,
      ...interactionFields,
    },
  }),
  whole(interactionProblems),
)

export const activity: Check = shape({
  required: { id: iri },
  optional: { objectType: holds('object-type', (value) => value === 'Activity'), definition },
})
