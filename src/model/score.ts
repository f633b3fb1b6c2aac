import { fullScore } from './progress.ts'

/** What sums of thirds and sevenths may fall short of a whole number; far less than a hundredth of a percent. */
const rounding = 1e-7

/** Score of items with these credits, each 0-1, in hundredths of a percent, rounded down. */
export function scoreOf(credits: readonly number[]): number {
  if (credits.length === 0) return 0
  const sum = credits.reduce((total, credit) => total + credit, 0)
  return Math.floor((sum * fullScore) / credits.length + rounding)
}
