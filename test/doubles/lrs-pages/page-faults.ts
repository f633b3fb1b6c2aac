import { seededRandom } from '../../../src/model/random.ts'

/** How a call fails: an error, too many calls, a connection that breaks in the middle, silence, or half of the JSON. */
const faultKinds = ['error', 'busy', 'reset', 'hang', 'cut'] as const

export type FaultKind = (typeof faultKinds)[number]

/** A share of the calls that fails, drawn by the seed. */
export interface PageFaults {
  readonly rate: number
  readonly seed: number
  readonly kinds?: readonly FaultKind[]
}

/** The fault of each call in turn. */
export function drawFaults({
  rate,
  seed,
  kinds = faultKinds,
}: PageFaults): () => FaultKind | undefined {
  const random = seededRandom(seed)
  return () => {
    const isFault = random() < rate
    const kind = kinds[Math.floor(random() * kinds.length)]
    return isFault ? kind : undefined
  }
}
