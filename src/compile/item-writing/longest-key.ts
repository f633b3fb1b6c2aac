import type { Finding } from '../report.ts'
import type { WrittenItem } from './item.ts'

/** With fewer questions, chance alone is too likely. */
const fewest = 10

/** With four options, one in four would be the longest by chance. */
const highest = 0.4

/** Whether the key of so many questions is the one longest option that picking the longest pays. */
export function longestKeys(items: readonly WrittenItem[]): Omit<Finding, 'place'> | undefined {
  const choices = items.filter(({ kind }) => kind === 'choice')
  const longest = choices.filter(isLongestKey).length
  if (choices.length < fewest || longest < highest * choices.length) return undefined
  return {
    reason: `In ${longest} of ${choices.length} questions the key is the longest option, which gives it away.`,
    mend: 'Shorten keys, or say more in the wrong options, until it is about one in four.',
  }
}

/** Whether the key is longer than each of the other options. */
export function isLongestKey({ options }: WrittenItem): boolean {
  const key = options.find(({ right }) => right)?.plain.length ?? 0
  return options.every(({ plain, right }) => right || plain.length < key)
}
