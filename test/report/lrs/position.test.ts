import { describe, expect, it } from 'vitest'
import { advance, endOf, sinceOf, startAt } from '../../../src/report/lrs/position.ts'

const minute = 60_000

/** Where a pull that began at `since` could begin anew, and where the next one begins, in minutes. */
function after(since: number | undefined, stored: readonly number[]): (number | undefined)[] {
  const times = stored.map((time) => time * minute)
  const position = advance(startAt(since === undefined ? since : since * minute), times)
  return [sinceOf(position), endOf(position)].map((time) =>
    time === undefined ? time : time / minute,
  )
}

describe('where a pull could begin anew, and where the next one begins', () => {
  it.each([
    ['nothing came', [undefined, []], [undefined, undefined]],
    ['nothing came since', [7, []], [7, 7]],
    ['statements of a few minutes came', [undefined, [10, 11, 14]], [undefined, 9]],
    ['statements came in order', [undefined, [10, 11, 40]], [35, 35]],
    ['statements of the same minutes are in disorder', [undefined, [10, 40, 36, 50]], [45, 45]],
    ['an older one comes', [undefined, [10, 40, 34, 60]], [undefined, 55]],
    ['an older one comes, after another pull', [7, [10, 40, 34, 60]], [7, 55]],
    ['the newest comes first', [7, [60, 40, 34, 10]], [7, 55]],
    ['what came is older than what is known', [100, [10, 40]], [100, 100]],
  ] as const)('when %s', (_, [since, stored], places) => {
    expect(after(since, stored)).toEqual(places)
  })
})
