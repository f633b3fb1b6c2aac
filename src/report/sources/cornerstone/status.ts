/** What a transcript's word says of the learner. */
export type TranscriptStanding =
  | 'passed'
  | 'completed'
  | 'exempt'
  | 'failed'
  | 'open'
  | 'not started'

/** The words of Cornerstone, by {@link TranscriptStanding}; portals may rename a few of them. */
const words: { readonly [S in TranscriptStanding]: readonly string[] } = {
  passed: ['passed'],
  completed: ['completed'],
  exempt: ['completed equivalent', 'equivalent', 'exempt', 'exempt-internal', 'waived'],
  failed: ['failed'],
  open: [
    'in progress',
    'incomplete',
    'started',
    'pending evaluation',
    'pending evaluation required',
    'pending acknowledgment',
    'pending acknowledgement',
    'pending completion approval',
    'pending completion signature',
    'completion approval denied',
    'pending grade',
    'pending observer evaluation',
  ],
  'not started': [
    'not started',
    'not activated',
    'registered',
    'approved',
    'assigned',
    'past due',
    'requested',
    'pending approval',
    'pending prerequisite',
    'pending pre-work',
    'pending registration',
    'denied',
    'cancelled',
    'canceled',
    'withdrawn',
    'removed',
    'expired',
    'no show',
    'waitlisted',
    'interested',
    'inactive',
  ],
}

const standings = new Map(
  Object.entries(words).flatMap(([standing, list]) =>
    list.map((word) => [word, standing as TranscriptStanding] as const),
  ),
)

/** Reads a status such as `In Progress / Past Due`; nothing for words that are not known. */
export function transcriptStanding(status: string): TranscriptStanding | undefined {
  const word = status.toLowerCase().replace(/\s+/g, ' ').trim()
  return standings.get(word.replace(/ ?[/-] ?past due$/, '')) ?? standings.get(word)
}
