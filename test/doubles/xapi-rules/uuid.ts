import { matches } from './check.ts'
import type { Check } from './check.ts'

/** RFC 4122 and its successor, in the one variant that they define. */
export const uuid: Check = matches(
  'uuid',
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
)
