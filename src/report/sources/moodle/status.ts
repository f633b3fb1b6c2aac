import type { Standing } from '../../../model/status.ts'

/** What Moodle writes for a learner without a score, by its language strings for SCORM activities. */
const words: ReadonlyMap<string, Standing> = new Map([
  ['passed', 'passed'],
  ['completed', 'completed'],
  ['failed', 'failed'],
  ['incomplete', 'incomplete'],
  ['browsed', 'incomplete'],
  ['not attempted', 'not attempted'],
])

/** What a cell of the package says. */
export interface ScoreCell {
  /** Percent. */
  readonly score?: number
  readonly standing?: Standing
}

/** Reads `85`, `85/100`, `85.5` or a word such as `Completed`; nothing for other words. */
export function readScore(cell: string): ScoreCell | undefined {
  const [found, points, most] =
    /^(\d{1,3}(?:[.,]\d+)?)(?:\s*\/\s*(\d{1,5}(?:[.,]\d+)?))?$/.exec(cell) ?? []
  if (!found) {
    const standing = words.get(cell.toLowerCase())
    return standing && { standing }
  }
  const share = decimal(points) / (most === undefined ? 100 : decimal(most))
  return share >= 0 && share <= 1 ? { score: Math.round(share * 10_000) / 100 } : undefined
}

function decimal(text = ''): number {
  return Number(text.replace(',', '.'))
}
