import { mergeProgress } from './merge.ts'
import { decodeState, encodeState } from './suspend.ts'

/** Two saved states of one learner as one in which nothing is lost; what cannot be read counts as nothing. */
export function joinStates(newer: string, older: string): string {
  const [ours, theirs] = [decodeState(newer), decodeState(older)]
  if (!ours || !theirs) return ours ? newer : older
  return encodeState({ ...ours, progress: mergeProgress(ours.progress, theirs.progress) })
}
